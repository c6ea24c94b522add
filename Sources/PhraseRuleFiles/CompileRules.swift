public import Findings
public import Fluency

/// The compiled table of rule files, and what is wrong with them. Rules with faults, and rules that are switched off,
/// are left out.
public func compileRules(files: [RuleFile], lexicon: EnglishLexicon) -> (text: String, problems: [DataProblem]) {
  let (rules, problems) = readRules(files, lexicon: lexicon)
  return (CompiledRules.text(rules), problems)
}

/// The rules of files, and what is wrong with them. Rules with faults, and rules that are switched off, are left out.
public func readRules(_ files: [RuleFile], lexicon: EnglishLexicon) -> (rules: [PhraseRule], problems: [DataProblem]) {
  var rules: [PhraseRule] = []
  var problems: [DataProblem] = []
  for file in files {
    let reader = RuleFileReader(file)
    problems += reader.problems
    for written in reader.rules {
      if let first = rules.first(where: { $0.id == written.rule.id }) {
        problems.append(written.problem("the id \(written.rule.id) is taken at \(first.file):\(first.line)"))
        continue
      }
      let faults = written.faults(lexicon)
      problems += faults
      if faults.isEmpty, written.isEnabled { rules.append(written.rule) }
    }
  }
  return (rules, problems)
}

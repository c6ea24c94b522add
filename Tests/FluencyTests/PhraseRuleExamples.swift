import BuiltInData
import Findings
import Fluency
import FoundationEssentials
import PhraseRuleFiles
import PolyglintText
import Termbase
import Testing

/// The folder of the built-in data.
let glossaryFolder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../glossaries")
  .standardized

/// The built-in rule files; the environment variable `RULE_FILES` keeps those whose names hold its value.
func ruleFiles() throws -> [RuleFile] {
  let wanted = ProcessInfo.processInfo.environment["RULE_FILES"] ?? ""
  let folder = glossaryFolder.appending(path: "phrase-rules")
  return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    .filter { $0.hasSuffix(".yml") && (wanted.isEmpty || $0.contains(wanted)) }
    .map { name in
      RuleFile(
        name: "glossaries/phrase-rules/\(name)",
        text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
}

/// The concepts of the built-in glossaries.
func builtInTermbase() throws -> Termbase {
  let kinds: [(String, Concept.Kind)] = [
    ("people.tsv", .person), ("places.tsv", .place), ("organisations.tsv", .organisation),
  ]
  let concepts = kinds.flatMap { name, kind in
    let bytes = BuiltInFiles.bytes(of: name) ?? UnsafeBufferPointer(start: nil, count: 0)
    return readConcepts(DataTable(String(decoding: bytes, as: UTF8.self), file: name), kind: kind).concepts
  }
  return try Termbase(concepts)
}

@Suite struct PhraseRuleExamples {
  @Test("every rule flags and allows what its examples say")
  func examples() throws {
    let termbase = try builtInTermbase()
    let problems = runExamples(ofRules: try ruleFiles(), lexicon: .builtIn()) { prose in
      NameMarks(termbase.matches(in: prose), of: termbase)
    }
    for problem in problems { print(problem) }
    #expect(problems.isEmpty, "\(problems.count) problems, printed above")
  }

  @Test("the compiled rules are those of the rule files")
  func compiledRulesAreFresh() throws {
    let (text, _) = compileRules(files: try ruleFiles(), lexicon: .builtIn())
    let file = glossaryFolder.appending(path: CompiledRules.fileName)
    if ProcessInfo.processInfo.environment["COMPILE_PHRASE_RULES"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let committed = try? String(contentsOf: file, encoding: .utf8)
    #expect(committed == text, "run Scripts/compile-phrase-rules to refresh glossaries/\(CompiledRules.fileName)")
  }
}

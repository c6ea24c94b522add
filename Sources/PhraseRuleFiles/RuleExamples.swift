public import Findings
public import Fluency
public import PolyglintText

/// Runs the examples of rule files: each `flags` text must be flagged by its own rule exactly where marked, with the
/// marked
/// suggestions first; no `allows` text may be flagged by it.
///
/// - Parameter marks: finds the names of a text; by default none are known but given names.
/// - Returns: what is wrong with the files or the rules, in file order.
public func runExamples(
  ofRules files: [RuleFile], lexicon: EnglishLexicon, marks: (Prose) -> NameMarks = { _ in NameMarks() }
) -> [DataProblem] {
  var problems: [DataProblem] = []
  var seen: [String: PhraseRule] = [:]
  for file in files {
    let reader = RuleFileReader(file)
    problems += reader.problems
    for written in reader.rules {
      if let first = seen[written.rule.id] {
        problems.append(written.problem("the id \(written.rule.id) is taken at \(first.file):\(first.line)"))
      }
      seen[written.rule.id] = written.rule
      let faults = written.faults(lexicon)
      problems += faults
      guard faults.isEmpty else { continue }
      let rules = PhraseRules([written.rule], lexicon: lexicon, problems: &problems)
      for example in written.flags { problems += written.check(example, mustFlag: true, rules, marks) }
      for example in written.allows { problems += written.check(example, mustFlag: false, rules, marks) }
    }
  }
  return problems
}

private struct FoundMark {
  var range: TextRange
  var suggestions: [String]
}

extension WrittenRule {
  func problem(_ message: String, line: Int? = nil, column: Int = 0) -> DataProblem {
    DataProblem(file: rule.file, line: line ?? rule.line, column: column, message: message)
  }

  /// What is wrong with the pattern and the suggestions, with places.
  func faults(_ lexicon: EnglishLexicon) -> [DataProblem] {
    rule.faults(lexicon: lexicon).map { fault in
      switch fault.part {
      case .pattern:
        let column = patternColumn == 0 ? 0 : patternColumn + fault.column - 1
        let message = "pattern of \(rule.id), at its column \(fault.column): \(fault.message)"
        return problem(message, line: patternLine, column: column)
      case .suggestion:
        return problem("suggestion of \(rule.id): \(fault.message)", line: suggestionLine)
      }
    }
  }

  fileprivate func check(
    _ example: Example, mustFlag: Bool, _ rules: PhraseRules, _ marks: (Prose) -> NameMarks
  ) -> [DataProblem] {
    let marked: MarkedText
    do throws(MarkedText.UnbalancedMarks) {
      marked = try MarkedText(example.marked)
    } catch {
      return [problem(error.description, line: example.line)]
    }
    if mustFlag, marked.marks.isEmpty { return [problem("nothing is marked: \(example.marked)", line: example.line)] }
    if !mustFlag, !marked.marks.isEmpty { return [problem("a text that is allowed has marks", line: example.line)] }
    guard let prose = Self.prose(marked.text) else { return [problem("the text cannot be split", line: example.line)] }
    let found = rules.matches(in: prose, marks: marks(prose))
    let foundMarks = found.map { FoundMark(range: $0.range, suggestions: $0.suggestions.map(\.text)) }
    guard !Self.agree(marked.marks, foundMarks) else { return [] }
    let shown = Self.show(marked.text, foundMarks)
    let verb = foundMarks.isEmpty ? "does not flag" : mustFlag ? "flags otherwise" : "flags"
    return [
      problem("\(rule.id) \(verb): \(shown)" + (mustFlag ? ", expected: \(example.marked)" : ""), line: example.line)
    ]
  }

  /// Whether the same stretches are marked; the suggestions of an example are the first ones of the finding.
  private static func agree(_ expected: [MarkedText.Mark], _ found: [FoundMark]) -> Bool {
    guard expected.map(\.range) == found.map(\.range) else { return false }
    return zip(expected, found).allSatisfy { want, have in
      guard let suggestions = want.suggestions else { return have.suggestions.isEmpty }
      return have.suggestions.starts(with: suggestions)
    }
  }

  private static func show(_ text: String, _ marks: [FoundMark]) -> String {
    var bytes = Array(text.utf8)
    for mark in marks.reversed() {
      let ending = (mark.suggestions.isEmpty ? "" : "→" + mark.suggestions.joined(separator: "|")) + "⟧"
      bytes.insert(contentsOf: ending.utf8, at: mark.range.upperBound)
      bytes.insert(contentsOf: "⟦".utf8, at: mark.range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text as paragraphs separated by empty lines.
  private static func prose(_ text: String) -> Prose? {
    let bytes = Array(text.utf8)
    var blocks: [Prose.Block] = []
    var start = 0
    var index = 0
    while index <= bytes.count {
      let isBreak = index + 1 < bytes.count && bytes[index] == 0x0A && bytes[index + 1] == 0x0A
      if index == bytes.count || isBreak {
        if index > start { blocks.append(Prose.Block(kind: .paragraph, range: TextRange(start, index))) }
        index += isBreak ? 1 : 0
        start = index + 1
      }
      index += 1
    }
    return try? Prose(text: bytes, language: .english, blocks: blocks, map: .identity())
  }
}

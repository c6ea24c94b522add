import Checks
import Documents
import Findings
import Linting
import PolyglintText
import PolyglintUnicode
import Testing

/// The examples on each check's page, as written and in variants: an offset bug passes an example as written and fails once it is
/// shifted.
@Suite struct ExampleTests {
  static let resources = try? LoadedResources().resources

  @Test("examples", arguments: builtInChecks.map { $0.metadata.id })
  func examples(of id: String) throws {
    let check = try #require(builtInChecks.first { $0.metadata.id == id })
    let resources = try #require(Self.resources, "the built-in data does not load")
    for example in check.metadata.examples {
      var run = ExampleRun(check: check, example: example, resources: resources)
      try run.run()
    }
  }
}

/// One example of one check.
struct ExampleRun {
  let check: any Check.Type
  let example: Example
  let resources: CheckResources

  private var hasFailed = false
  private var id: String { check.metadata.id }

  init(check: any Check.Type, example: Example, resources: CheckResources) {
    self.check = check
    self.example = example
    self.resources = resources
  }

  mutating func run() throws {
    let marked = try MarkedText(example.marked)
    for variant in ExampleVariant.allCases {
      guard let file = variant.file(of: marked) else { continue }
      let result = try lint(file.text, variant.format)
      let findings = result.findings.filter {
        $0.finding.range.overlaps(file.range) || file.range.contains($0.finding.range)
      }
      switch example.expectation {
      case .allows:
        if !findings.isEmpty { fail("is flagged \(variant.rawValue): \(shown(findings))") }
      case .misses:
        if !findings.isEmpty, variant == .asWritten {
          fail("is found now, so it is no limit any more; make it .flags: \(shown(findings))")
        }
      case .flags:
        compare(findings, with: file.marks, exact: file.isExact, text: file.text, variant)
        if variant == .asWritten { try applySuggestions(result, marks: file.marks) }
      }
    }
    if example.expectation == .flags { try suppress(marked) }
  }

  private mutating func compare(
    _ findings: [LocatedFinding], with marks: [MarkedText.Mark], exact: [Bool], text: String, _ variant: ExampleVariant
  ) {
    if marks.isEmpty {
      fail("has no ⟦mark⟧")
      return
    }
    let bytes = Array(text.utf8)
    guard findings.count == marks.count else {
      fail(
        "must be flagged \(marks.count) times, is flagged \(findings.count) times \(variant.rawValue): \(shown(findings))"
      )
      return
    }
    for (index, (located, mark)) in zip(findings, marks).enumerated() {
      if exact[index], located.finding.range != mark.range {
        let expected = String(decoding: bytes[mark.range.bytes], as: UTF8.self)
        fail(
          "must be flagged at “\(expected)” \(mark.range.bytes), is at “\(located.text)” \(located.finding.range.bytes) \(variant.rawValue)"
        )
        continue
      }
      let suggestions = located.finding.suggestions.map { composed($0.text) }
      let expected = (mark.suggestions ?? []).map(composed)
      if mark.suggestions == nil ? !suggestions.isEmpty : Array(suggestions.prefix(expected.count)) != expected {
        fail("must suggest \(expected), suggests \(suggestions) \(variant.rawValue)")
      }
    }
  }

  /// With its suggestions applied, the check falls silent.
  private mutating func applySuggestions(_ result: LintResult, marks: [MarkedText.Mark]) throws {
    guard result.findings.allSatisfy({ !($0.finding.suggestions.first?.edits ?? []).isEmpty }) else { return }
    let mended = SuggestionApplication(result) { _, _ in true }
    let again = try lint(String(decoding: mended.text, as: UTF8.self), .plainText)
    if !again.findings.isEmpty {
      fail(
        "is flagged again with its suggestion applied: \(shown(again.findings)) in “\(String(decoding: mended.text, as: UTF8.self))”"
      )
    }
  }

  private mutating func suppress(_ marked: MarkedText) throws {
    let result = try lint("<!-- polyglint-disable \(id) -- as an example -->\n\n\(marked.text)", .plainText)
    if !result.findings.isEmpty { fail("is flagged though suppressed: \(shown(result.findings))") }
    if !result.notes.isEmpty { fail("its suppression counts as unused: \(result.notes)") }
  }

  private func lint(_ text: String, _ format: DocumentFormat) throws -> LintResult {
    var configuration = Configuration()
    configuration.enabled = [id]
    configuration.minimumConfidence = 0
    let linter = Linter(configuration: configuration, resources: resources, checks: [check])
    let source = try SourceFile(path: "example", contents: Array(text.utf8))
    return try linter.lint(Document(source, format: format, language: example.language))
  }

  private func composed(_ text: String) -> String { (try? Normalizer(.nfc).normalize(text)) ?? text }

  private func shown(_ findings: [LocatedFinding]) -> String {
    findings.map { located in
      "⟦\(located.text)\(located.finding.suggestions.first.map { "→" + $0.text } ?? "")⟧ (\(located.ruleId): \(located.finding.message))"
    }.joined(separator: ", ")
  }

  /// Records a failure and keeps quiet about further variants, which would mostly say the same.
  private mutating func fail(_ what: String) {
    guard !hasFailed else { return }
    hasFailed = true
    let path = "\(example.file)"
    Issue.record(
      "\(id): “\(example.marked)” \(what)",
      sourceLocation: SourceLocation(
        fileID: "Checks/" + (path.split(separator: "/").last.map(String.init) ?? path), filePath: path,
        line: Int(example.line),
        column: 1))
  }
}

import Documents
import Findings
import Linting
import PolyglintText
import Reports
import Testing

@Suite struct ReportTests {
  /// A result with findings at the first places of some words.
  private func result(_ text: String, _ marks: [(String, String?, Severity)], path: String = "a.txt") throws
    -> LintResult
  {
    let source = try SourceFile(path: path, contents: Array(text.utf8))
    let bytes = source.bytes
    let findings = marks.map { word, right, severity -> LocatedFinding in
      let start = bytes.indices.first { bytes[$0...].starts(with: word.utf8) } ?? 0
      let range = TextRange(start, start + word.utf8.count)
      let finding = Finding(
        check: "wrong-word", rule: right == nil ? nil : "a-rule", errorType: .wrongTerm, severity: severity,
        confidence: 0.925,
        range: range, message: "“\(word)” is wrong",
        evidence: [
          .occurrence(
            TextRange(0, 1), text: String(text.unicodeScalars.prefix { $0 != " " }.drop { $0 == "\u{FEFF}" }),
            why: "stands here too"),
          .termbaseEntry(file: "g.tsv", line: 3, concept: "c"),
        ], suggestions: right.map { [Suggestion(replacing: range, with: $0, .safe)] } ?? [])
      return LocatedFinding(
        finding: finding, fingerprint: "0123456789abcdef", text: word, sentence: text, rangeInSentence: range,
        isInQuotation: false)
    }
    return LintResult(source: source, format: .plainText, findings: findings, notes: [])
  }

  private func written(_ report: some Report, _ results: LintResult...) -> String {
    var report = report
    var output: [UInt8] = []
    report.begin(to: &output)
    for result in results { report.add(result, to: &output) }
    report.end(to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func jsonLinesAreTheStableForm() throws {
    let result = try result("\u{FEFF}😀 їx wrong", [("wrong", "right", .major)])
    #expect(
      written(JSONLinesReport(), result)
        == #"{"v":1,"file":"a.txt","rule":"a-rule","check":"wrong-word","type":"terminology/wrong-term","severity":"major","confidence":0.93,"#
        + #""range":{"bytes":[12,17],"scalars":[5,10],"utf16":[6,11],"start":{"line":1,"column":6},"end":{"line":1,"column":11}},"#
        + #""text":"wrong","message":"“wrong” is wrong","suggestions":[{"text":"right","applicability":"safe","edits":[{"bytes":[12,17],"scalars":[5,10],"replacement":"right"}]}],"#
        + #""related":[{"file":"a.txt","scalars":[0,1],"text":"😀","why":"stands here too"}],"#
        + #""evidence":[{"kind":"termbase-entry","file":"g.tsv","line":3,"concept":"c"}],"fingerprint":"0123456789abcdef"}"#
        + "\n")
    let whole = try JSON(parsing: written(JSONReport(), result, result))
    guard case .array(let findings)? = whole["findings"] else {
      Issue.record("no findings")
      return
    }
    #expect(findings.count == 2)
    #expect(whole["files"] == 2)
  }

  @Test func textForPeople() throws {
    let result = try result(
      "One two three four five six seven eight nine ten wrong eleven twelve thirteen fourteen fifteen.",
      [("two", nil, .minor), ("wrong", "right", .major)])
    #expect(
      written(TextReport(TextReport.Style(width: 60)), result) == """
        a.txt
           1:5  minor     wrong-word
                One ⟦two⟧ three four five six seven eight nine …
                “two” is wrong
          1:50  major     a-rule
                … eight nine ten ⟦wrong→right⟧ eleven twelve …
                “wrong” is wrong

        1 must-fix, 1 to look at

        """)
    #expect(
      written(TextReport(TextReport.Style(isQuiet: true)), result, result)
        == "2 must-fix, 2 to look at in 2 of 2 files\n")
  }

  @Test func noTextCanWriteOverItsReport() throws {
    let report = written(TextReport(), try result("\u{1B}[31m wrong\u{202E}\u{0} ⟦x⟧", [("wrong", nil, .minor)]))
    #expect(report.contains("␛[31m ⟦wrong⟧\u{FFFD}␀ \\⟦x\\⟧"))
    #expect(!report.contains("\u{1B}"))
  }

  @Test func rightToLeftTextIsIsolated() throws {
    let report = written(TextReport(), try result("שלום wrong", [("wrong", "טוב", .minor)]))
    #expect(
      report.contains("\u{2068}\u{2068}wrong\u{2069}") || report.contains("⟦\u{2068}wrong\u{2069}→\u{2068}טוב\u{2069}⟧")
    )
    let opens = report.unicodeScalars.count { $0 == "\u{2068}" }
    #expect(opens == report.unicodeScalars.count { $0 == "\u{2069}" } && opens > 0)
    #expect(!written(TextReport(), try result("a wrong", [("wrong", "b", .minor)])).unicodeScalars.contains("\u{2068}"))
  }

  @Test func colourOnlyWhenAskedFor() throws {
    let result = try result("wrong", [("wrong", "right", .major)])
    #expect(written(TextReport(TextReport.Style(usesColour: true)), result).contains("\u{1B}[31m"))
    #expect(!written(TextReport(), result).contains("\u{1B}"))
  }
}

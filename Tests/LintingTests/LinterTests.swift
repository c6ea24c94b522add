import Findings
import Linting
import PolyglintText
import Testing

@Suite struct LinterTests {
  @Test func oneFindingAStretchTheSurerOne() throws {
    let result = try lint("That is wrong and cruel.")
    #expect(result.findings.map(\.ruleId) == ["stub", "stub"])
    #expect(result.findings.map(\.text) == ["wrong", "cruel"])
    #expect(result.findings[0].sentence == "That is wrong and cruel.")
  }

  @Test func confidenceSelectionAndSeverity() throws {
    #expect(try lint("doubtful").findings.isEmpty)
    var configuration = Configuration()
    configuration.minimumConfidence = 0.2
    #expect(try lint("doubtful", configuration).findings.count == 1)
    configuration.disabled = ["stub"]
    #expect(try lint("wrong", configuration).findings.map(\.ruleId) == ["rival"])
    configuration = Configuration()
    configuration.selected = ["rival"]
    #expect(try lint("wrong cruel", configuration).findings.map(\.ruleId) == ["rival"])
    configuration = Configuration()
    configuration.severities = ["stub": .critical]
    #expect(try lint("wrong", configuration).findings[0].finding.severity == .critical)
  }

  @Test func rangesSurviveMarkup() throws {
    let html = "<html><body><p>Caf&eacute; is <b>wr</b>ong, <i>wrong</i> &amp; cruel.</p></body></html>"
    let result = try lint(html, as: "a.html")
    let bytes = Array(html.utf8)
    let flagged = result.findings.map { String(decoding: bytes[$0.finding.range.bytes], as: UTF8.self) }
    #expect(flagged == ["wr</b>ong", "wrong", "cruel"])
    // A correction that would cross a tag is only shown; the other is written as HTML.
    #expect(result.findings[0].finding.suggestions[0].edits.isEmpty)
    #expect(result.findings[1].finding.suggestions[0].edits[0].replacement == "right &amp; \"so\"")
  }

  @Test func fingerprintsIgnorePlacesAndHearChanges() throws {
    let one = try lint("That is wrong.").findings[0].fingerprint
    #expect(try lint("Before.\n\nThat is wrong.").findings[0].fingerprint == one)
    #expect(try lint("This is wrong.").findings[0].fingerprint != one)
  }

  @Test(arguments: ["", " \n\t\r\n"])
  func anEmptyFileIsAnError(text: String) {
    #expect(throws: LintingError.self) { try lint(text) }
  }

  @Test func baselinesWaive() throws {
    let result = try lint("That is wrong.\n\nThis is wrong.")
    let path = try temporaryFolder() + "/baseline"
    try replaceFile(path, with: Array((Baseline.header + Baseline.lines(for: result)).utf8))
    let baseline = try Baseline(reading: path)
    #expect(
      baseline.applied(to: try lint("New.\n\nThat is wrong.\n\nIt is wrong.")).findings.map(\.sentence) == [
        "It is wrong."
      ])
    try replaceFile(path, with: Array("nonsense\n".utf8))
    #expect(throws: LintingError.self) { try Baseline(reading: path) }
  }
}

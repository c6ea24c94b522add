import Findings
import Linting
import PolyglintText
import Testing

@Suite struct FixTests {
  @Test func onlySafeSuggestionsOutsideQuotations() throws {
    let text = "\u{FEFF}It is wrong. “It is wrong,” he said.\r\n"
    let linter = try stubLinter()
    let contents = Array(text.utf8)
    let outcome = try linter.fix(try linter.lint(contents: contents, as: "a.txt"), contents: contents)
    #expect(
      String(decoding: outcome.contents, as: UTF8.self).unicodeScalars.elementsEqual(
        "\u{FEFF}It is right & \"so\". “It is wrong,” he said.\r\n".unicodeScalars))
    #expect(outcome.mended == 1)
    #expect(outcome.remaining.findings.count == 1)
  }

  @Test func theSurerOfTwoOverlappingSuggestionsIsTaken() throws {
    var result = try lint("wrong")
    var other = result.findings[0]
    other.finding.confidence = 0.95
    other.finding.suggestions = [Suggestion(replacing: TextRange(2, 5), with: "ap")]
    result.findings.append(other)
    let application = SuggestionApplication(result) { _, _ in true }
    #expect(String(decoding: application.text, as: UTF8.self) == "wrap")
    #expect(application.mended == 1)
  }

  /// Random texts of words, marks, tags and entities: what is mended is valid UTF-8, keeps its markup, and needs no second run.
  @Test(arguments: ["a.txt", "a.md", "a.html"])
  func property(path: String) throws {
    var random = RepeatableRandomness(seed: 7)
    let words = ["wrong", "cruel", "«wrong»", "їжак", "👩‍👩‍👧", "e\u{301}", "\"wrong\"", "is", "a", ".", ","]
    let markup =
      path == "a.html"
      ? ["<b>", "</b>", "&amp;", "&eacute;", "<i>wrong</i>", "wr<u>ong</u>", "<br>", "<code>wrong</code>"]
      : path == "a.md" ? ["**wrong**", "`wrong`", "[wrong](wrong)", "\\*", "*wr*ong"] : []
    let linter = try stubLinter()
    for _ in 0..<150 {
      var text = path == "a.html" ? "<p>" : ""
      for _ in 0..<Int.random(in: 1...25, using: &random) {
        text += (words + markup).randomElement(using: &random) ?? ""
        text += ["", " ", " ", " ", "\n", "\n\n", "\r\n"].randomElement(using: &random) ?? ""
      }
      if text.allSatisfy(\.isWhitespace) { continue }
      let contents = Array(text.utf8)
      let outcome = try linter.fix(try linter.lint(contents: contents, as: path), contents: contents)
      let mended = try #require(String(validating: outcome.contents, as: UTF8.self))
      #expect(tags(mended) == tags(text), "\(text)")
      let again = try linter.fix(try linter.lint(contents: outcome.contents, as: path), contents: outcome.contents)
      #expect(again.contents == outcome.contents, "\(text)")
    }
  }

  private func tags(_ text: String) -> [Substring] { text.matches(of: #/<[^>]*>|\*\*|`|\]\(/#).map(\.output) }
}

/// The same numbers on every run (SplitMix64).
struct RepeatableRandomness: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

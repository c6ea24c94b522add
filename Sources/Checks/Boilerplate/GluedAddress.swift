public import Findings
public import PolyglintText

/// A word is glued to a web address.
public struct GluedAddress: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "glued-address",
    summary: "a word is glued to a web address",
    errorType: .boilerplate,
    severity: .major,
    confidence: 0.97,
    rationale: """
      The box about the author below an article gives a name and the address of the site; copied as text, the \
      two run together: *News Deskhttps://…*. A line that holds only that is furniture of the page; inside a \
      sentence a space is missing.
      """,
    examples: [
      .flags("⟦Northern News Deskhttps://northern.example/→⟧"),
      .flags(
        """
        More is to be found ⟦athttps://northern.example/bridge→at https://northern.example/bridge⟧, the town \
        said in its long report.
        """),
      .allows("More is to be found at https://northern.example/bridge, the town said."),
      .allows("The page is kept at https://archive.example/web/http://northern.example/."),
      .allows("Clone git+https://northern.example/bridge to see the plans."),
    ])

  /// A check without settings.
  public init() {}

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for (index, token) in prose.tokens.enumerated() where token.kind == .address {
      guard let split = gluedLength(prose.text[token.range.bytes]) else { continue }
      let block = prose.blocks[prose.sentences[prose.sentenceIndex(ofToken: index)].block]
      if block.tokens.count <= 10, index + 1 == block.tokens.upperBound, let range = prose.inner(block) {
        findings.append(
          finding(range, .line(prose.string(range)), suggestions: [Suggestion(replacing: range, with: "")]))
      } else {
        let word = TextRange(Int(token.start), Int(token.start) + split)
        let address = TextRange(word.upperBound, Int(token.end))
        findings.append(
          finding(
            token.range, .space(prose.string(word)), severity: .minor,
            suggestions: [
              Suggestion(replacing: token.range, with: "\(prose.string(word)) \(prose.string(address))", .safe)
            ]))
      }
    }
    return findings
  }

  /// Number of letters before `http://` or `https://`; nil unless there are only letters, at least one.
  private func gluedLength(_ address: ArraySlice<UInt8>) -> Int? {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon]
    for known in ["https", "http"] where scheme.count > known.utf8.count {
      guard scheme.suffix(known.utf8.count).elementsEqual(known.utf8) else { continue }
      let word = scheme.dropLast(known.utf8.count)
      return word.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 } ? word.count : nil
    }
    return nil
  }
}

extension String {
  fileprivate static func line(_ line: String) -> String {
    "\"\(line)\" is a byline glued to the address of a site, not part of the article"
  }
  fileprivate static func space(_ word: String) -> String { "no space between \"\(word)\" and the address after it" }
}

public import Findings
public import PolyglintText

/// A stop or comma stands on the other side of the closing quotation mark than everywhere else in the text.
public struct QuotationStopOrder: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "quotation-stop-order",
    summary: "a stop or comma stands on the other side of the closing quotation mark than elsewhere in the text",
    errorType: .punctuation,
    severity: .minor,
    confidence: 0.85,
    languages: [.english],
    rationale: """
      American style puts stops and commas inside the closing quotation mark, British style puts them outside \
      where the quotation is a fragment of a sentence. Either is right, both in one text are not. The check \
      looks only at fragments (quotations that go on from the words before them), counts the two orders among \
      the nearest 1,500 words, and flags the rare one: at most one in five, against three or more (five or more, \
      for a stop inside, which the quotation may have brought along).
      """,
    references: ["The Chicago Manual of Style, 6.9", "New Hart’s Rules, 9.2.3"],
    examples: [
      .flags(
        """
        He called it “a long way down.” She spoke of “a short way up.” Both saw “a hill, no more.” The guide \
        had a “plan ⟦B”.→B.”⟧
        """
      ),
      .flags(
        """
        It was “a long way”. She saw “a short one”. Both saw “a hill”, “a wood” and “a lake”. He had “bad \
        shoes”. The guide had a “second ⟦plan.”→plan”.⟧
        """
      ),
      .allows("He called it “a long way down.” She spoke of “a short way up”. Both saw “a hill, no more.”"),
      .allows(
        """
        “We went up.” He called it “a long way”. She spoke of “a short one”. Both saw “a hill”. “We came down.”
        """),
    ])

  /// A check without settings.
  public init() {}

  private struct Place {
    var closing: Int
    var stop: Int
    var isInside: Bool
  }

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let places = prose.quotations.all.compactMap { place($0, prose) }.sorted { $0.closing < $1.closing }
    guard places.count >= 4 else { return [] }
    return places.compactMap { place in
      let near = nearby(places, to: place.closing, within: 1500) { $0.closing }
      let same = near.filter { $0.isInside == place.isInside }.count
      let other = near.count - same
      // A stop inside may be one that the quotation brought along, so it takes more to call it out of order.
      guard other >= (place.isInside ? 5 : 3), same == 1 || same * 5 <= near.count else { return nil }
      return finding(place, other, near.first { $0.isInside != place.isInside }, prose)
    }
  }

  /// The stop or comma at the end of a quoted fragment; nil for other quotations.
  private func place(_ quotation: Quotations.Quotation, _ prose: Prose) -> Place? {
    guard quotation.depth == 0, isDouble(quotation.opening, prose), let closing = quotation.closing,
      closing > quotation.opening + 1, quotation.opening > 0
    else {
      return nil
    }
    let before = prose.tokens[quotation.opening - 1]
    let first = prose.tokens[quotation.opening + 1]
    guard before.isWordLike, prose.tokens[quotation.opening].followsSpace, first.kind == .word,
      first.casing == .lower || prose.tokens[quotation.opening - 1].casing == .lower,
      closing - quotation.opening < 60
    else { return nil }
    let block = prose.blocks[prose.sentences[prose.sentenceIndex(ofToken: closing)].block]
    let last = prose.tokens[closing - 1]
    if isStop(last, prose), !last.followsSpace {
      // A capital after a lead-in is a whole sentence, which ends inside in either style.
      return first.casing == .lower ? Place(closing: closing, stop: closing - 1, isInside: true) : nil
    }
    guard closing + 1 < block.tokens.upperBound, last.kind == .word else { return nil }
    let next = prose.tokens[closing + 1]
    return isStop(next, prose) && !next.followsSpace ? Place(closing: closing, stop: closing + 1, isInside: false) : nil
  }

  /// Single marks are too often apostrophes.
  private func isDouble(_ mark: Int, _ prose: Prose) -> Bool {
    let bytes = prose.text[prose.tokens[mark].range.bytes]
    return bytes.elementsEqual([0x22]) || bytes.elementsEqual([0xE2, 0x80, 0x9C])
  }

  private func isStop(_ token: Token, _ prose: Prose) -> Bool {
    let byte = prose.byte(token)
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  private func finding(_ place: Place, _ count: Int, _ other: Place?, _ prose: Prose) -> Finding {
    let stop = prose.string(prose.tokens[place.stop])
    let mark = prose.string(prose.tokens[place.closing])
    let first = min(place.stop, place.closing)
    let pair = prose.range(ofTokens: first..<(first + 2))
    let range = prose.range(ofTokens: (first - 1)..<(first + 2))
    let mended = place.isInside ? mark + stop : stop + mark
    var evidence: [Finding.Evidence] = []
    if let other {
      let start = min(other.stop, other.closing)
      let otherRange = prose.range(ofTokens: (start - 1)..<(start + 2))
      evidence.append(.occurrence(otherRange, text: prose.string(otherRange), why: "the usual order in this text"))
    }
    return finding(
      range, .order(stop, place.isInside, count), evidence: evidence,
      suggestions: [
        Suggestion(
          edits: [TextEdit(pair, mended)],
          text: prose.string(TextRange(range.lowerBound, pair.lowerBound)) + mended)
      ])
  }
}

extension String {
  fileprivate static func order(_ stop: String, _ isInside: Bool, _ count: Int) -> String {
    "\(stop) \(isInside ? "inside" : "outside") the closing quotation mark here, \(isInside ? "outside" : "inside") it \(count) times nearby"
  }
}

public import Findings
public import PolyglintText

/// A quotation opens with one kind of mark and closes with another.
public struct MixedQuotationMarks: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "mixed-quotation-marks",
    summary: "a quotation opens with one kind of mark and closes with another",
    errorType: .punctuation,
    severity: .minor,
    confidence: 0.93,
    rationale: """
      *“Home"* or *"Home”*: one mark is curly, its partner straight. The check flags the straight one where a \
      lonely curly mark of the other direction stands in the same sentence and nothing else is quoted between \
      them.
      """,
    references: ["The Chicago Manual of Style, 6.115"],
    examples: [
      .flags("She sang “Home⟦\"→”⟧ and left."),
      .flags("She sang ⟦\"→“⟧Home” and left."),
      .allows("She sang “Home” and \"Away\" and left."),
      .allows("The board, “Old Oak” as they say, is 8\" wide."),
    ])

  /// A check without settings.
  public init() {}

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let unpaired = prose.quotations.unpaired
    return zip(unpaired, unpaired.dropFirst()).compactMap { first, second in
      let sentence = prose.sentences[prose.sentenceIndex(ofToken: first)]
      guard prose.sentences[prose.sentenceIndex(ofToken: second)].block == sentence.block, second - first < 60,
        second > first + 1
      else {
        return nil
      }
      // Nested marks that touch are beyond guessing.
      guard !touchesMark(first, prose), !touchesMark(second, prose) else { return nil }
      let isOpeningCurly = isMark(first, [0xE2, 0x80, 0x9C], prose)
      let isClosingCurly = isMark(second, [0xE2, 0x80, 0x9D], prose)
      let straight = [0x22] as [UInt8]
      if isOpeningCurly, isMark(second, straight, prose), !prose.tokens[second].followsSpace {
        return mended(second, with: "”", prose)
      }
      if isClosingCurly, isMark(first, straight, prose), prose.tokens[first].followsSpace,
        !prose.tokens[first + 1].followsSpace
      {
        return mended(first, with: "“", prose)
      }
      return nil
    }
  }

  private func isMark(_ index: Int, _ bytes: [UInt8], _ prose: Prose) -> Bool {
    prose.text[prose.tokens[index].range.bytes].elementsEqual(bytes)
  }

  private func touchesMark(_ index: Int, _ prose: Prose) -> Bool {
    (index > 0 && prose.tokens[index - 1].kind == .quote && !prose.tokens[index].followsSpace)
      || (index + 1 < prose.tokens.count && prose.tokens[index + 1].kind == .quote
        && !prose.tokens[index + 1].followsSpace)
  }

  private func mended(_ index: Int, with mark: String, _ prose: Prose) -> Finding {
    let range = prose.tokens[index].range
    return finding(range, .mixed(mark), suggestions: [Suggestion(replacing: range, with: mark, .safe)])
  }
}

extension String {
  fileprivate static func mixed(_ mark: String) -> String { "a straight mark here, but its partner is curly: \(mark)" }
}

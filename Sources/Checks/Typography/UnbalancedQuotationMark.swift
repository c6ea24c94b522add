public import Findings
public import PolyglintText

/// A quotation is opened and never closed, or closed and never opened.
public struct UnbalancedQuotationMark: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "unbalanced-quotation-mark",
    summary: "a quotation is opened and never closed, or closed and never opened",
    errorType: .punctuation,
    severity: .minor,
    confidence: 0.8,
    languages: [.english],
    rationale: """
      A quotation mark that an engine lost leaves the reader to guess who speaks. Marks without a partner are \
      common in sound text (a quotation of several paragraphs closes only in its last, a title has marks of its \
      own), so the check flags only two certain cases: a title or phrase that is opened and not closed before \
      the next quotation opens, and speech in the first person that ends in a closing mark and who said it, but \
      begins without a mark. Texts with many lonely marks are left alone.
      """,
    references: ["The Chicago Manual of Style, 13.30"],
    examples: [
      .flags("In ⟦“Union of the Coast (Liberals)⟧, nobody agreed. The “peasants” won."),
      .flags("He met the press. ⟦I was→\"I was⟧ glad to see so many, after the flood,\" the mayor said."),
      .allows("“We will go on.\n\n“We will not stop,” she said."),
      .allows("She sang “Home” and “Away” and left."),
      .allows("The board is 6\" wide and the other 8\" wide."),
      .allows("He met the press. \"I was glad to see so many, after the flood,\" the mayor said."),
    ])

  /// A check without settings.
  public init() {}

  private static let sayings = WordSet(
    """
    said says added noted stressed explained wrote told stated emphasized recalled concluded continued \
    admitted replied
    """)
  private static let firstPerson = WordSet("i we my our i'm we're i've we've")

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let unpaired = prose.quotations.unpaired
    return unpaired.compactMap { index in
      guard isDoubleMark(index, prose), nearby(unpaired, to: index, within: 1500, at: { $0 }).count <= 3 else {
        return nil
      }
      return unclosed(index, prose) ?? unopened(index, prose)
    }
  }

  private func isDoubleMark(_ index: Int, _ prose: Prose) -> Bool {
    let bytes = prose.text[prose.tokens[index].range.bytes]
    return [[0x22], [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D], [0xC2, 0xAB]].contains { bytes.elementsEqual($0) }
  }

  /// A phrase that opens, runs to a comma or stop within the sentence, and is still open when the next quotation opens.
  private func unclosed(_ index: Int, _ prose: Prose) -> Finding? {
    let mark = prose.tokens[index]
    let sentence = prose.sentences[prose.sentenceIndex(ofToken: index)]
    guard mark.followsSpace, index > sentence.tokens.lowerBound, index + 1 < sentence.tokens.upperBound,
      !prose.tokens[index + 1].followsSpace, prose.tokens[index - 1].kind == .word,
      prose.tokens[index + 1].isCapitalized,
      let end = prose.tokens[index..<sentence.tokens.upperBound].firstIndex(where: { ends($0, prose) }),
      end - index <= 14,
      end - index >= 3
    else { return nil }
    // A name, not speech: mostly capitals.
    let words = prose.tokens[index..<end].filter { $0.kind == .word }
    guard words.filter(\.isCapitalized).count * 2 >= words.count else { return nil }
    let block = prose.blocks[sentence.block]
    let next = firstIndex(prose.quotations.all) { $0.opening > end }
    guard next < prose.quotations.all.count, block.tokens.contains(prose.quotations.all[next].opening) else {
      return nil
    }
    let range = prose.range(ofTokens: index..<end)
    return finding(range, .unclosed(prose.string(mark)))
  }

  private func ends(_ token: Token, _ prose: Prose) -> Bool {
    let byte = prose.byte(token)
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";")
  }

  /// First-person speech that only closes: *I was glad…," the mayor said.*
  private func unopened(_ index: Int, _ prose: Prose) -> Finding? {
    guard index > 3, index + 2 < prose.tokens.count, prose.tokens[index - 1].kind == .punctuation,
      ends(prose.tokens[index - 1], prose),
      prose.tokens[index + 1].followsSpace
    else { return nil }
    let sentence = prose.sentences[prose.sentenceIndex(ofToken: index - 2)]
    let block = prose.blocks[sentence.block]
    let first = prose.tokens[sentence.tokens.lowerBound]
    guard Self.firstPerson.contains(first), first.followsSpace, block.tokens.contains(index + 1),
      sentence.tokens.count > 4,
      prose.tokens[(index + 1)..<min(index + 6, block.tokens.upperBound)].contains(where: { Self.sayings.contains($0) }
      ),
      !prose.quotations.contains(Int(first.start))
    else { return nil }
    // If the sentence before is in the first person too, nobody knows where the speech begins.
    let number = prose.sentenceIndex(ofToken: index - 2)
    if number > block.sentences.lowerBound {
      let before = prose.sentences[number - 1]
      if prose.tokens[before.tokens].contains(where: { Self.firstPerson.contains($0) }) { return nil }
    }
    let range = prose.range(ofTokens: sentence.tokens.lowerBound..<(sentence.tokens.lowerBound + 2))
    let closing = prose.string(prose.tokens[index])
    let opening = closing == "”" ? "“" : closing
    return finding(
      range, .unopened,
      suggestions: [
        Suggestion(
          edits: [TextEdit(TextRange(range.lowerBound, range.lowerBound), opening)], text: opening + prose.string(range)
        )
      ])
  }
}

extension String {
  fileprivate static func unclosed(_ mark: String) -> String {
    "opened with \(mark) and not closed before the next quotation opens"
  }
  fileprivate static let unopened = "speech ends in a closing quotation mark further on but is not opened"
}

public import Findings
public import PolyglintText

/// A space stands before a mark that follows its word without one.
public struct SpaceBeforePunctuation: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "space-before-punctuation",
    summary: "a space stands before a mark that follows its word without one",
    errorType: .punctuation,
    severity: .minor,
    confidence: 0.95,
    rationale: """
      Engines take a text apart and put it together again; spaces stay behind before commas, stops and closing \
      quotation marks. The check is silent where a space belongs there: in French, before ; : ! ? and », and \
      before decimals and file names (*.5*, *.NET*).
      """,
    references: ["The Chicago Manual of Style, punctuation and spacing"],
    examples: [
      .flags("They keep “to their own codes of ⟦conduct. ”→conduct.”⟧ Nobody answered."),
      .flags("“We will leave this ⟦land, \"→land,\"⟧ she said.", language: "en"),
      .flags("After the ⟦championship ,→championship,⟧ the team went home."),
      .flags("Is this the ⟦end ?→end?⟧"),
      .flags("They kept to the ⟦road, \"→road,\"⟧ the mayor said."),
      .allows("Est-ce la fin ?", language: "fr"),
      .allows("A gain of .5 points, written in .NET, is no gain."),
      .allows("He said “yes” and “no”, then left."),
      .allows("She paused … and went on .5 metres."),
      .allows("The names (“Anna” and “Ivan”) were read out."),
    ])

  /// A check without settings.
  public init() {}

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let isFrench = prose.language.language == "fr"
    var findings: [Finding] = []
    for block in prose.blocks where block.tokens.count > 1 {
      for index in block.tokens.dropFirst() where prose.tokens[index].followsSpace {
        let token = prose.tokens[index]
        guard token.kind == .punctuation, isTight(prose.byte(token), isFrench),
          isWordEnd(prose.tokens[index - 1], prose), isFollowedBySpace(index, block, prose)
        else { continue }
        findings.append(finding(index, prose))
      }
    }
    if !isFrench { findings += beforeClosingMarks(prose) }
    return findings
  }

  private func beforeClosingMarks(_ prose: Prose) -> [Finding] {
    prose.quotations.unpaired.filter { closesSpeech($0, prose) }.map { finding($0, prose) }
      + prose.quotations.all.compactMap { quotation in
        guard let closing = quotation.closing, closing > quotation.opening + 1, prose.tokens[closing].followsSpace,
          !prose.tokens[quotation.opening + 1].followsSpace, prose.tokens[closing].kind == .quote
        else { return nil }
        let before = prose.tokens[closing - 1]
        // A mark with spaces on both sides may as well open something, unless a stop or comma comes before it.
        let isCurly = prose.tokens[closing].range.count > 1
        let endsClause = before.kind == .punctuation && Self.clauseEnds.contains(prose.byte(before))
        guard endsClause || (isCurly && before.isWordLike) else { return nil }
        return finding(closing, prose)
      }
  }

  /// Whether a mark without a partner comes after a stop or comma and before who said it: *…land, " the mayor said*.
  private func closesSpeech(_ index: Int, _ prose: Prose) -> Bool {
    guard index > 0, prose.tokens[index].followsSpace, index + 2 < prose.tokens.count,
      prose.tokens[index + 1].followsSpace,
      prose.tokens[index - 1].kind == .punctuation, Self.clauseEnds.contains(prose.byte(prose.tokens[index - 1]))
    else { return false }
    let sentence = prose.sentences[prose.sentenceIndex(ofToken: index + 1)]
    guard prose.sentences[prose.sentenceIndex(ofToken: index - 1)].block == sentence.block else { return false }
    return prose.tokens[(index + 1)..<min(index + 6, sentence.tokens.upperBound)].contains { Self.sayings.contains($0) }
  }

  private static let sayings = WordSet(
    """
    said says added noted stressed explained wrote told stated emphasized recalled concluded
    """)
  private static let clauseEnds: Set<UInt8> = [
    UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"),
  ]

  private func isTight(_ mark: UInt8, _ isFrench: Bool) -> Bool {
    switch mark {
    case UInt8(ascii: ","), UInt8(ascii: "."): true
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"): !isFrench
    default: false
    }
  }

  private func isWordEnd(_ token: Token, _ prose: Prose) -> Bool {
    switch token.kind {
    case .word, .number, .possessive: true
    case .punctuation: prose.byte(token) == UInt8(ascii: ")")
    default: false
    }
  }

  private func isFollowedBySpace(_ index: Int, _ block: Prose.Block, _ prose: Prose) -> Bool {
    guard index + 1 < block.tokens.upperBound else { return true }
    let next = prose.tokens[index + 1]
    return next.followsSpace || next.kind == .quote
  }

  /// The mark and the word or mark before it, and, of a mark between a word and a space, the word too.
  private func finding(_ index: Int, _ prose: Prose) -> Finding {
    let mark = prose.tokens[index]
    var first = index - 1
    if prose.tokens[first].kind == .punctuation, first > 0, !prose.tokens[first].followsSpace { first -= 1 }
    let range = prose.range(ofTokens: first..<(index + 1))
    let space = TextRange(Int(prose.tokens[index - 1].end), Int(mark.start))
    let mended = prose.string(TextRange(range.lowerBound, space.lowerBound)) + prose.string(mark)
    return finding(
      range, .space(prose.string(mark)),
      suggestions: [Suggestion(edits: [TextEdit(space, "")], text: mended, .safe)])
  }
}

extension String {
  fileprivate static func space(_ mark: String) -> String { "no space before \(mark)" }
}

public import Findings
import Fluency
public import PolyglintText

/// A word that is no name has a capital after a colon inside a sentence.
public struct CapitalAfterColon: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "capital-after-colon",
    summary: "a word that is no name has a capital after a colon inside a sentence",
    errorType: .capitalization,
    severity: .minor,
    confidence: 0.8,
    languages: [.english],
    rationale: """
      A text writes small letters after colons or capitals, not both. The check flags a function word with a \
      capital after a colon (*…with the bank: After the flood…*) where other sentences of the text go on with a \
      small letter after theirs. Labels, headlines, quotations, scores and lists are left alone.
      """,
    references: ["The Chicago Manual of Style, 6.67"],
    examples: [
      .flags(
        """
        The town is weighing two plans: the first is dear. The council will not agree: ⟦After→after⟧ the \
        flood, the sum is too high.
        """
      ),
      .flags(
        """
        One thing is sure: the bridge will stay. Nobody knows what it will cost in the end: ⟦The→the⟧ town has \
        asked three firms.
        """
      ),
      .allows("The council will not agree with the bank: After the flood, the sum is too high."),
      .allows("One thing is sure: the bridge will stay. The mayor said: The bridge will stay."),
      .allows("One thing is sure: the bridge will stay.\n\nUPDATE: The bridge will stay."),
      .allows("One thing is sure: the bridge will stay. She asked for one man at the gate: Ivan Orlov."),
      .allows("One thing is sure: the bridge will stay. He starred in the film Sabrina: The Teenage Witch."),
    ])

  /// A check without settings.
  public init() {}

  private static let functionWords = WordSet(
    """
    after although as at because before but by despite during each even every for from he her his how however if \
    in it its many most my no not now of on one only our she since so some that the their then there these they \
    this those to under until we what when where while with without you your
    """)
  private static let sayings = WordSet(
    """
    said says say told asked asks wrote writes added replied answered tweeted reads read stated explained \
    noted called titled question
    """)
  private static let finite = WordSet(
    """
    is are was were has have had will would can could may might must should does did do not won't can't don't \
    didn't isn't
    """)

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var lower: [Int] = []
    var upper: [Int] = []
    for sentence in prose.sentences where sentence.tokens.count > 8 {
      guard prose.blocks[sentence.block].kind == .paragraph || prose.blocks[sentence.block].kind == .listItem else {
        continue
      }
      for index in sentence.tokens where prose.byte(prose.tokens[index]) == UInt8(ascii: ":") {
        guard index + 3 < sentence.tokens.upperBound, index - sentence.tokens.lowerBound >= 4 else { continue }
        let next = prose.tokens[index + 1]
        guard next.kind == .word, next.followsSpace, !prose.tokens[index].followsSpace,
          prose.tokens[index - 1].kind == .word
        else { continue }
        if next.casing == .lower {
          lower.append(index + 1)
        } else if isWrong(index, sentence, prose) {
          upper.append(index + 1)
        }
      }
    }
    return upper.compactMap { index in
      let near = nearby(lower, to: index, within: 600) { $0 }
      guard let example = near.first, nearby(upper, to: index, within: 600, at: { $0 }).count <= near.count else {
        return nil
      }
      let token = prose.tokens[index]
      let word = prose.string(token)
      let other = prose.range(ofTokens: (example - 2)..<(example + 1))
      return finding(
        token.range, .capital(word),
        evidence: [.occurrence(other, text: prose.string(other), why: "a small letter after a colon")],
        suggestions: [Suggestion(replacing: token.range, with: word.lowercased(), .safe)])
    }
  }

  /// Whether a function word goes on from a clause with a verb, which is no label and no lead-in of speech.
  private func isWrong(_ colon: Int, _ sentence: Prose.Sentence, _ prose: Prose) -> Bool {
    let next = prose.tokens[colon + 1]
    guard next.casing == .capitalized, Self.functionWords.contains(next), !prose.tokens[colon + 2].isCapitalized,
      prose.endsSentence(prose.blocks[sentence.block])
    else { return false }
    let clause = prose.tokens[sentence.tokens.lowerBound..<colon]
    guard clause.contains(where: { Self.finite.contains($0) }),
      !clause.suffix(4).contains(where: { Self.sayings.contains($0) })
    else {
      return false
    }
    return !clause.contains { $0.kind == .quote } && !prose.quotations.contains(Int(next.start))
  }
}

extension String {
  fileprivate static func capital(_ word: String) -> String {
    "\"\(word)\" needs no capital after a colon; elsewhere this text goes on with a small letter"
  }
}

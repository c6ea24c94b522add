public import Findings
public import PolyglintText

/// Two words stand for one thing near each other.
public struct TermVariation: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "term-variation",
    summary: "two words stand for one thing near each other",
    errorType: .inconsistentUse,
    severity: .minor,
    confidence: 0.75,
    languages: [.english],
    rationale: """
      What two sides agree on are *terms*; when the next sentence calls them *conditions*, a reader looks for a \
      difference. The check knows this one pair, and speaks only where *agree*, *accept* or *propose* stands \
      with both words within three sentences and the other word is more frequent there.
      """,
    references: ["ISO 704, one term for one concept"],
    examples: [
      .flags(
        """
        They want peace on acceptable terms. The terms proposed by the rebels were read out. Agreeing to ⟦such \
        conditions→such terms⟧ would be a defeat.
        """
      ),
      .allows(
        """
        They want peace on acceptable terms. Living in such conditions is hard, and the terms proposed by the \
        rebels are no help.
        """),
      .allows("The terms and conditions were accepted. The terms proposed by the bank are hard."),
      .allows("In terms of cost, they agreed to the conditions."),
    ])

  /// A check without settings.
  public init() {}

  private static let agreement = WordSet(
    """
    agree agrees agreed agreeing accept accepts accepted accepting acceptable propose proposed proposes reject \
    rejects rejected
    """)
  private static let terms = WordKey("terms")
  private static let conditions = WordKey("conditions")
  private static let determiners = WordSet("such these those the")
  private static let before = WordSet("to on in under")
  private static let neighbours = WordSet("and of or")

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    prose.sentences.indices.compactMap { number in
      let sentence = prose.sentences[number]
      guard
        let index = sentence.tokens.first(where: { prose.tokens[$0].key == Self.conditions }),
        index >= sentence.tokens.lowerBound + 2,
        Self.determiners.contains(prose.tokens[index - 1]),
        prose.tokens[max(sentence.tokens.lowerBound, index - 4)..<index].contains(where: { Self.agreement.contains($0) }
        ),
        let term = termsNear(number, prose)
      else { return nil }
      let range = prose.range(ofTokens: (index - 1)..<(index + 1))
      let termRange = prose.tokens[term].range
      let word = prose.tokens[index].range
      let right = prose.string(prose.tokens[index - 1]) + " terms"
      return finding(
        range, .variation,
        evidence: [.occurrence(termRange, text: prose.string(termRange), why: "the same thing is called so here")],
        suggestions: [Suggestion(edits: [TextEdit(word, "terms")], text: right)])
    }
  }

  /// The nearest "terms" that somebody agrees to or proposes, if there are at least two within three sentences.
  private func termsNear(_ number: Int, _ prose: Prose) -> Int? {
    var found: [Int] = []
    for near in max(0, number - 3)..<min(prose.sentences.count, number + 4) {
      let sentence = prose.sentences[near]
      guard prose.tokens[sentence.tokens].contains(where: { Self.agreement.contains($0) }) else { continue }
      for index in sentence.tokens where prose.tokens[index].key == Self.terms {
        let next = index + 1 < sentence.tokens.upperBound && Self.neighbours.contains(prose.tokens[index + 1])
        if !next { found.append(index) }
      }
    }
    let centre = prose.sentences[number].tokens.lowerBound
    return found.count >= 2 ? found.min { abs($0 - centre) < abs($1 - centre) } : nil
  }
}

extension String {
  fileprivate static let variation = "\"conditions\" here, \"terms\" in the sentences around: one word for one thing"
}

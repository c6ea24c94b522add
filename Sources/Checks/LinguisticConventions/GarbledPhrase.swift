public import Findings
import Fluency
public import PolyglintText

/// A phrase that a machine carried over from the source language word by word.
public struct GarbledPhrase: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "garbled-phrase",
    summary: "a phrase is garbled or follows the source word by word",
    errorType: .unidiomatic,
    severity: .minor,
    confidence: 0.88,
    languages: [.english],
    rationale: """
      Machines keep the prepositions, articles, tenses and set phrases of the source: *interested to buy*, *responsible of repairs*. Each such \
      pattern is a rule with a correction, texts it must flag and texts it must not, in `glossaries/phrase-rules`; the finding names the rule. \
      Where rules overlap, the more severe, then the longer one speaks. Inside quotations a correction is only proposed.
      """,
    references: ["The language of the rules: docs/phrase-rules.md"],
    examples: [
      .flags("The deputy mayor is responsible ⟦of→for⟧ road repairs."),
      .allows("She was the most responsible of the sisters."),
      .flags("Foreign firms are interested ⟦to buy→in buying⟧ the port."),
      .allows("They are interested in buying the port."),
      .flags("Ten people have been ⟦detain→detained⟧ in the square."),
      .allows("It has been know-how that counts."),
      .misses("He gave to the reporters an interview about the harvest."),
    ])

  /// A check without settings.
  public init() {}

  /// A rule's correction is applied without a person only from this confidence on, and only if the rule says so.
  private static let surest = 0.95

  /// One finding for each place to which a rule applies.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let resources = context.resources
    let marks = NameMarks(context.terms, of: resources.termbase)
    return resources.phraseRules.matches(in: prose, marks: marks).map { match in
      let isSafe =
        match.rule.isFixSafe && match.rule.confidence >= Self.surest
        && !prose.quotations.contains(match.range.lowerBound)
      return Finding(
        check: Self.metadata.id, rule: match.rule.id, errorType: match.rule.errorType, severity: match.rule.severity,
        confidence: match.rule.confidence, range: match.range, message: .garbled(prose.string(match.range), match.rule),
        evidence: [.termbaseEntry(file: match.rule.file, line: match.rule.line, concept: match.rule.id)],
        suggestions: match.suggestions.enumerated().map { rank, suggestion in
          Suggestion(edits: suggestion.edits, text: suggestion.text, isSafe && rank == 0 ? .safe : .needsReview)
        })
    }
  }
}

extension String {
  fileprivate static func garbled(_ text: String, _ rule: PhraseRule) -> String { "“\(text)”: \(rule.message)" }
}

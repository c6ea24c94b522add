public import Findings
public import PolyglintText
import Termbase

/// One person's post is named with two renderings of one title.
public struct InconsistentTitle: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "inconsistent-title",
    summary: "one person's post is rendered two ways in one text",
    errorType: .inconsistentUse,
    severity: .minor,
    confidence: 0.7,
    languages: [.english],
    rationale: """
      *Spokesman Ivan Petrov* in one paragraph and *press secretary Petrov* in the next look like two posts. The check compares the titles that stand \
      right before one person's name: where a glossary lists both as renderings of one title, the later one should follow the earlier. \
      Differences of case or number, and a short form after the long one, are no inconsistency; neither is a title that stands alone.
      """,
    references: ["ISO 30042 (TBX), administrative status"],
    examples: [
      .flags(
        "The ministry's spokesman Ivan Petrenko came first. Then ⟦press secretary→spokesman⟧ Petrenko spoke again."),
      .flags(
        "State Duma speaker Oleg Durenko opened the day. At noon ⟦State Duma chairman→State Duma speaker⟧ Durenko left."
      ),
      .allows("Spokesman Ivan Petrenko came first. Then the press secretary of the theatre spoke."),
      .allows("Spokesman Ivan Petrenko and press secretary Olga Durenko came."),
      .allows("US Secretary of State Marco Rubio came. Secretary of State Rubio left at noon."),
      .allows("Spokesman Ivan Petrenko said nothing; Spokesman Petrenko often does so."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let concepts = context.resources.termbase.concepts
    /// The first title of a concept before a family name.
    struct Use: Hashable {
      var concept: Int
      var family: WordKey
    }
    var first: [Use: TextRange] = [:]
    var findings: [Finding] = []
    for match in context.terms {
      guard let number = match.rendering else { continue }
      let concept = concepts[match.concept]
      guard concept.kind == .title, [.preferred, .admitted].contains(concept.renderings[number].status),
        let family = family(after: match.tokens.upperBound, prose)
      else { continue }
      let range = prose.range(ofTokens: match.tokens)
      let use = Use(concept: match.concept, family: family)
      guard let earlier = first[use] else {
        first[use] = range
        continue
      }
      let kept = prose.string(earlier)
      let changed = prose.string(range)
      guard areDifferent(kept, changed), !prose.quotations.contains(range.lowerBound) else { continue }
      let isCapitalized = prose.tokens[match.tokens.lowerBound].isCapitalized
      let right = isCapitalized ? kept.prefix(1).uppercased() + kept.dropFirst() : kept
      findings.append(
        finding(
          range, .twoWays(changed, kept),
          evidence: [
            .occurrence(earlier, text: kept, why: "the title of the same person"),
            .termbaseEntry(file: concept.file, line: concept.line, concept: concept.id),
          ], suggestions: [Suggestion(replacing: range, with: right)]))
    }
    return findings
  }

  /// The last word of the name that begins at token `index`: two or three capitalised words, or one; nil where no name stands there.
  private func family(after index: Int, _ prose: Prose) -> WordKey? {
    var end = index
    while end < prose.tokens.count, end - index < 4, prose.tokens[end].kind == .word, prose.tokens[end].isCapitalized {
      end += 1
    }
    guard end > index, prose.tokens[index].followsSpace, prose.tokens[index].casing != .upper else { return nil }
    return prose.tokens[end - 1].key
  }

  /// Whether two renderings differ in more than case, marks, length and gender.
  private func areDifferent(_ a: String, _ b: String) -> Bool {
    let left = foldedWord(a).replacingHyphens
    let right = foldedWord(b).replacingHyphens
    if left == right || left.hasSuffix(right) || right.hasSuffix(left) || left.hasPrefix(right) || right.hasPrefix(left)
    {
      return false
    }
    let genders = ["spokesman", "spokeswoman", "spokesperson"]
    return !(genders.contains(where: left.hasSuffix) && genders.contains(where: right.hasSuffix))
  }
}

extension String {
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }

  fileprivate static func twoWays(_ title: String, _ other: String) -> String {
    "\"\(title)\" here, \"\(other)\" earlier for the same person"
  }
}

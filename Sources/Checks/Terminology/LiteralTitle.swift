public import Findings
public import PolyglintText
import Termbase

/// A title or term is rendered word for word where English has another word for it.
public struct LiteralTitle: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "literal-title",
    summary: "a title or term is rendered word for word",
    errorType: .wrongTerm,
    severity: .major,
    confidence: 0.9,
    languages: [.english],
    rationale: """
      Machine translation takes posts, ranks and fixed terms apart: *general-lieutenant* for a lieutenant general, *shock drone* for an attack drone. \
      The check flags the renderings that a glossary lists as deprecated or misspelled, in the singular and the plural, and offers the \
      glossary's own in the same number and case. Quotations are left alone unless the form is no English at all. What a glossary lists as \
      admitted is never flagged.
      """,
    references: ["ISO 30042 (TBX), administrative status"],
    examples: [
      .flags("The ⟦general-lieutenant→lieutenant general⟧ gave no orders that day."),
      .flags("Two ⟦winged missiles→cruise missiles⟧ fell into the sea."),
      .flags("⟦Shock drones→Attack drones⟧ crossed the border at night."),
      .flags("It was ordered by ⟦General-Major→Major General⟧ Petrenko."),
      .flags("He called the ⟦nardep→MP⟧ a friend."),
      .allows("The lieutenant general read the draft law to three people's deputies."),
      .allows("Cruise missiles and attack drones were seen."),
      .allows("He wrote “a shock drone came” in his diary."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let concepts = context.resources.termbase.concepts
    var findings: [Finding] = []
    for match in context.terms {
      guard let number = match.rendering else { continue }
      let concept = concepts[match.concept]
      guard concept.kind == .title || concept.kind == .term else { continue }
      let rendering = concept.renderings[number]
      let range = prose.range(ofTokens: match.tokens)
      switch rendering.status {
      case .misspelled: break
      case .deprecated where !prose.quotations.contains(range.lowerBound): break
      default: continue
      }
      let wrong = prose.string(range)
      let isPlural = Self.isPlural(wrong, concept, rendering)
      let right = Self.cased(
        isPlural ? englishPlural(of: concept.preferred) ?? concept.preferred : concept.preferred, like: match.tokens,
        prose)
      guard right.lowercased() != wrong.lowercased() else { continue }
      findings.append(
        finding(
          range, .literal(wrong, right),
          evidence: [.termbaseEntry(file: concept.file, line: concept.line, concept: concept.id)],
          suggestions: [Suggestion(replacing: range, with: right)]))
    }
    return findings
  }

  /// Whether the text has the plural: of the rendering, or of another rendering of the concept.
  private static func isPlural(_ wrong: String, _ concept: Concept, _ rendering: Rendering) -> Bool {
    let wrong = foldedWord(wrong)
    if wrong != foldedWord(rendering.text) { return true }
    return concept.renderings.contains { other in
      other.text != rendering.text && englishPlural(of: other.text).map { foldedWord($0) == wrong } == true
    }
  }

  /// `right` with capitals as in the text: all content words where all were capitalised, else the first where the first was.
  private static func cased(_ right: String, like tokens: Range<Int>, _ prose: Prose) -> String {
    let words = tokens.filter { prose.tokens[$0].kind == .word && prose.tokens[$0].range.count > 3 }
    let capitalized = words.filter { prose.tokens[$0].isCapitalized }
    let first = prose.tokens[tokens.lowerBound]
    if capitalized.count == words.count, words.count > 1 {
      return right.split(separator: " ", omittingEmptySubsequences: false).map { word in
        smallWords.contains(String(word)) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
      }.joined(separator: " ")
    }
    return first.casing == .capitalized ? right.prefix(1).uppercased() + right.dropFirst() : right
  }

  private static let smallWords: Set<String> = ["of", "the", "and", "for", "to", "in", "at"]
}

extension String {
  fileprivate static func literal(_ wrong: String, _ right: String) -> String {
    "\"\(wrong)\" is word for word from the source; English has \"\(right)\""
  }
}

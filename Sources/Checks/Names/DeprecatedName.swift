public import Findings
public import PolyglintText
import Termbase

/// The glossary prefers another rendering of a name.
public struct DeprecatedName: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "deprecated-name",
    summary: "the glossary prefers another rendering of this name",
    errorType: .inconsistentWithTermbase,
    severity: .major,
    confidence: 0.95,
    languages: [.english],
    rationale: """
      House style settles how names are written: *Kyiv*, not *Kiev*; *Donbas*, not *Donbass*. The check flags renderings that a \
      glossary lists as deprecated or misspelled. It is silent where the old form is right: in the glossary's exceptions (chicken Kiev), in \
      direct quotations, and in sentences about the years before 1991. Where the text uses the right form too, \
      `inconsistent-name` speaks instead.
      """,
    references: [
      "ISO 30042 (TBX), administrative status",
      "United Nations Group of Experts on Geographical Names, romanization of Ukrainian",
    ],
    examples: [
      .flags("A delegation arrived in ⟦Kiev→Kyiv⟧ on Monday."),
      .flags("Reporters flew to ⟦Kharkov→Kharkiv⟧ and back."),
      .allows("The café serves chicken Kiev every Friday."),
      .allows("In 1978 he moved to Kiev to study."),
      .allows("“I was born in Kiev,” the old man said."),
      .allows("The delegation arrived in Kyiv on Monday."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let termbase = context.resources.termbase
    var rightForms: Set<Int> = []
    for match in context.terms {
      guard let rendering = match.rendering else { continue }
      let status = termbase.concepts[match.concept].renderings[rendering].status
      if status == .preferred || status == .admitted { rightForms.insert(match.concept) }
    }
    var findings: [Finding] = []
    for match in context.terms {
      guard let number = match.rendering, !rightForms.contains(match.concept) else { continue }
      let concept = termbase.concepts[match.concept]
      let rendering = concept.renderings[number]
      guard concept.kind != .title, concept.kind != .term,
        rendering.status == .deprecated || rendering.status == .misspelled
      else { continue }
      let range = prose.range(ofTokens: match.tokens)
      if concept.kind == .person, isForeignCognate(prose.tokens[match.tokens.lowerBound].key, of: concept, context) {
        continue  // `foreign-cognate-name` says more.
      }
      if rendering.status == .deprecated,
        prose.quotations.contains(range.lowerBound) || isHistorical(prose, match.tokens)
      {
        continue
      }
      findings.append(
        finding(
          range, .preferred(prose.string(range), concept.preferred, rendering.status),
          evidence: [.termbaseEntry(file: concept.file, line: concept.line, concept: concept.id)],
          suggestions: [
            Suggestion(replacing: range, with: concept.preferred, concept.kind == .person ? .needsReview : .safe)
          ]))
    }
    return findings
  }
}

/// Whether `given` is the given name of `person` in another language.
func isForeignCognate(_ given: WordKey, of person: Concept, _ context: CheckContext) -> Bool {
  guard let first = person.preferred.split(separator: " ").first else { return false }
  let own = WordKey(String(first))
  return given != own && context.resources.cognates.areCognates(given, own)
}

extension String {
  fileprivate static func preferred(_ wrong: String, _ right: String, _ status: TermStatus) -> String {
    status == .misspelled
      ? "\"\(wrong)\" is a misspelling of \"\(right)\"" : "the glossary writes \"\(right)\", not \"\(wrong)\""
  }
}

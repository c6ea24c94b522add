public import Findings
public import PolyglintText
import Termbase

/// The first mention of a minister does not say of which country, in a text about several.
public struct MissingCountry: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "missing-country",
    summary: "an official is introduced without the country, in a text about officials of several countries",
    errorType: .omission,
    severity: .minor,
    confidence: 0.7,
    languages: [.english],
    rationale: """
      In a Russian source *Deputy Prime Minister Novak* can only be Russian; in an English article that has just quoted Italian and Polish \
      ministers the reader cannot know. The check looks at the first mention of people the glossary knows, and only where the text names officials of at \
      least two other countries with their country and introduces nobody else of this country without it. The country is a suggestion to look at.
      """,
    references: ["AP Stylebook, titles"],
    examples: [
      .flags(
        """
        Italian Prime Minister Mario Draghi called, and so did Polish President Andrzej Duda. ⟦Deputy Prime Minister→Russian Deputy Prime Minister⟧ \
        Alexander Novak did not answer.
        """),
      .allows(
        """
        Italian Prime Minister Mario Draghi called, and so did Polish President Andrzej Duda. Russian Deputy Prime Minister \
        Alexander Novak did not answer.
        """),
      .allows("Deputy Prime Minister Alexander Novak met Italian Prime Minister Mario Draghi."),
      .allows(
        """
        President Vladimir Putin received Italian Prime Minister Mario Draghi and Polish President Andrzej Duda. Foreign Minister Sergei Lavrov was \
        there.
        """),
      .allows(
        """
        Italian Prime Minister Mario Draghi called, and so did Polish President Andrzej Duda. Then Alexander Novak spoke. Later Deputy Prime Minister \
        Alexander Novak left.
        """),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let named = context.namedPosts(in: prose)
    guard named.count >= 3 else { return [] }
    let concepts = context.resources.termbase.concepts
    var introduced: Set<String> = []
    var bare: [String: Set<Int>] = [:]
    for found in named where !found.post.isLocal {
      if found.post.place.isEmpty {
        bare[concepts[found.person].country, default: []].insert(found.person)
      } else {
        introduced.insert(found.post.place)
      }
    }
    var findings: [Finding] = []
    for found in named where found.precedes && !found.post.isLocal && found.post.place.isEmpty && !found.isQualified {
      let person = concepts[found.person]
      guard introduced.subtracting([person.country]).count >= 2, bare[person.country]?.count == 1,
        let adjective = CountryWords.adjective(of: person.country), !person.posts.isEmpty,
        isFirstMention(found, prose), !prose.quotations.contains(Int(prose.tokens[found.phrase.lowerBound].start))
      else { continue }
      let held = person.posts.compactMap { OfficialPost(glossary: $0.text) }
      guard held.contains(where: { $0.place == person.country && $0.role == found.post.role }) else { continue }
      let range = prose.range(ofTokens: found.phrase)
      let title = prose.string(range)
      findings.append(
        finding(
          range, .country(title, person.preferred, adjective),
          evidence: [.termbaseEntry(file: person.file, line: person.line, concept: person.id)],
          suggestions: [Suggestion(replacing: range, with: "\(adjective) \(title)")]))
    }
    return findings
  }

  /// Whether the last word of the name does not stand earlier in the text, and the phrase is not in a headline.
  private func isFirstMention(_ found: NamedPost, _ prose: Prose) -> Bool {
    let family = prose.tokens[found.name.upperBound - 1].key
    return !prose.tokens[..<found.name.lowerBound].contains { $0.key == family }
  }
}

extension String {
  fileprivate static func country(_ title: String, _ person: String, _ adjective: String) -> String {
    "\"\(title)\" of which country? \(person) is introduced here: \"\(adjective) \(title)\""
  }
}

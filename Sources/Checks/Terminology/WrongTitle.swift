public import Findings
public import PolyglintText
import Termbase

/// A known person is given an office that somebody else holds.
public struct WrongTitle: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "wrong-title",
    summary: "a known person is given an office that is somebody else's",
    errorType: .mistranslation,
    severity: .major,
    confidence: 0.85,
    languages: [.english],
    rationale: """
      A wrong office beside a well-known name misinforms at once. The glossary knows which offices people held. The check flags an office right \
      before or after a full name where the person never held it (*Foreign Minister Dmitry Peskov*), if the glossary knows all who did since 2014, or where it is the office of a country that none of the person's offices belongs to. The day the article was written is not known, so an office the \
      person held at any time is right; *former*, *acting* and the like are left alone, and so are sentences with an early year.
      """,
    references: ["AP Stylebook, titles"],
    examples: [
      .flags("⟦Foreign Minister→Kremlin spokesman⟧ Dmitry Peskov said nothing new."),
      .flags("The talks were led by ⟦Ukrainian Foreign Minister→Russian Foreign Minister⟧ Sergei Lavrov."),
      .flags("Sergei Lavrov, the ⟦defense minister→foreign minister⟧, left early."),
      .flags("Reporters met ⟦Belarusian Prime Minister→Belarusian President⟧ Alexander Lukashenko."),
      .allows("Foreign Minister Sergei Lavrov met Kremlin spokesman Dmitry Peskov."),
      .allows("Italian Prime Minister Mario Draghi and Prime Minister Vladimir Putin spoke."),
      .allows("Former Prime Minister Dmitry Medvedev and former Ukrainian President Viktor Yanukovych were not there."),
      .allows("The club's president Dmitry Peskov is another man."),
      .allows("It was signed by Sergei Lavrov, the defense minister, and others."),
      .allows("President Donald Tusk opened the summit in Brussels."),
      .allows("Deputy Foreign Minister Sergei Lavrov was young in 1993."),
      .misses("Foreign Minister Peskov said nothing new."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let named = context.namedPosts(in: prose)
    guard !named.isEmpty else { return [] }
    let concepts = context.resources.termbase.concepts
    var holders: [OfficialPost: Int]?
    var findings: [Finding] = []
    for found in named where !found.isQualified {
      let person = concepts[found.person]
      let held = person.posts.compactMap { OfficialPost(glossary: $0.text) }
      guard !person.posts.isEmpty, !isEarly(prose, found.name) else { continue }
      var post = found.post
      let ownCountries = Set(held.filter { !$0.isLocal }.map(\.place)).union([person.country])
      if !post.isLocal, !post.place.isEmpty, CountryWords.adjective(of: person.country) != nil,
        !ownCountries.contains(post.place)
      {
        findings.append(finding(found, person, held, prose, holder: nil))
        continue
      }
      if post.place.isEmpty {
        guard !post.isLocal else { continue }
        post.place = person.country
      }
      guard !post.isDeputy, !held.contains(post) else { continue }
      // "President Donald Tusk" may be the president of something that is no state.
      if found.post.place.isEmpty, person.posts.contains(where: { $0.text.lowercased().hasPrefix(post.role + " ") }) {
        continue
      }
      let known = holders ?? Self.holders(concepts)
      holders = known
      guard let holder = known[post] else { continue }
      findings.append(finding(found, person, held, prose, holder: concepts[holder]))
    }
    return findings
  }

  private func finding(
    _ found: NamedPost, _ person: Concept, _ held: [OfficialPost], _ prose: Prose, holder: Concept?
  ) -> Finding {
    let range = prose.range(ofTokens: found.phrase)
    let right = suggestion(found, person, prose)
    return finding(
      range, .wrong(prose.string(range), person.preferred, person.posts.last?.text ?? "", holder?.preferred),
      evidence: [.termbaseEntry(file: person.file, line: person.line, concept: person.id)],
      suggestions: right.map { [Suggestion(replacing: range, with: $0)] } ?? [])
  }

  /// The person's latest office in place of the wrong one, in the same shape and case; nil where it does not fit there.
  private func suggestion(_ found: NamedPost, _ person: Concept, _ prose: Prose) -> String? {
    guard let latest = person.posts.last(where: { $0.dates?.to == nil }) ?? person.posts.last else { return nil }
    let isCapitalized = prose.tokens[found.role.lowerBound].isCapitalized
    guard let post = OfficialPost(glossary: latest.text) else {
      return latest.text.contains(" of ") || latest.text.contains(" for ") ? nil : latest.text
    }
    guard !post.isLocal, let adjective = CountryWords.adjective(of: post.place) else { return nil }
    let role = latest.text.withoutCountry
    let text =
      isCapitalized
      ? role.split(separator: " ").map { $0 == "of" ? "of" : $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
        separator: " ") : role
    return found.post.place.isEmpty && post.place == person.country ? text : "\(adjective) \(text)"
  }

  /// Who held which office last, for the offices whose holders since 2014 the glossary knows without a gap. Only of those can it be said that a
  /// person never held them.
  private static func holders(_ concepts: [Concept]) -> [OfficialPost: Int] {
    var terms: [OfficialPost: [(from: Int, to: Int, person: Int)]] = [:]
    for (index, concept) in concepts.enumerated() where concept.kind == .person {
      for post in concept.posts {
        guard let from = post.dates?.from, let first = day(from, isEnd: false),
          let post = OfficialPost(glossary: post.text).map({ (post.dates, $0) })
        else { continue }
        let last = post.0?.to.flatMap { day($0, isEnd: true) } ?? lastDay
        terms[post.1, default: []].append((first, last, index))
      }
    }
    var holders: [OfficialPost: Int] = [:]
    for (post, terms) in terms {
      let inOrder = terms.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
      var covered = firstDay
      for term in inOrder where term.from <= covered + longestVacancy { covered = max(covered, term.to) }
      if covered + longestVacancy >= lastDay, let last = inOrder.last { holders[post] = last.person }
    }
    return holders
  }

  /// Days since the year 0 of an ISO date, its year, or its year and month, with months of 31 days; nil where it is none.
  private static func day(_ date: String, isEnd: Bool) -> Int? {
    let parts = date.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil else { return nil }
    let month = parts.count > 1 ? parts[1] ?? 1 : isEnd ? 12 : 1
    let day = parts.count > 2 ? parts[2] ?? 1 : isEnd ? 31 : 1
    return year * 372 + (month - 1) * 31 + day
  }

  private static let firstDay = 2014 * 372 + 11 * 31
  private static let lastDay = 2026 * 372
  /// An office may stand empty, or with an acting holder, for so many days.
  private static let longestVacancy = 120

  /// Whether the sentence names a year before 2013: people held offices then that the glossary does not list.
  private func isEarly(_ prose: Prose, _ tokens: Range<Int>) -> Bool {
    let sentence = prose.sentences[prose.sentenceIndex(ofToken: tokens.lowerBound)]
    return sentence.tokens.contains { index in
      let token = prose.tokens[index]
      guard token.kind == .number, token.range.count == 4, let year = Int(prose.string(token)) else { return false }
      return (1900...2012).contains(year)
    }
  }
}

extension String {
  /// The office of `secretary of state of the United States` without the country.
  fileprivate var withoutCountry: String {
    var words = split(separator: " ")
    if let of = words.lastIndex(of: "of") { words.removeSubrange(of...) }
    return words.joined(separator: " ")
  }

  fileprivate static func wrong(_ title: String, _ person: String, _ post: String, _ holder: String?) -> String {
    let other = holder.map { "; that office is or was held by \($0)" } ?? ""
    return "the glossary knows \(person) as \(post), not as \"\(title)\"\(other)"
  }
}

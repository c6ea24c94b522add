public import Findings
import Names
public import PolyglintText
import Termbase

/// A person's given name is printed in another language's form.
public struct ForeignCognateName: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "foreign-cognate-name",
    summary: "a given name has the form of another country's language",
    errorType: .names,
    severity: .major,
    confidence: 0.9,
    languages: [.english],
    rationale: """
      *Микола* and *Николай* are one name, but a Russian diplomat printed as *Mykola* looks Ukrainian, and the Ukrainian president printed as *Vladimir* looks \
      Russian. The check flags the given name of a person of the glossary in a form that is not theirs, and, for people it does not know, \
      a form that only one language has where the words right beside the name say that the person serves another country. \
      People are called what they call themselves: forms that several languages share prove nothing.
      """,
    references: ["BGN/PCGN romanization of Ukrainian (2019) and Russian (1947)"],
    examples: [
      .flags("⟦Mykola Kobrinets→Nikolai Kobrinets⟧ of the Foreign Ministry spoke to reporters."),
      .flags("⟦Vladimir Zelensky→Volodymyr Zelensky⟧ will address parliament."),
      .flags("The Russian deputy minister ⟦Mykola→Nikolai⟧ Zubrenko spoke to reporters."),
      .allows("Volodymyr Zelensky will address parliament."),
      .allows("The Ukrainian deputy minister Mykola Zubrenko spoke to reporters."),
      .allows("Vladimir Putin and Volodymyr Zelensky did not meet."),
      .allows("Mykola Zubrenko met his Russian counterpart."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for mention in context.names.mentions where mention.tokens.count >= 2 {
      for index in mention.tokens.dropLast() where isSpaced(index + 1, prose) {
        let given = prose.tokens[index].key
        let groups = context.resources.cognates.groups(of: given)
        guard !groups.isEmpty else { continue }
        let people = context.resources.people.people(named: prose.tokens[index + 1].key)
        if people.contains(where: { $0.givenKeys.contains(given) }) { continue }
        if let person = people.first(where: { context.resources.cognates.areCognates(given, WordKey($0.given)) }) {
          if let finding = knownPerson(person, at: index, given, groups, prose, context) { findings.append(finding) }
        } else if people.isEmpty, let finding = stranger(at: index, mention, given, groups, prose, context) {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  private func isSpaced(_ index: Int, _ prose: Prose) -> Bool {
    prose.tokens[index].kind == .word && prose.tokens[index].followsSpace
  }

  private func knownPerson(
    _ person: PeopleIndex.Person, at index: Int, _ given: WordKey, _ groups: [Int], _ prose: Prose,
    _ context: CheckContext
  ) -> Finding? {
    let concept = context.resources.termbase.concepts[person.concept]
    // A namesake: the sentence names the country whose language the form belongs to.
    if let own = Self.countryOnly(given, groups, context), own != concept.country,
      countries(around: index..<index + 2, prose, whole: true).contains(own)
    {
      return nil
    }
    let range = prose.range(ofTokens: index..<index + 2)
    let right = "\(person.given) \(prose.string(prose.tokens[index + 1]))"
    return finding(
      range, .known(prose.string(prose.tokens[index]), person.given, Self.language(given, groups, context)),
      confidence: 0.95,
      evidence: [.termbaseEntry(file: concept.file, line: concept.line, concept: concept.id)],
      suggestions: [Suggestion(replacing: range, with: right)])
  }

  private func stranger(
    at index: Int, _ mention: NameAnalysis.Mention, _ given: WordKey, _ groups: [Int], _ prose: Prose,
    _ context: CheckContext
  ) -> Finding? {
    guard let own = Self.countryOnly(given, groups, context),
      case let served = countries(around: index..<index + 2, prose, whole: false), served.count == 1,
      let country = served.first, country != own, let tag = Self.languages[country]
    else { return nil }
    // The glossary of cognates must know the name in the other language.
    guard let group = groups.first, groups.count == 1,
      let form = context.resources.cognates.groups[group].forms[tag]?.latin.first
    else { return nil }
    let range = prose.tokens[index].range
    return finding(
      range, .stranger(prose.string(range), Self.adjectives[own] ?? own, Self.adjectives[country] ?? country),
      confidence: 0.75, suggestions: [Suggestion(replacing: range, with: form)])
  }

  /// The countries that the words right before (or, with `whole`, all words of the sentence) name.
  ///
  /// Right before means: an adjective or possessive with nothing between it and the name but the words of a post.
  private func countries(around name: Range<Int>, _ prose: Prose, whole: Bool) -> Set<String> {
    let sentence = prose.sentences[prose.sentenceIndex(ofToken: name.lowerBound)].tokens
    if whole { return Set(sentence.compactMap { Self.countryWords[prose.tokens[$0].key] }) }
    var index = name.lowerBound - 1
    var words = 0
    while index >= sentence.lowerBound, words < 5 {
      let token = prose.tokens[index]
      if token.kind == .word {
        if let country = Self.countryWords[token.key] { return words > 0 ? [country] : [] }
        guard Self.postWords.contains(token.key) else { return [] }
        words += 1
      } else if token.kind != .possessive {
        return []
      }
      index -= 1
    }
    return []
  }

  /// The country whose language alone has this form; nil where several languages share it.
  private static func countryOnly(_ given: WordKey, _ groups: [Int], _ context: CheckContext) -> String? {
    let tags = groups.reduce(into: Set<LanguageTag>()) {
      $0.formUnion(context.resources.cognates.languages(of: given, in: $1))
    }
    guard tags.count == 1, let tag = tags.first else { return nil }
    return languages.first { $0.value == tag }?.key
  }

  private static func language(_ given: WordKey, _ groups: [Int], _ context: CheckContext) -> String? {
    countryOnly(given, groups, context).flatMap { adjectives[$0] }
  }

  private static let languages: [String: LanguageTag] = ["UA": "uk", "RU": "ru", "BY": "be", "PL": "pl", "BG": "bg"]
  private static let adjectives = [
    "UA": "Ukrainian", "RU": "Russian", "BY": "Belarusian", "PL": "Polish", "BG": "Bulgarian",
  ]
  private static let countryWords: [WordKey: String] = Dictionary(
    uniqueKeysWithValues: [
      ("russian", "RU"), ("russia", "RU"), ("ukrainian", "UA"), ("ukraine", "UA"), ("belarusian", "BY"),
      ("belarus", "BY"),
      ("polish", "PL"), ("poland", "PL"), ("bulgarian", "BG"), ("bulgaria", "BG"),
    ].map { (WordKey($0.0), $0.1) })
  /// Words of which posts of state are made.
  private static let postWords: Set<WordKey> = Set(
    """
    president prime minister deputy foreign defence defense finance interior ambassador envoy diplomat general colonel admiral \
    marshal governor mayor spokesman spokeswoman spokesperson senator lawmaker mp official head director chief prosecutor judge \
    secretary justice health energy economy education culture transport agriculture ministry first vice chairman speaker commissioner
    """.split(separator: " ").map { WordKey(String($0)) })
}

extension String {
  fileprivate static func known(_ wrong: String, _ right: String, _ language: String?) -> String {
    let form = language.map { " is the \($0) form;" } ?? ":"
    return "\"\(wrong)\"\(form) this person is called \"\(right)\""
  }
  fileprivate static func stranger(_ name: String, _ own: String, _ served: String) -> String {
    "\"\(name)\" is a \(own) form of the name, but the person is called \(served)"
  }
}

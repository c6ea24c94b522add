public import Findings
public import PolyglintText

/// A name is built with "of" in one place and without in another.
public struct InconsistentNameOrder: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "inconsistent-name-order",
    summary: "a name is built with \"of\" in one place and without in another",
    errorType: .inconsistentUse,
    severity: .minor,
    confidence: 0.9,
    languages: [.english],
    rationale: """
      *Navy Day* and *Day of the Navy* are one holiday, but a reader may think of two. The check compares names \
      of days, parades, squares, cups and the like; ministries, departments and universities are left alone, as \
      English uses both forms of them side by side. It keeps the form without *of* unless the other is three \
      times as frequent.
      """,
    examples: [
      .flags("They keep Forest Day in May. The ⟦Day of the Forest→Forest Day⟧ is old."),
      .flags(
        """
        The Parade of Lights drew a crowd. It is our Parade of Lights. Every Parade of Lights is new. The \
        ⟦Lights Parade→Parade of Lights⟧ is over.
        """),
      .allows("They keep Forest Day in May. It was the day of the forest fire."),
      .allows("The Ministry of Health spoke. The Health Ministry was silent."),
      .allows("The University of Oxford and Oxford University are one."),
    ])

  /// A check without settings.
  public init() {}

  private static let heads = WordSet(
    """
    day week month festival parade square cup street forum summit museum palace fund prize award bridge order \
    tournament
    """)
  private static let of = WordKey("of")
  private static let the = WordKey("the")

  private struct Name: Hashable {
    var head: WordKey
    var modifier: WordKey
  }
  private struct Place {
    var tokens: Range<Int>
    var hasOf: Bool
  }

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var names: [Name: [Place]] = [:]
    var order: [Name] = []
    func add(_ name: Name, _ place: Place) {
      if names[name] == nil { order.append(name) }
      names[name, default: []].append(place)
    }
    let tokens = prose.tokens
    for sentence in prose.sentences {
      for index in sentence.tokens
      where tokens[index].isCapitalized && tokens[index].kind == .word && Self.heads.contains(tokens[index]) {
        let previous = index - 1
        if previous >= sentence.tokens.lowerBound, tokens[previous].isCapitalized, tokens[index].followsSpace {
          add(
            Name(head: tokens[index].key, modifier: tokens[previous].key),
            Place(tokens: previous..<(index + 1), hasOf: false))
        }
        if let place = placeWithOf(index, sentence, prose) {
          add(
            Name(head: tokens[index].key, modifier: tokens[place.upperBound - 1].key), Place(tokens: place, hasOf: true)
          )
        }
      }
    }
    return order.flatMap { findings(names[$0] ?? [], prose) }
  }

  /// Head, "of", perhaps "the" and one capitalised word, and the capitalised word that the other form begins with.
  private func placeWithOf(_ head: Int, _ sentence: Prose.Sentence, _ prose: Prose) -> Range<Int>? {
    let tokens = prose.tokens
    var index = head + 1
    guard index < sentence.tokens.upperBound, tokens[index].key == Self.of else { return nil }
    index += 1
    if index < sentence.tokens.upperBound, tokens[index].key == Self.the { index += 1 }
    guard index < sentence.tokens.upperBound, tokens[index].isCapitalized else { return nil }
    if index + 1 < sentence.tokens.upperBound, tokens[index + 1].isCapitalized, tokens[index + 1].kind == .word,
      tokens[index + 1].followsSpace
    {
      index += 1
    }
    return head..<(index + 1)
  }

  private func findings(_ places: [Place], _ prose: Prose) -> [Finding] {
    let with = places.filter(\.hasOf)
    let without = places.filter { !$0.hasOf }
    guard let firstWith = with.first, let firstWithout = without.first else { return [] }
    let keepsOf = with.count >= without.count * 3
    let keep = keepsOf ? firstWith : firstWithout
    let keepRange = prose.range(ofTokens: keep.tokens)
    let right = prose.string(keepRange)
    return (keepsOf ? without : with).compactMap { place in
      guard abs(place.tokens.lowerBound - keep.tokens.lowerBound) <= 1500 else { return nil }
      let range = prose.range(ofTokens: place.tokens)
      return finding(
        range, .twoWays(prose.string(range), right),
        evidence: [.occurrence(keepRange, text: right, why: "the same name, built the other way")],
        suggestions: [Suggestion(replacing: range, with: right)])
    }
  }
}

extension String {
  fileprivate static func twoWays(_ wrong: String, _ right: String) -> String {
    "\"\(wrong)\" here, \"\(right)\" elsewhere in this text"
  }
}

public import Findings
import Fluency
public import PolyglintText

/// A word stands twice in a row.
public struct DoubledWord: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "doubled-word",
    summary: "a word stands twice in a row",
    errorType: .grammar,
    severity: .minor,
    confidence: 0.95,
    languages: [.english],
    rationale: """
      *The the*, *Bakery Bakery*: an engine rendered one word twice or an editor’s change left the old word. \
      Words that may follow themselves (*had had*, *that that*, *very very*), names that are made so (*Duran \
      Duran*) and repetition with a mark between (*never, never*) are left alone.
      """,
    examples: [
      .flags("She walked to ⟦the the→the⟧ bridge."),
      .flags("The Harbour ⟦Bakery Bakery→Bakery⟧ will open in May."),
      .flags("They waited ⟦for for→for⟧ the bus."),
      .allows("He had had enough, and she knew that that was so."),
      .allows("Duran Duran played in New York, New York."),
      .allows("It was a very very long night, and no no was heard."),
      .allows("The march is called Saba Saba."),
      .allows("“Go go go!” they cried, and ha ha went the gulls."),
      .misses("He told her her story."),
    ])

  /// A check without settings.
  public init() {}

  /// Words that rightly follow themselves: verbs that are their own object's verb, intensifiers, cries, prepositions after verbs.
  private static let repeatable = WordSet(
    """
    had that is do did does very really so far long many much more no yes bye ha he go ho hey hi knock blah boo \
    tut out in on up down over off there here now then well who what it her you his never ever again too big \
    little old right sorry please okay ok come oh ah la na da ding dong chop hush night quick win work home \
    go-go bang beep click tick run wait look
    """)

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for sentence in prose.sentences {
      var index = sentence.tokens.lowerBound + 1
      while index < sentence.tokens.upperBound {
        let first = index - 1
        while index < sentence.tokens.upperBound, isDouble(index, prose) { index += 1 }
        if index - first > 1, isError(first..<index, sentence, prose, context) {
          let range = prose.range(ofTokens: first..<index)
          let word = prose.string(prose.tokens[first])
          findings.append(
            finding(range, .doubled(word), suggestions: [Suggestion(replacing: range, with: word, .safe)]))
        }
        index += 1
      }
    }
    return findings
  }

  private func isDouble(_ index: Int, _ prose: Prose) -> Bool {
    let token = prose.tokens[index]
    return token.kind == .word && token.key == prose.tokens[index - 1].key && prose.tokens[index - 1].kind == .word
      && token.followsSpace && token.range.count > 0
  }

  private func isError(_ tokens: Range<Int>, _ sentence: Prose.Sentence, _ prose: Prose, _ context: CheckContext)
    -> Bool
  {
    let first = prose.tokens[tokens.lowerBound]
    let second = prose.tokens[tokens.lowerBound + 1]
    guard !Self.repeatable.contains(first), context.resources.lexicon.isCommonWord(first.key) else { return false }
    // Initials (M M Naravane), letters and rows of numerals.
    guard first.range.count > 1 || first.casing == .lower else { return false }
    guard second.casing == first.casing || (tokens.lowerBound == sentence.tokens.lowerBound && second.casing == .lower)
    else {
      return false
    }
    // A capitalised pair is a name (Duran Duran) unless it ends a longer name: Harbour Bakery Bakery.
    if second.casing == .capitalized, tokens.lowerBound > sentence.tokens.lowerBound {
      return prose.tokens[tokens.lowerBound - 1].isCapitalized && prose.tokens[tokens.lowerBound - 1].kind == .word
    }
    return second.casing == .lower
  }
}

extension String {
  fileprivate static func doubled(_ word: String) -> String { "\"\(word)\" stands twice" }
}

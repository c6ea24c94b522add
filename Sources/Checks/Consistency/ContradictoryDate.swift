public import Findings
import Fluency
public import PolyglintText

/// One date is ahead in one sentence and past in another.
public struct ContradictoryDate: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "contradictory-date",
    summary: "one date is ahead in one sentence and past in another",
    errorType: .tense,
    severity: .major,
    confidence: 0.85,
    languages: [.english],
    rationale: """
      *Their talks will take place on May 4*, says one paragraph; *the talks ended on May 4*, says another. The \
      article mixes two moments of writing, or the translation lost a tense. The check compares clauses that set \
      an event on a day: with *will*, *is to*, *is due* or *is scheduled* on one side, with an event in the past \
      on the other. Speech, and dates of different years, do not count.
      """,
    examples: [
      .flags(
        """
        The next call ⟦will take place on May 4→took place on May 4⟧, the palace said.\n\nThe talks ended on \
        May 4 in Riga.
        """
      ),
      .flags("The last round was held on 4 May. A new round ⟦is scheduled for 4 May⟧ in Riga."),
      .allows("The next call will take place on May 4. The talks ended on May 3 in Riga."),
      .allows("The next call will take place on May 4, 2024. The talks ended on May 4, 2023."),
      .allows("The minister said on May 4 that he was ill. The next call will take place on May 4."),
      .allows("“The call will take place on May 4,” he had promised. The talks ended on May 4."),
    ])

  /// A check without settings.
  public init() {}

  private static let months = WordSet(
    """
    january february march april may june july august september october november december jan feb mar apr jun \
    jul aug sept oct nov dec
    """)
  private static let events = WordSet(
    """
    took ended held happened occurred began started finished opened closed arrived met died visited launched \
    signed concluded completed celebrated gathered resigned left won lost beat
    """)
  private static let being = WordSet("is are")
  private static let planned = WordSet("scheduled due expected planned set slated")

  private struct Mention {
    var key: [WordKey]
    var year: String?
    /// From the verb through the date, for what is ahead.
    var tokens: Range<Int>
    var isAhead: Bool
  }

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var mentions: [Mention] = []
    for sentence in prose.sentences {
      for index in sentence.tokens where prose.tokens[index].isCapitalized && Self.months.contains(prose.tokens[index])
      {
        if let mention = mention(index, sentence, prose) { mentions.append(mention) }
      }
    }
    guard mentions.contains(where: \.isAhead) else { return [] }
    return mentions.compactMap { ahead in
      guard ahead.isAhead,
        let past = nearby(mentions, to: ahead.tokens.lowerBound, within: 1500, at: { $0.tokens.lowerBound }).first(
          where: { past in
            !past.isAhead && past.key == ahead.key && (past.year == nil || ahead.year == nil || past.year == ahead.year)
          })
      else { return nil }
      let range = prose.range(ofTokens: ahead.tokens)
      let pastRange = prose.range(ofTokens: past.tokens)
      return finding(
        range, .contradiction(prose.string(range), prose.string(pastRange)),
        evidence: [.occurrence(pastRange, text: prose.string(pastRange), why: "the same day is past here")],
        suggestions: suggestion(ahead, range, prose, context.resources.lexicon))
    }
  }

  /// A date in a clause that sets an event on it; nil for other dates.
  private func mention(_ month: Int, _ sentence: Prose.Sentence, _ prose: Prose) -> Mention? {
    let tokens = prose.tokens
    var date: Range<Int>
    let day: Int
    if month + 1 < sentence.tokens.upperBound, isDay(tokens[month + 1]) {
      (date, day) = (month..<(month + 2), month + 1)
    } else if month > sentence.tokens.lowerBound, isDay(tokens[month - 1]) {
      (date, day) = ((month - 1)..<(month + 1), month - 1)
    } else {
      return nil
    }
    guard !prose.quotations.contains(Int(tokens[month].start)) else { return nil }
    let year = year(after: date.upperBound, sentence, prose)
    var index = date.lowerBound - 1
    while index >= sentence.tokens.lowerBound, date.lowerBound - index <= 8 {
      let token = tokens[index]
      if token.kind == .punctuation || token.kind == .quote { return nil }
      let key = [tokens[month].key, tokens[day].key]
      if token.key == Self.will { return Mention(key: key, year: year, tokens: index..<date.upperBound, isAhead: true) }
      if Self.being.contains(token), index + 1 < date.lowerBound,
        Self.planned.contains(tokens[index + 1]) || tokens[index + 1].key == Self.to
      {
        return Mention(key: key, year: year, tokens: index..<date.upperBound, isAhead: true)
      }
      if Self.events.contains(token), !isPlan(index, sentence, prose) {
        return Mention(key: key, year: year, tokens: index..<date.upperBound, isAhead: false)
      }
      index -= 1
    }
    return nil
  }

  /// "will be held", "to be opened", "could have met": no past event.
  private func isPlan(_ verb: Int, _ sentence: Prose.Sentence, _ prose: Prose) -> Bool {
    let before = prose.tokens[max(sentence.tokens.lowerBound, verb - 3)..<verb]
    return before.contains { Self.open.contains($0) }
  }

  private static let open = WordSet("will be to would could may might should is are being")
  private static let will = WordKey("will")
  private static let to = WordKey("to")

  private func isDay(_ token: Token) -> Bool { token.kind == .number && token.range.count <= 2 }

  private func year(after index: Int, _ sentence: Prose.Sentence, _ prose: Prose) -> String? {
    var next = index
    if next < sentence.tokens.upperBound, prose.byte(prose.tokens[next]) == UInt8(ascii: ",") { next += 1 }
    guard next < sentence.tokens.upperBound, prose.tokens[next].kind == .number, prose.tokens[next].range.count == 4
    else { return nil }
    return prose.string(prose.tokens[next])
  }

  /// "took place" for "will take place".
  private func suggestion(_ ahead: Mention, _ range: TextRange, _ prose: Prose, _ lexicon: EnglishLexicon)
    -> [Suggestion]
  {
    let will = ahead.tokens.lowerBound
    guard prose.tokens[will].key == Self.will, will + 2 < ahead.tokens.upperBound, prose.tokens[will + 1].kind == .word
    else { return [] }
    let verb = prose.tokens[will + 1]
    guard lexicon.classes(of: prose.string(verb)).contains(.verbBase), !Self.open.contains(verb) else { return [] }
    let past = lexicon.inflect(prose.string(verb), .past)
    let edit = TextEdit(TextRange(range.lowerBound, Int(verb.end)), past)
    let rest = prose.string(TextRange(Int(verb.end), range.upperBound))
    return [Suggestion(edits: [edit], text: past + rest)]
  }
}

extension String {
  fileprivate static func contradiction(_ ahead: String, _ past: String) -> String {
    "\"\(ahead)\" is ahead here, but \"\(past)\" is past elsewhere in this text"
  }
}

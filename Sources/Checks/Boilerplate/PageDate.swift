public import Findings
public import PolyglintText

/// The date on which the page was loaded stands above the article.
public struct PageDate: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "page-date",
    summary: "the date on which the page was loaded stands above the article",
    errorType: .boilerplate,
    severity: .minor,
    confidence: 0.75,
    languages: [.english],
    rationale: """
      Many news sites print today's date, with the weekday, at the top of every page. Copied along, it stands \
      above the headline and looks like the date of the article, which it is not. The check flags such a line \
      where nothing but furniture of the page comes before it.
      """,
    examples: [
      .flags("⟦Monday, May 6, 2024→⟧\n\nMayor opens bridge\n\nThe bridge was opened on Tuesday in the rain."),
      .allows("Mayor opens bridge\n\nMonday, May 6, 2024\n\nThe bridge was opened on Tuesday in the rain."),
      .allows("Monday, May 6, 2024, was a good day.\n\nThe bridge was opened in the rain."),
    ])

  /// A check without settings.
  public init() {}

  private static let weekdays = WordSet("monday tuesday wednesday thursday friday saturday sunday")
  private static let months = WordSet(
    "january february march april may june july august september october november december")

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    guard prose.blocks.count >= 3 else { return [] }
    for block in prose.blocks.prefix(4) {
      guard let words = prose.lineWords(block, limit: 10) else {
        if block.tokens.contains(where: { prose.tokens[$0].isWordLike }) { return [] }
        continue
      }
      if words.count == 4, Self.weekdays.contains(words[0]), hasDate(block, words, prose),
        let range = prose.inner(block)
      {
        return [finding(range, .page(prose.string(range)), suggestions: [Suggestion(replacing: range, with: "")])]
      }
      // Only furniture, which is a line of a word or two, may come before.
      if words.count > 2 { return [] }
    }
    return []
  }

  private func hasDate(_ block: Prose.Block, _ words: [WordKey], _ prose: Prose) -> Bool {
    let tokens = prose.tokens[block.tokens].filter(\.isWordLike)
    let isMonthFirst = Self.months.contains(words[1]) && tokens[2].kind == .number
    let isDayFirst = Self.months.contains(words[2]) && tokens[1].kind == .number
    return (isMonthFirst || isDayFirst) && tokens[3].kind == .number && tokens[3].range.count == 4
  }
}

extension String {
  fileprivate static func page(_ line: String) -> String { "\"\(line)\" is the date of the page, not of the article" }
}

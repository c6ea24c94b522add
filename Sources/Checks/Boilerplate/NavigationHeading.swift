public import Findings
public import PolyglintText

/// A heading of the page around the article was copied along.
public struct NavigationHeading: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "navigation-heading",
    summary: "a heading of the page around the article was copied along",
    errorType: .boilerplate,
    severity: .minor,
    confidence: 0.93,
    rationale: """
      *Latest news*, *Related news*, *Popular*, *Tags:* head the lists beside and below an article. Without \
      their lists they are nothing. The check flags lines that hold only such a heading.
      """,
    examples: [
      .flags("The bridge was opened on Monday.\n\n⟦Latest news→⟧\n\n⟦Related news→⟧"),
      .flags("The bridge was opened on Monday.\n\n⟦Tags: bridge, mayor, river→⟧"),
      .flags("The bridge was opened on Monday.\n\n⟦Share this article→⟧"),
      .allows("The latest news from the bridge is good."),
      .allows("Popular demand kept the bridge open."),
      .allows("Latest news from the bridge"),
    ])

  /// A check without settings.
  public init() {}

  private static let lines = FixedLines(
    """
    latest news
    latest articles
    latest posts
    latest stories
    recent news
    recent posts
    recent articles
    related news
    related articles
    related posts
    related stories
    related topics
    related content
    related materials
    you may also like
    you might also like
    you may be interested
    you might be interested in
    recommended for you
    popular
    popular news
    popular posts
    most popular
    most read
    most viewed
    trending
    trending now
    top stories
    top news
    more news
    more stories
    more from this section
    news feed
    news on the topic
    materials on the topic
    other news
    share this article
    share this post
    share this story
    share this
    share article
    previous article
    next article
    previous post
    next post
    tags
    back to top
    скачать приложение
    последние новости
    новости по теме
    материалы по теме
    популярное
    самое читаемое
    читаемое
    теги
    поделиться
    останні новини
    новини за темою
    популярні новини
    """)
  private static let tags = WordSet("tags теги")

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    prose.blocks.compactMap { block in
      guard let words = prose.lineWords(block), let range = prose.inner(block),
        Self.lines.contains(words) && !prose.endsSentence(block, colonCounts: false) || isTagList(block, words, prose)
      else { return nil }
      return finding(range, .heading(prose.string(range)), suggestions: [Suggestion(replacing: range, with: "")])
    }
  }

  private func isTagList(_ block: Prose.Block, _ words: [WordKey], _ prose: Prose) -> Bool {
    guard Self.tags.contains(words[0]), words.count > 1, block.tokens.count > 2 else { return false }
    return prose.byte(prose.tokens[block.tokens.lowerBound + 1]) == UInt8(ascii: ":")
  }
}

extension String {
  fileprivate static func heading(_ line: String) -> String { "\"\(line)\" belongs to the page around the article" }
}

public import Findings
public import PolyglintText

/// A pointer to other pages was copied into the article.
public struct ReadAlsoLine: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "read-also-line",
    summary: "a pointer to other pages was copied into the article",
    errorType: .boilerplate,
    severity: .major,
    confidence: 0.93,
    rationale: """
      News pages break their articles with pointers to other articles and channels: *Read also: …*, *Subscribe \
      to our Telegram channel*, *Share on Facebook*. In a translation they are translated along and read as part \
      of the text. The check flags lines of their own that begin so and do not read as a sentence.
      """,
    examples: [
      .flags("Talks will go on.\n\n⟦Read on Baltic Daily Pro→⟧\n\nThe minister left early."),
      .flags("Talks will go on.\n\n⟦Read also: How the bridge was built→⟧\n\nThe minister left early."),
      .flags("⟦Subscribe to our Telegram channel→⟧"),
      .flags("Talks will go on.\n\n⟦Share on Facebook→⟧"),
      .flags("Переговоры продолжатся.\n\n⟦Читайте также: Как строили мост→⟧", language: "ru"),
      .allows("Read more widely, he told his pupils."),
      .allows("See also what the neighbours do, he said."),
      .allows("Follow us on a walk through the old town, where every stone has a story."),
      .allows("Subscribers to our channel grew in number."),
    ])

  /// A check without settings.
  public init() {}

  /// Lines that begin so are pointers unless they end as a sentence does.
  private static let pointers = FixedLines(
    """
    read also
    also read
    read more
    read too
    see also
    watch also
    also watch
    learn more
    find out more
    more on this topic
    more on the topic
    more on this story
    read on the topic
    read on this topic
    on this topic
    on the topic
    by the way read
    read in full
    read the full story
    continue reading
    keep reading
    click here
    читайте также
    читать также
    читайте еще
    читайте ещё
    смотрите также
    подробнее
    читать далее
    по теме
    читайте на
    читайте на тему
    читайте по теме
    читайте також
    дивіться також
    читайте ще
    """)
  /// Lines that begin so are pointers even with a stop.
  private static let requests = FixedLines(
    """
    subscribe to our
    subscribe to the channel
    subscribe to us
    sign up for our newsletter
    sign up to our newsletter
    follow us on facebook
    follow us on twitter
    follow us on telegram
    follow us on instagram
    follow us on google
    follow us on youtube
    follow us on social
    follow us in telegram
    join our telegram
    join our channel
    join us on telegram
    join us on facebook
    read us on
    read us in
    share on facebook
    share on twitter
    share on telegram
    share on whatsapp
    share on linkedin
    share on x
    share on vk
    share on vkontakte
    tweet on twitter
    share in telegram
    подписывайтесь на
    подпишитесь на
    читайте нас в
    підписуйтесь на
    підписуйтеся на
    поделиться в
    """)
  private static let reading = WordKey("read")
  private static let on = WordKey("on")

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    prose.blocks.compactMap { block in
      guard let words = prose.lineWords(block, limit: 30), let range = prose.inner(block),
        isPointer(words, block, prose)
      else {
        return nil
      }
      return finding(range, .pointer(prose.string(range)), suggestions: [Suggestion(replacing: range, with: "")])
    }
  }

  private func isPointer(_ words: [WordKey], _ block: Prose.Block, _ prose: Prose) -> Bool {
    if Self.requests.prefixLength(of: words) > 0 { return words.count <= 20 }
    let length = Self.pointers.prefixLength(of: words)
    if length > 0 {
      if length == words.count { return true }
      let next = block.tokens.lowerBound + length
      if next < block.tokens.upperBound, prose.byte(prose.tokens[next]) == UInt8(ascii: ":") { return true }
      // Without a colon, only what looks like a title: a capital after the pointer and no stop at the end.
      return !prose.endsSentence(block) && next < block.tokens.upperBound
        && (prose.tokens[next].isCapitalized || prose.tokens[next].kind == .quote)
    }
    // "Read on" and the name of an outlet.
    guard words.count >= 3, words.count <= 6, words[0] == Self.reading, words[1] == Self.on, !prose.endsSentence(block)
    else {
      return false
    }
    return prose.tokens[block.tokens].dropFirst(2).allSatisfy { $0.kind != .word || $0.isCapitalized }
  }
}

extension String {
  fileprivate static func pointer(_ line: String) -> String {
    "\"\(line)\" points to another page; it is not part of the article"
  }
}

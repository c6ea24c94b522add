public import Findings
public import PolyglintText

/// The place of an advertisement was copied into the article.
public struct AdvertisementSlot: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "advertisement-slot",
    summary: "the place of an advertisement was copied into the article",
    errorType: .boilerplate,
    severity: .major,
    confidence: 0.97,
    rationale: """
      An article taken from a web page brings the furniture of the page along: *- Advertisement -*, the name of \
      an image slot, *Реклама*. The check flags lines that hold nothing else.
      """,
    examples: [
      .flags("⟦- Advertisement -spot_img→⟧\n\nThe bridge was opened on Monday."),
      .flags("The bridge was opened on Monday.\n\n⟦ADVERTISEMENT→⟧\n\nIt cost two million euros."),
      .flags("The bridge was opened on Monday.\n\n⟦Реклама→⟧\n\nIt cost two million euros."),
      .flags("The bridge was opened on Monday.\n\n⟦Story continues below advertisement→⟧"),
      .allows("The advertisement ran for two weeks."),
      .allows("Advertisement is dear in this town."),
    ])

  /// A check without settings.
  public init() {}

  private static let lines = FixedLines(
    """
    advertisement
    advertisements
    advertising
    advertisement spot_img
    spot_img
    spot_imgspot_img
    advertisement spot_imgspot_img
    advertisement continue reading the main story
    story continues below advertisement
    story continues below
    article continues below advertisement
    article continues after advertisement
    article continues after ad
    scroll to continue with content
    continue reading below
    sponsored content
    sponsored post
    ads by google
    реклама
    реклама на сайте
    на правах рекламы
    """)

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    prose.blocks.compactMap { block in
      guard let words = prose.lineWords(block, limit: 12), Self.lines.contains(words), let range = prose.inner(block)
      else {
        return nil
      }
      return finding(range, .slot(prose.string(range)), suggestions: [Suggestion(replacing: range, with: "")])
    }
  }
}

extension String {
  fileprivate static func slot(_ line: String) -> String {
    "\"\(line)\" is the place of an advertisement, not part of the article"
  }
}

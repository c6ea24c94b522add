public import Findings
public import PolyglintText

/// The site's description of itself was copied into the article.
public struct SiteDescription: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "site-description",
    summary: "the site's description of itself was copied into the article",
    errorType: .boilerplate,
    severity: .minor,
    confidence: 0.9,
    languages: [.english],
    rationale: """
      The foot of a news page says what the site is: *… is a digital news portal that brings you …*. The check \
      flags a paragraph near the end of the text that says *is a (digital, online …) news portal, website, \
      platform …* and addresses the reader.
      """,
    examples: [
      .flags(
        """
        The bridge was opened on Monday.\n\n⟦Northern Post is a digital news portal. We bring you the latest \
        stories from the coast.→⟧
        """),
      .flags(
        """
        The bridge was opened on Monday.\n\n⟦Northern Post is an online news website that provides breaking news \
        to our readers.→⟧
        """),
      .allows("The bridge was opened on Monday.\n\nMeduza is an online news website based in Riga."),
      .allows("The bridge was opened on Monday.\n\nWe know what a digital news portal is, the editor said."),
    ])

  /// A check without settings.
  public init() {}

  private static let outlets = WordSet("portal website site platform outlet channel magazine newspaper blog agency")
  private static let kinds = WordSet(
    """
    digital online news independent international information leading daily web media
    """)
  private static let reader = WordSet("you your our us we")
  private static let being = WordSet("is are")

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    prose.blocks.suffix(15).compactMap { block in
      guard (8...120).contains(block.tokens.count), describesSite(prose.tokens[block.tokens]),
        let range = prose.inner(block)
      else {
        return nil
      }
      return finding(range, .description, suggestions: [Suggestion(replacing: range, with: "")])
    }
  }

  private func describesSite(_ tokens: ArraySlice<Token>) -> Bool {
    guard let being = tokens.prefix(8).firstIndex(where: { Self.being.contains($0) }),
      tokens[..<being].contains(where: \.isCapitalized),
      let outlet = tokens[being...].prefix(8).firstIndex(where: { Self.outlets.contains($0) })
    else { return false }
    let between = tokens[(being + 1)..<outlet]
    return between.filter { Self.kinds.contains($0) }.count >= 2
      && tokens[outlet...].contains { Self.reader.contains($0) }
  }
}

extension String {
  fileprivate static var description: String { "the site describes itself; this is not part of the article" }
}

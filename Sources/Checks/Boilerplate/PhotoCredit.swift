public import Findings
public import PolyglintText

/// The credit of a picture stands in the text as a paragraph.
public struct PhotoCredit: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "photo-credit",
    summary: "the credit of a picture stands in the text as a paragraph",
    errorType: .boilerplate,
    severity: .minor,
    confidence: 0.9,
    rationale: """
      When an article loses its pictures, their credits stay behind as paragraphs: *Photo: Anna Berg / Getty \
      Images*. The check flags such lines; delete them or mark them as what they are. Captions of figures are \
      left alone.
      """,
    examples: [
      .flags("The bridge was opened on Monday.\n\n⟦Photo: Anna Berg / Getty Images→⟧\n\nIt cost two million euros."),
      .flags("The bridge was opened on Monday.\n\n⟦Anna Berg / Reuters→⟧\n\nIt cost two million euros."),
      .flags("The bridge was opened on Monday.\n\n⟦Фото: Анна Берг / ТАСС→⟧"),
      .allows("Photo by photo, the album tells the story of the bridge."),
      .allows("The picture was taken by Anna Berg for Getty Images."),
      .allows("Photo: the one thing he never sold was this picture of the bridge, taken in the year of the flood."),
      .allows("The Reuters / Ipsos poll put the mayor ahead."),
    ])

  /// A check without settings.
  public init() {}

  private static let labels = WordSet(
    """
    photo photos photograph image picture pictures video illustration graphic credit фото фотография видео \
    иллюстрация світлина
    """)
  private static let makers = WordSet("by from courtesy credit credits source")
  private static let agencies = WordSet(
    """
    reuters ap afp getty epa epa-efe tass ria interfax shutterstock alamy unsplash unian ukrinform dpa xinhua \
    bloomberg anadolu pixabay тасс риа интерфакс уніан reuters/ afp/ flickr pexels wikimedia depositphotos \
    istock
    """)

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    prose.blocks.compactMap { block in
      guard block.kind != .caption, (3...16).contains(block.tokens.count), let range = prose.inner(block),
        isCredit(prose.tokens[block.tokens], prose, endsSentence: prose.endsSentence(block))
      else { return nil }
      return finding(range, .credit(prose.string(range)), suggestions: [Suggestion(replacing: range, with: "")])
    }
  }

  private func isCredit(_ tokens: ArraySlice<Token>, _ prose: Prose, endsSentence: Bool) -> Bool {
    guard let first = tokens.first else { return false }
    let words = tokens.filter { $0.kind == .word }
    let hasAgency = words.contains { Self.agencies.contains($0) }
    // What comes after the label is names, not a sentence.
    let isNames = words.dropFirst().filter { $0.casing == .lower && !Self.makers.contains($0) }.count <= 1
    if Self.labels.contains(first) {
      let second = tokens[tokens.startIndex + 1]
      let hasLabelMark = prose.byte(second) == UInt8(ascii: ":") || prose.byte(second) == UInt8(ascii: "/")
      let isMade = Self.makers.contains(second)
      return (hasLabelMark || isMade) && isNames && (!endsSentence || hasAgency) && words.count >= 2
    }
    let separators = tokens.filter { prose.byte($0) == UInt8(ascii: "/") || prose.byte($0) == UInt8(ascii: "|") }
    return hasAgency && !separators.isEmpty && !endsSentence && words.allSatisfy { $0.casing != .lower }
      && tokens.count <= 10
  }
}

extension String {
  fileprivate static func credit(_ line: String) -> String { "\"\(line)\" is the credit of a picture, not a paragraph" }
}

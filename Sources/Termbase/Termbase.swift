public import PolyglintText
public import PolyglintUnicode

/// All concepts that a run knows, ready to be found in a text.
public struct Termbase: Sendable {
  /// The concepts.
  public let concepts: [Concept]
  private let matcher: TermMatcher

  /// A termbase of these concepts. Linear time.
  ///
  /// - Throws: `ICUError` when ICU cannot split the renderings into words (a broken installation).
  public init(_ concepts: [Concept]) throws(ICUError) {
    self.concepts = concepts
    matcher = try TermMatcher(concepts)
  }

  /// Where renderings and exceptions occur in `prose`: longest first at each place, not overlapping, in text order. Linear time.
  ///
  /// A rendering of a person, place or organisation is found only where each of its capitalised words is capitalised;
  /// titles and terms are found in any case and in the plural. Possessive endings are not part of a match.
  public func matches(in prose: Prose) -> [TermMatch] { matcher.matches(in: prose) }
}

/// A rendering found in a text.
public struct TermMatch: Sendable, Hashable {
  /// Index into `Termbase.concepts`.
  public var concept: Int
  /// Index into the concept's `renderings`; nil when the match is one of its `exceptions`.
  public var rendering: Int?
  /// The tokens it covers.
  public var tokens: Range<Int>
}

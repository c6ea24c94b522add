public import PolyglintText

/// All concepts that a run knows, ready to be found in a text.
public struct Termbase: Sendable {
  /// The concepts.
  public private(set) var concepts: [Concept]

  /// A termbase of these concepts.
  public init(_ concepts: [Concept]) {
    self.concepts = concepts
  }

  /// Where renderings occur in `prose`: longest first at each place, not overlapping, in text order. Linear time.
  public func matches(in prose: Prose) -> [TermMatch] { [] }
}

/// A rendering found in a text.
public struct TermMatch: Sendable, Hashable {
  /// Index into `Termbase.concepts`.
  public var concept: Int
  /// Index into the concept's `renderings`.
  public var rendering: Int
  /// The tokens it covers.
  public var tokens: Range<Int>
}

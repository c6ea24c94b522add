/// A half-open range of UTF-8 bytes in one text.
///
/// Which text is always clear from where the range is kept: checks speak of bytes of the *prose* they read, findings that
/// leave the engine speak of bytes of the *file*. `OffsetMap` is the only road from one to the other.
public struct TextRange: Hashable, Sendable, Comparable, Codable {
  /// First byte of the range.
  public var lowerBound: Int
  /// The byte after the last one of the range.
  public var upperBound: Int

  /// The bytes from `lowerBound` up to, not including, `upperBound`.
  public init(_ lowerBound: Int, _ upperBound: Int) {
    precondition(lowerBound <= upperBound, "a text range ends before it starts")
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// The same bytes as `range`.
  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  /// The same bytes as a standard range, for slicing.
  public var bytes: Range<Int> { lowerBound..<upperBound }
  /// Number of bytes.
  public var count: Int { upperBound - lowerBound }
  /// Whether the range is a point between two bytes.
  public var isEmpty: Bool { lowerBound == upperBound }

  /// Whether `offset` is a byte of this range.
  public func contains(_ offset: Int) -> Bool { lowerBound <= offset && offset < upperBound }
  /// Whether all of `other` lies in this range.
  public func contains(_ other: TextRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
  /// Whether the two ranges share at least one byte.
  public func overlaps(_ other: TextRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }
  /// The smallest range that holds both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
  }
  /// This range moved by `offset` bytes.
  public func shifted(by offset: Int) -> TextRange { TextRange(lowerBound + offset, upperBound + offset) }

  /// Ranges order by where they start, then by where they end.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}

/// Maps byte offsets of a derived text (the prose of an HTML page, a decoded file) to byte offsets of the original.
///
/// The derived text is a sequence of runs. In a *verbatim* run each byte stands for one original byte. In a *replaced* run
/// (an entity, an escape, an inline tag that became a space) the whole run stands for the whole original stretch.
/// Look-up is a binary search: O(log runs).
public struct OffsetMap: Sendable {
  enum Kind: Sendable {
    /// Each byte stands for one original byte.
    case verbatim
    /// The run stands for the original stretch, which may be overwritten.
    case replaced
    /// The run stands for the original stretch, which is markup and must not be overwritten.
    case fixed
  }

  struct Run: Sendable {
    var derived: Int
    var original: Int
    var derivedCount: Int
    var originalCount: Int
    var kind: Kind
    var derivedEnd: Int { derived + derivedCount }
    var originalEnd: Int { original + originalCount }
  }

  private var runs: [Run] = []
  private let identityShift: Int?

  /// The map of a text that is a slice of its original starting at byte `shift`.
  public static func identity(shift: Int = 0) -> OffsetMap { OffsetMap(identityShift: shift) }

  private init(identityShift: Int?) { self.identityShift = identityShift }

  /// An empty map, to be filled run by run in the order of the derived text.
  public init() { self.init(identityShift: nil) }

  /// Whether the derived text is a plain slice of the original.
  public var isIdentity: Bool { identityShift != nil }

  /// Adds `count` derived bytes that are the original bytes from `original` on.
  public mutating func appendVerbatim(original: Int, count: Int) {
    guard count > 0 else { return }
    if let last = runs.last, last.kind == .verbatim, last.originalEnd == original {
      runs[runs.count - 1].derivedCount += count
      runs[runs.count - 1].originalCount += count
      return
    }
    runs.append(
      Run(derived: derivedCount, original: original, derivedCount: count, originalCount: count, kind: .verbatim))
  }

  /// Adds `count` derived bytes that together stand for the original bytes `original` (which may be empty).
  ///
  /// - Parameter isEditable: Whether the original bytes may be overwritten: an entity may, a tag may not.
  public mutating func appendReplaced(original: TextRange, count: Int, isEditable: Bool = true) {
    guard count > 0 else { return }
    runs.append(
      Run(
        derived: derivedCount, original: original.lowerBound, derivedCount: count, originalCount: original.count,
        kind: isEditable ? .replaced : .fixed))
  }

  /// Number of derived bytes mapped so far.
  public var derivedCount: Int { runs.last?.derivedEnd ?? 0 }

  /// The map of the derived bytes `range` alone, whose first byte becomes byte 0.
  public func slice(_ range: TextRange) -> OffsetMap {
    if let shift = identityShift { return .identity(shift: shift + range.lowerBound) }
    var result = OffsetMap()
    guard !range.isEmpty, !runs.isEmpty else { return result }
    var index = runIndex(holding: range.lowerBound)
    while index < runs.count, runs[index].derived < range.upperBound {
      let run = runs[index]
      let start = max(run.derived, range.lowerBound)
      let count = min(run.derivedEnd, range.upperBound) - start
      if run.kind == .verbatim {
        result.appendVerbatim(original: run.original + (start - run.derived), count: count)
      } else {
        result.appendReplaced(
          original: TextRange(run.original, run.originalEnd), count: count, isEditable: run.kind == .replaced)
      }
      index += 1
    }
    return result
  }

  /// The original bytes that the derived bytes `range` stand for.
  ///
  /// A range that begins or ends inside a replaced run takes in the whole original stretch of that run.
  public func original(of range: TextRange) -> TextRange {
    if let shift = identityShift { return range.shifted(by: shift) }
    let start = originalStart(range.lowerBound)
    if range.isEmpty { return TextRange(start, start) }
    return TextRange(start, max(start, originalEnd(range.upperBound)))
  }

  /// Whether the bytes of `range` follow one another in the original without a gap and are no markup, so that replacing the
  /// original stretch loses nothing. An empty range is a place to insert at.
  public func isContiguous(_ range: TextRange) -> Bool {
    if identityShift != nil { return true }
    guard !range.isEmpty, !runs.isEmpty else { return true }
    var index = runIndex(holding: range.lowerBound)
    var expected: Int?
    while index < runs.count, runs[index].derived < range.upperBound {
      let run = runs[index]
      if run.kind == .fixed { return false }
      if run.kind == .replaced, run.derived < range.lowerBound || run.derivedEnd > range.upperBound { return false }
      if let expected, run.original != expected { return false }
      expected = run.originalEnd
      index += 1
    }
    return true
  }

  /// Derived bytes that are the same bytes in the original, as pairs of equally long ranges, in order.
  package var verbatimRuns: [(derived: TextRange, original: TextRange)] {
    runs.filter { $0.kind == .verbatim }.map {
      (TextRange($0.derived, $0.derivedEnd), TextRange($0.original, $0.originalEnd))
    }
  }

  private func originalStart(_ offset: Int) -> Int {
    guard let last = runs.last else { return 0 }
    if offset >= last.derivedEnd { return last.originalEnd }
    let run = runs[runIndex(holding: offset)]
    return run.kind == .verbatim ? run.original + (offset - run.derived) : run.original
  }

  private func originalEnd(_ offset: Int) -> Int {
    guard !runs.isEmpty, offset > 0 else { return runs.first?.original ?? 0 }
    let run = runs[runIndex(holding: offset - 1)]
    return run.kind == .verbatim ? min(run.original + (offset - run.derived), run.originalEnd) : run.originalEnd
  }

  private func runIndex(holding offset: Int) -> Int {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle].derived <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

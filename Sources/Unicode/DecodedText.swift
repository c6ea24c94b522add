/// A text read from another encoding, with the way back to the original bytes.
public struct DecodedText: Sendable, Hashable {
  /// From here on, each scalar took the same number of original bytes, until the next checkpoint.
  public struct Checkpoint: Sendable, Hashable {
    /// Where the run begins, in bytes of ``DecodedText/utf8``.
    public var utf8Offset: Int
    /// Where the run begins, in bytes of the original.
    public var originalOffset: Int
    /// How many original bytes each scalar of the run took; 0 for what an earlier scalar's bytes gave too.
    public var bytesPerScalar: Int
  }

  /// The text in UTF-8.
  public let utf8: [UInt8]
  /// The name of the encoding that the text was read from.
  public let encoding: String
  /// The runs, in order: a new one where the width of a scalar changes, and at least every few hundred bytes.
  public let checkpoints: [Checkpoint]
  /// The length of the original in bytes.
  public let originalCount: Int

  /// The text as a string.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The offset in the original bytes of the scalar at an offset in bytes of ``utf8``.
  ///
  /// An offset inside a scalar counts as its beginning, the end of the text as the end of the original. Costs a binary
  /// search and a walk over at most a few hundred bytes.
  public func originalOffset(ofUTF8 offset: Int) -> Int {
    guard offset < utf8.count else { return originalCount }
    var low = 0
    var high = checkpoints.count
    while low < high {
      let middle = (low + high) / 2
      if checkpoints[middle].utf8Offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let checkpoint = checkpoints[low - 1]
    var scalars = 0
    var position = checkpoint.utf8Offset + 1
    while position <= offset {
      if utf8[position] & 0xC0 != 0x80 { scalars += 1 }
      position += 1
    }
    return checkpoint.originalOffset + scalars * checkpoint.bytesPerScalar
  }
}

/// Collects a decoded text scalar by scalar.
struct DecodedTextBuilder {
  private static let longestRun = 512
  private(set) var utf8: [UInt8] = []
  private var checkpoints: [DecodedText.Checkpoint] = []
  /// The last scalar, whose width in the original is not known before the next one begins.
  private var pending: (utf8Offset: Int, originalOffset: Int)?

  init(capacity: Int) { utf8.reserveCapacity(capacity) }

  mutating func append(_ scalar: Unicode.Scalar, originalOffset: Int) {
    settle(nextOriginalOffset: originalOffset)
    pending = (utf8.count, originalOffset)
    utf8.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  mutating func finish(encoding: String, originalCount: Int) -> DecodedText {
    settle(nextOriginalOffset: originalCount)
    return DecodedText(utf8: utf8, encoding: encoding, checkpoints: checkpoints, originalCount: originalCount)
  }

  private mutating func settle(nextOriginalOffset: Int) {
    guard let pending else { return }
    self.pending = nil
    let width = nextOriginalOffset - pending.originalOffset
    if let last = checkpoints.last, last.bytesPerScalar == width,
      pending.utf8Offset - last.utf8Offset < Self.longestRun
    {
      return
    }
    checkpoints.append(
      .init(utf8Offset: pending.utf8Offset, originalOffset: pending.originalOffset, bytesPerScalar: width))
  }
}

/// A place in a text as people and tools count it.
public struct TextPosition: Hashable, Sendable {
  /// Line, from 1. LF, CRLF and CR end a line.
  public var line: Int
  /// Column in Unicode scalars, from 1.
  public var column: Int
  /// Column in UTF-8 bytes, from 1.
  public var byteColumn: Int
  /// Column in UTF-16 code units, from 1.
  public var utf16Column: Int
}

/// Converts byte offsets of a UTF-8 text to lines, columns, scalars and UTF-16 code units.
///
/// Built in one pass, with a checkpoint every 4 KiB, so that a conversion reads at most one checkpoint's stretch: O(log n).
public struct LineIndex: Sendable {
  private struct Checkpoint {
    var byte: Int
    var scalars: Int
    var utf16: Int
  }
  private static let stride = 4096

  private var lineStarts: [Int] = [0]
  private var checkpoints: [Checkpoint] = []
  private let text: [UInt8]

  /// Reads `text` once. The array is shared with the caller, not copied.
  public init(_ text: [UInt8]) {
    self.text = text
    var scalars = 0
    var utf16 = 0
    var next = 0
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if index >= next, bytes[index] & 0xC0 != 0x80 {
          checkpoints.append(Checkpoint(byte: index, scalars: scalars, utf16: utf16))
          next = index + Self.stride
        }
        let byte = bytes[index]
        if byte & 0xC0 != 0x80 {
          scalars += 1
          utf16 += byte >= 0xF0 ? 2 : 1
        }
        if byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) {
          lineStarts.append(index + 1)
        }
        index += 1
      }
    }
  }

  /// Number of lines; a text that ends with a line break has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// The bytes of a line (from 1), without its line break.
  public func bytes(ofLine line: Int) -> TextRange {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : text.count
    while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return TextRange(start, end)
  }

  /// The line, from 1, that holds byte `offset`.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low + 1
  }

  /// Line and columns of byte `offset`.
  public func position(at offset: Int) -> TextPosition {
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    let here = counts(at: offset)
    let there = counts(at: start)
    return TextPosition(
      line: line, column: here.scalars - there.scalars + 1, byteColumn: offset - start + 1,
      utf16Column: here.utf16 - there.utf16 + 1)
  }

  /// Unicode scalars before byte `offset`.
  public func scalars(before offset: Int) -> Int { counts(at: offset).scalars }
  /// UTF-16 code units before byte `offset`.
  public func utf16(before offset: Int) -> Int { counts(at: offset).utf16 }

  private func counts(at offset: Int) -> (scalars: Int, utf16: Int) {
    guard !checkpoints.isEmpty else { return (0, 0) }
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if checkpoints[middle].byte <= offset { low = middle } else { high = middle - 1 }
    }
    var scalars = checkpoints[low].scalars
    var utf16 = checkpoints[low].utf16
    var index = checkpoints[low].byte
    while index < offset {
      let byte = text[index]
      if byte & 0xC0 != 0x80 {
        scalars += 1
        utf16 += byte >= 0xF0 ? 2 : 1
      }
      index += 1
    }
    return (scalars, utf16)
  }
}

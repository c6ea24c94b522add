public import PolyglintText
internal import PolyglintUnicode

/// A file as read: its text in UTF-8, and the way back to the bytes on disk.
public struct SourceFile: Sendable {
  /// The path as the user named it; `-` is standard input.
  public let path: String
  /// The text in UTF-8, without byte order mark.
  public let bytes: [UInt8]
  /// Lines and columns of `bytes`.
  public let lineIndex: LineIndex
  /// The encoding on disk: `UTF-8`, or ICU's name of another.
  public let encoding: String
  /// How many bytes of byte order mark come before the text.
  private let shift: Int
  /// The way back where the file is not in UTF-8.
  private let decoded: DecodedText?

  /// Takes the bytes of a file.
  ///
  /// A byte order mark decides the encoding; else `encoding` does; else the text is UTF-8. An HTML page that is not valid UTF-8 is read
  /// in the encoding of its `<meta charset>`.
  ///
  /// - Parameter encoding: An ICU name of the encoding if it is not UTF-8.
  public init(path: String, contents: [UInt8], encoding: String? = nil) throws(DocumentError) {
    self.path = path
    let mark = ByteOrderMark(contents)
    let shift = mark?.count ?? 0
    self.shift = shift
    if let named = mark?.encoding ?? encoding, mark == nil || mark?.encoding != nil, !isUTF8Name(named) {
      decoded = try decode(contents, named, skipping: shift, path: path)
    } else if encoding == nil, mark == nil {
      decoded = try decodeUnnamed(contents, path: path)
    } else {
      decoded = nil
    }
    self.encoding = decoded?.encoding ?? "UTF-8"
    bytes = decoded?.utf8 ?? (shift > 0 ? Array(contents[shift...]) : contents)
    lineIndex = LineIndex(bytes)
    guard decoded == nil, let offset = bytes.withUnsafeBufferPointer({ firstInvalidUTF8($0) }) else { return }
    let place = lineIndex.position(at: offset)
    throw .invalidEncoding(
      path: path, encoding: "UTF-8", byteOffset: offset + shift, line: place.line, column: place.column,
      guess: mark == nil ? likelyEncoding(contents) : nil)
  }

  /// The bytes of the file on disk, byte order mark and legacy encodings included, that the bytes `range` of the text stand for.
  public func originalBytes(of range: TextRange) -> TextRange {
    guard let decoded else { return range.shifted(by: shift) }
    let start = decoded.originalOffset(ofUTF8: range.lowerBound)
    return TextRange(start, max(start, decoded.originalOffset(ofUTF8: range.upperBound))).shifted(by: shift)
  }
}

/// The bytes at the head of a file that tell its encoding.
private struct ByteOrderMark {
  /// Its length in bytes.
  let count: Int
  /// The encoding; nil for UTF-8.
  let encoding: String?

  init?(_ contents: [UInt8]) {
    if contents.starts(with: [0xEF, 0xBB, 0xBF]) {
      (count, encoding) = (3, nil)
    } else if contents.starts(with: [0xFF, 0xFE, 0, 0]) {
      (count, encoding) = (4, "UTF-32LE")
    } else if contents.starts(with: [0, 0, 0xFE, 0xFF]) {
      (count, encoding) = (4, "UTF-32BE")
    } else if contents.starts(with: [0xFF, 0xFE]) {
      (count, encoding) = (2, "UTF-16LE")
    } else if contents.starts(with: [0xFE, 0xFF]) {
      (count, encoding) = (2, "UTF-16BE")
    } else {
      return nil
    }
  }
}

private func isUTF8Name(_ name: String) -> Bool {
  name.lowercased().filter { $0 != "-" && $0 != "_" } == "utf8"
}

/// Reads a file of unnamed encoding that is not UTF-8; nil if it is, or if nothing says what it is.
private func decodeUnnamed(_ contents: [UInt8], path: String) throws(DocumentError) -> DecodedText? {
  if let guess = looksLikeUTF16(contents) {
    throw .invalidEncoding(path: path, encoding: "UTF-8", byteOffset: 0, line: 1, column: 1, guess: guess)
  }
  guard let stated = statedCharset(contents, path: path),
    contents.withUnsafeBufferPointer({ firstInvalidUTF8($0) }) != nil
  else { return nil }
  return try? decode(contents, stated, skipping: 0, path: path)
}

private func decode(
  _ contents: [UInt8], _ encoding: String, skipping mark: Int, path: String
) throws(DocumentError) -> DecodedText {
  var decoded: DecodedText?
  do throws(ICUError) {
    var converter = try EncodingConverter(encoding)
    try contents.withUnsafeBufferPointerThrowing { (bytes) throws(ICUError) in
      decoded = try converter.decode(UnsafeBufferPointer(rebasing: bytes[mark...]))
    }
  } catch {
    switch error {
    case .invalidBytes(let name, let offset, _):
      let before = contents[..<min(offset + mark, contents.count)]
      let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      throw .invalidEncoding(
        path: path, encoding: name, byteOffset: offset + mark, line: line, column: before.count - lineStart + 1,
        guess: nil)
    case .unknownName: throw .unknownEncoding(path: path, name: encoding)
    default: throw .unicode(path: path, error)
    }
  }
  guard let decoded else { throw .unknownEncoding(path: path, name: encoding) }
  return decoded
}

/// UTF-16 without byte order mark: nearly every second byte of European text is zero.
private func looksLikeUTF16(_ contents: [UInt8]) -> String? {
  let head = contents.prefix(512)
  guard head.count >= 8 else { return nil }
  var zeros = [0, 0]
  for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
  guard (zeros[0] + zeros[1]) * 4 >= head.count else { return nil }
  return zeros[0] > zeros[1] ? "utf-16be" : "utf-16le"
}

/// The encoding that the bytes look like, if ICU has a guess worth naming.
private func likelyEncoding(_ contents: [UInt8]) -> String? {
  let guesses = contents.prefix(64 << 10).withUnsafeBufferPointer { try? detectEncodings($0) }
  guard let best = guesses?.first, best.confidence >= 20, !isUTF8Name(best.name) else { return nil }
  return best.name
}

/// What `<meta charset>` at the head of a page says.
private func statedCharset(_ contents: [UInt8], path: String) -> String? {
  guard DocumentFormat(path: path) == .html || contents.prefix(64).contains(UInt8(ascii: "<")) else { return nil }
  let head = contents.prefix(2048).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  let key = Array("charset=".utf8)
  var index = 0
  while index + key.count < head.count {
    if head[index] == key[0], head[index..<index + key.count].elementsEqual(key) {
      let rest = head[(index + key.count)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 0x20 }
      let name = rest.prefix {
        isLetterOrDigit($0) || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":")].contains($0)
      }
      let text = String(decoding: name, as: UTF8.self)
      return text.isEmpty || isUTF8Name(text) ? nil : text
    }
    index += 1
  }
  return nil
}

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
  private let shift: Int

  /// Takes the bytes of a file, in UTF-8 with or without byte order mark.
  ///
  /// - Parameter encoding: An ICU name of the encoding if it is not UTF-8.
  public init(path: String, contents: [UInt8], encoding: String? = nil) throws(DocumentError) {
    self.path = path
    let hasMark = contents.starts(with: [0xEF, 0xBB, 0xBF])
    shift = hasMark ? 3 : 0
    let bytes = hasMark ? Array(contents[3...]) : contents
    if let offset = bytes.withUnsafeBufferPointer({ firstInvalidUTF8($0) }) {
      let place = LineIndex(Array(bytes[..<offset])).position(at: offset)
      throw .invalidEncoding(
        path: path, encoding: "UTF-8", byteOffset: offset + shift, line: place.line, column: place.column, guess: nil)
    }
    self.bytes = bytes
    lineIndex = LineIndex(bytes)
  }

  /// The bytes of the file on disk, byte order mark and legacy encodings included, that the bytes `range` of the text stand for.
  public func originalBytes(of range: TextRange) -> TextRange { range.shifted(by: shift) }
}

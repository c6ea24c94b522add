public import PolyglintUnicode

/// Why a file could not be read as an article.
public enum DocumentError: Error, Sendable, CustomStringConvertible {
  /// A byte that is not valid in the encoding; `byteOffset` counts from the first byte of the file, `line` and `column` (in characters)
  /// from 1. `guess` is an encoding that the bytes look like.
  case invalidEncoding(path: String, encoding: String, byteOffset: Int, line: Int, column: Int, guess: String?)
  /// No encoding has this name.
  case unknownEncoding(path: String, name: String)
  /// Markup nested deeper than `limit` elements; `line` counts from 1.
  case tooDeep(path: String, line: Int, limit: Int)
  /// Markup with so many unclosed elements that parsing it would take a huge tree; `line` counts from 1.
  case tooManyOpen(path: String, line: Int)
  /// A file with markup of more than `limit` bytes.
  case tooLarge(path: String, format: DocumentFormat, byteCount: Int, limit: Int)
  /// ICU refused.
  case unicode(path: String, ICUError)

  /// One sentence for a person.
  public var description: String {
    switch self {
    case .invalidEncoding(let path, let encoding, let byteOffset, let line, let column, let guess):
      "\(path):\(line):\(column): not valid \(encoding) at byte \(byteOffset); "
        + (guess.map { "the file looks like \($0), try --encoding \($0)" }
          ?? "name the encoding with --encoding if it is another")
    case .unknownEncoding(let path, let name):
      "\(path): unknown encoding ‘\(name)’; --encoding takes names such as windows-1251, koi8-r or utf-16le"
    case .tooDeep(let path, let line, let limit):
      "\(path):\(line): markup nested deeper than \(limit) elements; close the elements before, or lint the text without markup"
    case .tooManyOpen(let path, let line):
      "\(path):\(line): too many elements such as b or font are still open here; close them, or lint the text without markup"
    case .tooLarge(let path, let format, let byteCount, let limit):
      "\(path): \(byteCount) bytes of \(format == .html ? "HTML" : "Markdown") are more than the \(limit) that are read; split the file"
    case .unicode(let path, let error):
      "\(path): \(error)"
    }
  }
}

public import PolyglintUnicode

/// Why a file could not be read as an article.
public enum DocumentError: Error, Sendable, CustomStringConvertible {
  /// A byte that is not valid in the encoding; `byteOffset` counts from the first byte of the file, `line` from 1.
  case invalidEncoding(path: String, encoding: String, byteOffset: Int, line: Int)
  /// ICU refused.
  case unicode(path: String, ICUError)

  /// One sentence for a person.
  public var description: String {
    switch self {
    case .invalidEncoding(let path, let encoding, let byteOffset, let line):
      "\(path):\(line): not valid \(encoding) at byte \(byteOffset); name the encoding with --encoding if it is another"
    case .unicode(let path, let error):
      "\(path): \(error)"
    }
  }
}

internal import CICU

/// What can go wrong when ICU is asked for something.
public enum ICUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// ICU refused: what was asked, ICU's own name of the status (`U_ILLEGAL_ARGUMENT_ERROR`), and on what.
  case failed(operation: String, status: String, detail: String)
  /// The input is longer than ICU's 32-bit offsets allow; `limit` and `count` are in bytes of UTF-8.
  case inputTooLong(operation: String, count: Int, limit: Int)
  /// The name asked for (of a transliterator, an encoding, a script) is not one that this ICU knows.
  case unknownName(kind: String, name: String, hint: String)
  /// A text of transliteration rules that ICU cannot read.
  case invalidRules(RuleProblem)
  /// A byte sequence that is not valid in its encoding; `byteOffset` counts from the first byte of the input.
  case invalidBytes(encoding: String, byteOffset: Int, bytes: [UInt8])
  /// A character that the encoding cannot write; `utf8Offset` counts from the first byte of the text.
  case notEncodable(encoding: String, utf8Offset: Int)

  /// Where in a text of rules ICU stopped, and why.
  public struct RuleProblem: Hashable, Sendable {
    /// The line, from 1, as counted in the text of the rules; 0 when ICU names no place.
    public var line: Int
    /// The offset inside that line, from 0, in UTF-16 code units.
    public var offset: Int
    /// Some text before the place, cut to a few characters.
    public var before: String
    /// Some text from the place on, cut to a few characters.
    public var after: String
    /// ICU's own name of the status.
    public var status: String
  }

  /// One sentence for a person.
  public var description: String {
    switch self {
    case .failed(let operation, let status, let detail):
      detail.isEmpty ? "\(operation) failed: \(status)" : "\(operation) failed for \(detail): \(status)"
    case .inputTooLong(let operation, let count, let limit):
      "\(operation): \(count) bytes are more than the \(limit) that fit; pass the text in pieces"
    case .unknownName(let kind, let name, let hint):
      hint.isEmpty ? "unknown \(kind) ‘\(name)’" : "unknown \(kind) ‘\(name)’; \(hint)"
    case .invalidRules(let problem):
      "rules, line \(problem.line), offset \(problem.offset): \(problem.status) between ‘\(problem.before)’ "
        + "and ‘\(problem.after)’"
    case .invalidBytes(let encoding, let byteOffset, let bytes):
      "not valid \(encoding) at byte \(byteOffset): "
        + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: " ")
    case .notEncodable(let encoding, let utf8Offset):
      "the character at byte \(utf8Offset) cannot be written in \(encoding)"
    }
  }
}

/// ICU's name of a status, such as `U_ILLEGAL_ARGUMENT_ERROR`.
func statusName(_ status: UErrorCode) -> String {
  guard let name = u_errorName(status) else { return "status \(status.rawValue)" }
  return String(cString: name)
}

/// Whether a status is an error; warnings are negative.
func isFailure(_ status: UErrorCode) -> Bool { status.rawValue > U_ZERO_ERROR.rawValue }

/// Calls ICU with a fresh status and turns a failure into an error.
func callICU<Result>(
  _ operation: String, detail: @autoclosure () -> String = "", _ body: (inout UErrorCode) -> Result
) throws(ICUError) -> Result {
  var status = U_ZERO_ERROR
  let result = body(&status)
  guard !isFailure(status) else {
    throw .failed(operation: operation, status: statusName(status), detail: detail())
  }
  return result
}

/// Calls one of ICU's open functions, which give null on failure.
func openICU<Handle>(
  _ operation: String, detail: @autoclosure () -> String = "", _ body: (inout UErrorCode) -> Handle?
) throws(ICUError) -> Handle {
  var status = U_ZERO_ERROR
  let handle = body(&status)
  guard let handle, !isFailure(status) else {
    throw .failed(operation: operation, status: statusName(status), detail: detail())
  }
  return handle
}

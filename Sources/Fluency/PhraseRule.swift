public import Findings

/// One phrase rule, without its examples.
public struct PhraseRule: Sendable, Hashable {
  /// Kebab-case, unique over all files.
  public var id: String
  /// Languages of origin that produce the error; empty means any.
  public var from: [String]
  /// MQM error type.
  public var errorType: ErrorType
  /// MQM severity.
  public var severity: Severity
  /// How often an editor would agree, from 0 to 1.
  public var confidence: Double
  /// The pattern as written.
  public var pattern: String
  /// What to put instead, best first; may be empty.
  public var suggestions: [String]
  /// What is wrong.
  public var message: String
  /// Whether the rule says that its first suggestion may be applied without a person (`fix: safe`).
  public var isFixSafe: Bool
  /// The file it stands in.
  public var file: String
  /// Its line there, from 1.
  public var line: Int

  /// A rule from its parts.
  public init(
    id: String, from: [String], errorType: ErrorType, severity: Severity, confidence: Double, pattern: String,
    suggestions: [String], message: String, isFixSafe: Bool, file: String, line: Int
  ) {
    self.id = id
    self.from = from
    self.errorType = errorType
    self.severity = severity
    self.confidence = confidence
    self.pattern = pattern
    self.suggestions = suggestions
    self.message = message
    self.isFixSafe = isFixSafe
    self.file = file
    self.line = line
  }
}

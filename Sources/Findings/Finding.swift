public import PolyglintText

/// One mark made by a check.
///
/// While checks run, ranges are bytes of the prose; `Linting` maps them to bytes of the file before anyone else sees them.
public struct Finding: Hashable, Sendable {
  /// Why the check believes what it says.
  public enum Evidence: Hashable, Sendable {
    /// Another place in the same text, and what it shows.
    case occurrence(TextRange, text: String, why: String)
    /// A row of a glossary, as file and line.
    case termbaseEntry(file: String, line: Int, concept: String)
    /// Any other ground, in words: a romanization path, a rule's source phrase.
    case note(String)
  }

  /// Id of the check: `inconsistent-name`.
  public var check: String
  /// Id of the data rule that a rule-driven check applied, if any.
  public var rule: String?
  /// MQM error type.
  public var errorType: ErrorType
  /// MQM severity.
  public var severity: Severity
  /// How often such a finding is right, from 0 to 1.
  public var confidence: Double
  /// The flagged stretch. Empty for a point, as where something is missing.
  public var range: TextRange
  /// What is wrong and why, in one line, lower case.
  public var message: String
  /// What else a reader should see.
  public var evidence: [Evidence]
  /// How to mend it, best first.
  public var suggestions: [Suggestion]

  /// A finding of `check`.
  public init(
    check: String, rule: String? = nil, errorType: ErrorType, severity: Severity, confidence: Double, range: TextRange,
    message: String, evidence: [Evidence] = [], suggestions: [Suggestion] = []
  ) {
    self.check = check
    self.rule = rule
    self.errorType = errorType
    self.severity = severity
    self.confidence = confidence
    self.range = range
    self.message = message
    self.evidence = evidence
    self.suggestions = suggestions
  }
}

public import Findings
public import PolyglintText

/// A check reads a text and returns findings. It is pure: no files, no clock, no globals.
///
/// One check is one file: metadata, examples, code, and its messages at the foot. Deleting the file (and its line in
/// `Registry.swift`) deletes the check.
public protocol Check: Sendable {
  /// What the check is; printed by `polyglint explain`, the rule pages and the editor.
  static var metadata: CheckMetadata { get }
  /// A check without settings.
  init()
  /// Findings in `prose`, with ranges in bytes of the prose, in any order.
  func findings(in prose: Prose, using context: CheckContext) -> [Finding]
}

extension Check {
  /// Its metadata, from an instance.
  public var metadata: CheckMetadata { Self.metadata }

  /// A finding of this check, with its error type and severity unless others are given.
  public func finding(
    _ range: TextRange, _ message: String, severity: Severity? = nil, confidence: Double? = nil,
    evidence: [Finding.Evidence] = [], suggestions: [Suggestion] = []
  ) -> Finding {
    let metadata = Self.metadata
    return Finding(
      check: metadata.id, errorType: metadata.errorType, severity: severity ?? metadata.severity,
      confidence: confidence ?? metadata.confidence, range: range, message: message, evidence: evidence,
      suggestions: suggestions)
  }
}

/// All that is known of a check without running it.
public struct CheckMetadata: Sendable {
  /// Kebab-case, names the error, so that "allow ID" reads right.
  public var id: String
  /// One line, lower case, says the error.
  public var summary: String
  /// MQM error type.
  public var errorType: ErrorType
  /// MQM severity unless a finding says otherwise.
  public var severity: Severity
  /// Usual confidence of its findings.
  public var confidence: Double
  /// Languages of the text it reads; nil means any.
  public var languages: [LanguageTag]?
  /// Whether it runs unless the configuration says otherwise.
  public var isEnabledByDefault: Bool
  /// Why it matters and how the check decides, in a few sentences of Markdown.
  public var rationale: String
  /// Standards, style guides and papers behind it: title, or title and address.
  public var references: [String]
  /// Text it must flag, text it must not, and its known limits. They run as tests.
  public var examples: [Example]

  /// Metadata of a check.
  public init(
    id: String, summary: String, errorType: ErrorType, severity: Severity, confidence: Double,
    languages: [LanguageTag]? = nil, isEnabledByDefault: Bool = true, rationale: String, references: [String] = [],
    examples: [Example]
  ) {
    self.id = id
    self.summary = summary
    self.errorType = errorType
    self.severity = severity
    self.confidence = confidence
    self.languages = languages
    self.isEnabledByDefault = isEnabledByDefault
    self.rationale = rationale
    self.references = references
    self.examples = examples
  }

  /// Whether the check reads texts in `language`.
  public func reads(_ language: LanguageTag) -> Bool {
    languages?.contains { $0.language == language.language } ?? true
  }
}

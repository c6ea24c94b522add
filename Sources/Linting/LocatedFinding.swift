public import Documents
public import Findings
public import PolyglintText

/// A finding in its file.
public struct LocatedFinding: Sendable {
  /// The finding; all its ranges are bytes of `SourceFile.bytes`.
  ///
  /// A suggestion that cannot be written into the file without harming markup has no edits and is only displayed.
  public var finding: Finding
  /// Its identity without positions.
  public var fingerprint: String
  /// The flagged text as a reader sees it, without markup.
  public var text: String
  /// The sentence around it, without markup.
  public var sentence: String
  /// The flagged bytes of `sentence`.
  public var rangeInSentence: TextRange
  /// Whether it stands in a quotation, whose words are not ours to change.
  public var isInQuotation: Bool

  /// A finding and its surroundings.
  public init(
    finding: Finding, fingerprint: String, text: String, sentence: String, rangeInSentence: TextRange,
    isInQuotation: Bool
  ) {
    self.finding = finding
    self.fingerprint = fingerprint
    self.text = text
    self.sentence = sentence
    self.rangeInSentence = rangeInSentence
    self.isInQuotation = isInQuotation
  }

  /// The id that a person disables it by: the rule's where a rule made it, else the check's.
  public var ruleId: String { finding.rule ?? finding.check }
}

/// What came of linting one document.
public struct LintResult: Sendable {
  /// The file.
  public var source: SourceFile
  /// How it is written down.
  public var format: DocumentFormat
  /// Findings in order of place.
  public var findings: [LocatedFinding]
  /// What is wrong with the comments that suppress findings.
  public var notes: [DataProblem]

  /// What was found in a file.
  public init(source: SourceFile, format: DocumentFormat, findings: [LocatedFinding], notes: [DataProblem]) {
    self.source = source
    self.format = format
    self.findings = findings
    self.notes = notes
  }
}

internal import Findings
public import Linting

/// A unified diff that makes the first suggestion of every finding that has one to make, also those a person should look at.
///
/// Of two suggestions for the same words the surer one is taken.
public struct DiffReport: Report {
  /// The report.
  public init() {}
  /// Writes what comes before the first file.
  public mutating func begin(to output: inout [UInt8]) {}
  /// Writes what came of one file.
  public mutating func add(_ result: LintResult, to output: inout [UInt8]) {
    let application = SuggestionApplication(result) { _, suggestion in suggestion.applicability != .displayOnly }
    output += unifiedDiff(old: result.source.bytes, new: application.text, path: result.source.path)
  }
  /// Writes what comes after the last file.
  public mutating func end(to output: inout [UInt8]) {}
}

public import Linting

/// A way to write results down, in the order in which they come.
public protocol Report {
  /// Writes what comes before the first file.
  mutating func begin(to output: inout [UInt8])
  /// Writes what came of one file.
  mutating func add(_ result: LintResult, to output: inout [UInt8])
  /// Writes what comes after the last file.
  mutating func end(to output: inout [UInt8])
}

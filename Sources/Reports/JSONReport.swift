public import Linting

/// One JSON object a line and finding.
public struct JSONLinesReport: Report {
  /// The report.
  public init() {}
  /// Writes what comes before the first file.
  public mutating func begin(to output: inout [UInt8]) {}
  /// Writes what came of one file.
  public mutating func add(_ result: LintResult, to output: inout [UInt8]) {
    for finding in result.findings {
      JSON(finding, in: result, file: result.source.path).write(to: &output)
      output.append(0x0A)
    }
  }
  /// Writes what comes after the last file.
  public mutating func end(to output: inout [UInt8]) {}
}

/// One JSON object for the whole run: `{"v":1,"findings":[…],"files":n}`, a finding a line.
public struct JSONReport: Report {
  private var files = 0
  private var findings = 0

  /// The report.
  public init() {}
  /// Writes what comes before the first file.
  public mutating func begin(to output: inout [UInt8]) { output += #"{"v":1,"findings":["#.utf8 }
  /// Writes what came of one file.
  public mutating func add(_ result: LintResult, to output: inout [UInt8]) {
    files += 1
    for finding in result.findings {
      output += (findings == 0 ? "\n" : ",\n").utf8
      findings += 1
      JSON(finding, in: result, file: result.source.path).write(to: &output)
    }
  }
  /// Writes what comes after the last file.
  public mutating func end(to output: inout [UInt8]) { output += "\n],\"files\":\(files)}\n".utf8 }
}

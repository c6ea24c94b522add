/// Findings that a team has decided to live with, by fingerprint.
///
/// A fingerprint is made of the check, the rule, the flagged text and its sentence, so a waiver ends when any of them changes. The file has
/// one finding a line: fingerprint, file, rule and text, parted by tabs; only the fingerprint counts.
public struct Baseline: Sendable {
  private var fingerprints: Set<String> = []

  /// Reads a baseline file.
  public init(reading path: String) throws(LintingError) {
    let text = String(decoding: try readFile(path), as: UTF8.self)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fingerprint = line.prefix { $0 != "\t" }
      guard fingerprint.utf8.count == 16, fingerprint.allSatisfy(\.isHexDigit) else {
        throw .unfit(
          path: "\(path):\(number + 1)",
          reason: "a line of a baseline begins with a fingerprint of 16 hexadecimal digits")
      }
      fingerprints.insert(String(fingerprint))
    }
  }

  /// `result` without the findings that are waived.
  public func applied(to result: LintResult) -> LintResult {
    var result = result
    result.findings.removeAll { fingerprints.contains($0.fingerprint) }
    return result
  }

  /// The head of a baseline file.
  public static let header = "# Findings that polyglint leaves out: fingerprint, file, rule, text.\n"

  /// The lines that waive the findings of `result`.
  public static func lines(for result: LintResult) -> String {
    result.findings.map { located in
      let text = located.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "\(located.fingerprint)\t\(result.source.path)\t\(located.ruleId)\t\(text)\n"
    }.joined()
  }
}

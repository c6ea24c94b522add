/// The ways to report that `--format` knows.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, jsonl, diff

  /// A report of this format; the style is for `text`.
  public func report(_ style: TextReport.Style) -> any Report {
    switch self {
    case .text: TextReport(style)
    case .json: JSONReport()
    case .jsonl: JSONLinesReport()
    case .diff: DiffReport()
    }
  }
}

internal import Findings
public import Linting
internal import PolyglintText

/// The report for people: grouped by file, each finding with its sentence and `⟦wrong→right⟧`, and a verdict at the end.
public struct TextReport: Report {
  /// How the report looks.
  public struct Style: Sendable {
    /// Whether escape sequences for colour may be used.
    public var usesColour: Bool
    /// Columns of a line.
    public var width: Int
    /// Whether only the verdict is wanted.
    public var isQuiet: Bool

    /// A style.
    public init(usesColour: Bool = false, width: Int = 100, isQuiet: Bool = false) {
      self.usesColour = usesColour
      self.width = min(max(width, 50), 140)
      self.isQuiet = isQuiet
    }
  }

  private let style: Style
  private var files = 0
  private var filesWithFindings = 0
  private var mustFix = 0
  private var toLookAt = 0

  /// A report in `style`.
  public init(_ style: Style = Style()) { self.style = style }

  /// Writes what comes before the first file.
  public mutating func begin(to output: inout [UInt8]) {}

  /// Writes what came of one file.
  public mutating func add(_ result: LintResult, to output: inout [UInt8]) {
    files += 1
    guard !result.findings.isEmpty else { return }
    filesWithFindings += 1
    let hard = result.findings.count { $0.finding.severity >= .major }
    mustFix += hard
    toLookAt += result.findings.count - hard
    guard !style.isQuiet else { return }
    write(paint(DisplayText.safe(result.source.path), .bold), to: &output)
    let places = result.findings.map { located in
      let position = result.source.lineIndex.position(at: located.finding.range.lowerBound)
      return "\(position.line):\(position.column)"
    }
    let placeWidth = places.map(\.utf8.count).max() ?? 0
    for (located, place) in zip(result.findings, places) {
      write(located, place: String(repeating: " ", count: placeWidth - place.utf8.count) + place, to: &output)
    }
    write("", to: &output)
  }

  /// Writes what comes after the last file.
  public mutating func end(to output: inout [UInt8]) {
    write(verdict, to: &output)
  }

  private var verdict: String {
    let texts = files == 1 ? "1 file" : "\(files) files"
    if mustFix + toLookAt == 0 { return "no findings in \(texts)" }
    let place = files == 1 ? "" : " in \(filesWithFindings) of \(texts)"
    return paint("\(mustFix) must-fix", mustFix > 0 ? .red : .bold) + ", " + paint("\(toLookAt) to look at", .bold)
      + place
  }

  private func write(_ located: LocatedFinding, place: String, to output: inout [UInt8]) {
    let finding = located.finding
    let severity = finding.severity.rawValue
    let padded = severity + String(repeating: " ", count: 8 - severity.utf8.count)
    let indent = String(repeating: " ", count: place.utf8.count + 4)
    write(
      "  \(paint(place, .dim))  \(paint(padded, colour(of: finding.severity)))  \(paint(located.ruleId, .bold))",
      to: &output)
    write(indent + shown(Excerpt(located, width: style.width - indent.utf8.count - 2)), to: &output)
    for line in DisplayText.wrap(DisplayText.safe(finding.message), width: style.width - indent.utf8.count) {
      write(indent + paint(isolated(line), .dim), to: &output)
    }
  }

  private func shown(_ excerpt: Excerpt) -> String {
    func part(_ text: String) -> String { excerpt.isBidirectional && !text.isEmpty ? "\u{2068}\(text)\u{2069}" : text }
    var mark = "⟦" + paint(part(excerpt.wrong), .red)
    if let right = excerpt.right { mark += "→" + paint(part(right), .green) }
    mark += "⟧"
    return part(excerpt.before + mark + excerpt.after)
  }

  private func isolated(_ text: String) -> String {
    DisplayText.hasRightToLeft(text) ? "\u{2068}\(text)\u{2069}" : text
  }

  private func colour(of severity: Severity) -> Paint {
    severity >= .major ? .red : severity == .minor ? .yellow : .dim
  }

  private enum Paint: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    style.usesColour ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func write(_ line: String, to output: inout [UInt8]) {
    output += line.utf8
    output.append(0x0A)
  }
}

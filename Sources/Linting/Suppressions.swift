internal import Documents
internal import Findings
internal import PolyglintText

/// The comments of a document that silence findings, and whether each was needed.
///
/// `<!-- polyglint-disable-next-line RULE -- reason -->`, `<!-- polyglint-disable RULE -->` up to `<!-- polyglint-enable RULE -->`, and
/// `<!-- polyglint-disable-file RULE -->`. No rule means all, several are parted by spaces or commas. In plain text the comment stands on
/// a line of its own.
struct Suppressions {
  private struct Suppression {
    var comment: TextRange
    var range: TextRange
    var rule: String?
    var isUsed = false
  }

  private let source: SourceFile
  private var suppressions: [Suppression] = []
  private var comments: [TextRange] = []
  private var problems: [DataProblem] = []

  /// Reads the comments of a document. Linear time.
  init(_ document: Document) {
    source = document.source
    var open: [String?: Int] = [:]
    for comment in document.comments where comment.text.hasPrefix("polyglint-") {
      let range = comment.range
      comments.append(range)
      let words = comment.text.split(whereSeparator: { $0.isWhitespace || $0 == "," }).prefix(while: {
        $0 != "--" && $0 != "—"
      })
      guard let directive = words.first else { continue }
      let rules: [String?] = words.count > 1 ? words.dropFirst().map(String.init) : [nil]
      let end = source.bytes.count
      for rule in rules {
        switch directive {
        case "polyglint-disable-next-line":
          suppressions.append(Suppression(comment: range, range: nextLine(after: range), rule: rule))
        case "polyglint-disable-file":
          suppressions.append(Suppression(comment: range, range: TextRange(0, end), rule: rule))
        case "polyglint-disable":
          open[rule] = suppressions.count
          suppressions.append(Suppression(comment: range, range: TextRange(range.upperBound, end), rule: rule))
        case "polyglint-enable":
          guard let index = open.removeValue(forKey: rule) else {
            problem(range, "nothing to enable here: no polyglint-disable of \(rule ?? "all rules") is open")
            continue
          }
          suppressions[index].range.upperBound = range.lowerBound
        default:
          let known = [
            "polyglint-disable-next-line", "polyglint-disable", "polyglint-enable", "polyglint-disable-file",
          ]
          let hint = nearestWord(to: String(directive), among: known).map { "; did you mean \($0)?" } ?? ""
          problem(range, "unknown comment \(directive)\(hint)")
        }
      }
    }
  }

  /// Whether a comment silences `finding`; that comment then counts as used.
  mutating func suppress(_ finding: Finding) -> Bool {
    if comments.contains(where: { $0.overlaps(finding.range) }) { return true }
    for index in suppressions.indices {
      let suppression = suppressions[index]
      guard suppression.rule == nil || suppression.rule == finding.rule || suppression.rule == finding.check,
        suppression.range.overlaps(finding.range) || suppression.range.contains(finding.range)
      else { continue }
      suppressions[index].isUsed = true
      return true
    }
    return false
  }

  /// What to tell the author of the comments, in text order.
  func unused() -> [DataProblem] {
    let unused = suppressions.filter { !$0.isUsed }.map { suppression in
      located(
        suppression.comment,
        "unused suppression: \(suppression.rule ?? "no rule") finds nothing there; remove the comment")
    }
    return (problems + unused).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private mutating func problem(_ range: TextRange, _ message: String) { problems.append(located(range, message)) }

  private func located(_ range: TextRange, _ message: String) -> DataProblem {
    let position = source.lineIndex.position(at: range.lowerBound)
    return DataProblem(file: source.path, line: position.line, column: position.column, message: message)
  }

  /// The next line that is not blank.
  private func nextLine(after comment: TextRange) -> TextRange {
    var line = source.lineIndex.line(at: comment.upperBound) + 1
    while line <= source.lineIndex.lineCount {
      let range = source.lineIndex.bytes(ofLine: line)
      if source.bytes[range.bytes].contains(where: { $0 > 0x20 }) { return range }
      line += 1
    }
    return TextRange(source.bytes.count, source.bytes.count)
  }
}

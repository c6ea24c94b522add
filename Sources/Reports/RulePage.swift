internal import Checks
internal import Findings
public import Fluency

/// What is known of a phrase rule, as a page for the terminal.
public struct RulePage {
  private let rule: PhraseRule

  /// The page of a rule.
  public init(_ rule: PhraseRule) { self.rule = rule }

  /// The page as plain text, in lines of at most `width` columns.
  public func text(width: Int = 100) -> String {
    let width = min(max(width, 50), 100)
    var facts = [
      rule.errorType.rawValue, rule.severity.rawValue, "confidence " + JSON.hundredths(rule.confidence).text,
    ]
    if !rule.from.isEmpty { facts.append("from " + rule.from.joined(separator: ", ")) }
    if rule.isFixSafe { facts.append("polyglint fix applies it") }
    var lines = DisplayText.wrap("\(rule.id): " + DisplayText.safe(rule.message), width: width)
    lines += [facts.joined(separator: " · "), "", "Pattern: \(rule.pattern)"]
    for (index, suggestion) in rule.suggestions.enumerated() {
      lines.append((index == 0 ? "Suggests: " : "      or: ") + (suggestion.isEmpty ? "to delete it" : suggestion))
    }
    lines += [
      "", "Written in \(rule.file):\(rule.line), with its examples; the check that runs it is garbled-phrase.", "",
      "To leave one place alone:", "  <!-- polyglint-disable-next-line \(rule.id) -- reason -->",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}

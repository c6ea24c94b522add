public import Checks
internal import Findings
internal import PolyglintText

/// What is known of a check, as a page for the terminal or for the manual.
public struct CheckPage {
  private let metadata: CheckMetadata

  /// The page of a check.
  public init(_ metadata: CheckMetadata) { self.metadata = metadata }

  /// The page as plain text, in lines of at most `width` columns.
  public func text(width: Int = 100) -> String {
    let width = min(max(width, 50), 100)
    var lines = ["\(metadata.id): \(metadata.summary)", facts, ""]
    for paragraph in metadata.rationale.split(separator: "\n\n") {
      lines += DisplayText.wrap(DisplayText.safe(paragraph), width: width) + [""]
    }
    for (title, examples) in sections {
      lines.append("\(title):")
      for example in examples {
        let wrapped = DisplayText.wrap(DisplayText.safe(example.marked), width: width - 4)
        lines += wrapped.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
      }
      lines.append("")
    }
    if !metadata.references.isEmpty {
      lines.append("References:")
      for reference in metadata.references {
        let wrapped = DisplayText.wrap(DisplayText.safe(reference), width: width - 4)
        lines += wrapped.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
      }
      lines.append("")
    }
    lines += ["To leave one place alone:", "  <!-- polyglint-disable-next-line \(metadata.id) -- reason -->"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page as a section of Markdown.
  public var markdown: String {
    var text =
      "## \(metadata.id)\n\n\(metadata.summary.prefix(1).uppercased() + metadata.summary.dropFirst()).\n\n\(facts)\n\n"
    text += metadata.rationale + "\n\n"
    for (title, examples) in sections {
      text += "\(title):\n\n"
      for example in examples {
        text += "- \(example.marked.split(separator: "\n").joined(separator: " ¶ "))\n"
      }
      text += "\n"
    }
    if !metadata.references.isEmpty {
      text += "References:\n\n" + metadata.references.map { "- \($0)\n" }.joined() + "\n"
    }
    return text
  }

  /// What a program wants to know of the check.
  public var json: JSON {
    [
      "id": .string(metadata.id), "summary": .string(metadata.summary), "type": .string(metadata.errorType.rawValue),
      "severity": .string(metadata.severity.rawValue), "confidence": .hundredths(metadata.confidence),
      "languages": metadata.languages.map { .array($0.map { .string($0.text) }) } ?? .null,
      "enabled": .bool(metadata.isEnabledByDefault),
    ]
  }

  private var facts: String {
    var facts = [metadata.errorType.rawValue, metadata.severity.rawValue]
    facts.append("confidence " + JSON.hundredths(metadata.confidence).text)
    facts.append(metadata.languages.map { "reads " + $0.map(\.text).joined(separator: ", ") } ?? "reads any language")
    if !metadata.isEnabledByDefault { facts.append("runs only when enabled") }
    return facts.joined(separator: " · ")
  }

  private var sections: [(String, [Example])] {
    let titles: [(String, Example.Expectation)] = [
      ("It flags", .flags), ("It leaves alone", .allows), ("It does not find yet", .misses),
    ]
    return titles.map { title, expectation in (title, metadata.examples.filter { $0.expectation == expectation }) }
      .filter { !$0.1.isEmpty }
  }
}

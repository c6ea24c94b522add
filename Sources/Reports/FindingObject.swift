internal import Documents
internal import Findings
public import Linting
internal import PolyglintText

extension JSON {
  /// A finding as machine output version 1 has it (docs/machine-output.md).
  ///
  /// - Parameter file: The path to name; nil leaves `file` out, as in answers to `--stdin-jsonl`.
  public init(_ located: LocatedFinding, in result: LintResult, file: String?) {
    let finding = located.finding
    var members: [Member] = []
    func add(_ key: String, _ value: JSON) { members.append(Member(key: key, value: value)) }
    add("v", 1)
    if let file { add("file", .string(file)) }
    add("rule", .string(located.ruleId))
    add("check", .string(finding.check))
    add("type", .string(finding.errorType.rawValue))
    add("severity", .string(finding.severity.rawValue))
    add("confidence", .hundredths(finding.confidence))
    add("range", Self.range(finding.range, in: result.source))
    add("text", .string(located.text))
    add("message", .string(finding.message))
    add("suggestions", .array(finding.suggestions.map { Self.suggestion($0, in: result.source) }))
    var related: [JSON] = []
    var evidence: [JSON] = []
    for item in finding.evidence {
      switch item {
      case .occurrence(let range, let text, let why):
        var occurrence: [Member] = []
        if let file { occurrence.append(Member(key: "file", value: .string(file))) }
        occurrence.append(Member(key: "scalars", value: Self.scalars(range, in: result.source)))
        occurrence.append(Member(key: "text", value: .string(text)))
        occurrence.append(Member(key: "why", value: .string(why)))
        related.append(.object(occurrence))
      case .termbaseEntry(let file, let line, let concept):
        evidence.append([
          "kind": "termbase-entry", "file": .string(file), "line": .integer(line), "concept": .string(concept),
        ])
      case .note(let text):
        evidence.append(["kind": "note", "text": .string(text)])
      }
    }
    add("related", .array(related))
    if !evidence.isEmpty { add("evidence", .array(evidence)) }
    add("fingerprint", .string(located.fingerprint))
    self = .object(members)
  }

  private static func range(_ range: TextRange, in source: SourceFile) -> JSON {
    let original = source.originalBytes(of: range)
    return [
      "bytes": [.integer(original.lowerBound), .integer(original.upperBound)],
      "scalars": scalars(range, in: source),
      "utf16": [
        .integer(source.lineIndex.utf16(before: range.lowerBound)),
        .integer(source.lineIndex.utf16(before: range.upperBound)),
      ],
      "start": position(range.lowerBound, in: source),
      "end": position(range.upperBound, in: source),
    ]
  }

  private static func scalars(_ range: TextRange, in source: SourceFile) -> JSON {
    [
      .integer(source.lineIndex.scalars(before: range.lowerBound)),
      .integer(source.lineIndex.scalars(before: range.upperBound)),
    ]
  }

  private static func position(_ offset: Int, in source: SourceFile) -> JSON {
    let position = source.lineIndex.position(at: offset)
    return ["line": .integer(position.line), "column": .integer(position.column)]
  }

  private static func suggestion(_ suggestion: Suggestion, in source: SourceFile) -> JSON {
    [
      "text": .string(suggestion.text), "applicability": .string(suggestion.applicability.rawValue),
      "edits": .array(
        suggestion.edits.map { edit in
          let original = source.originalBytes(of: edit.range)
          return [
            "bytes": [.integer(original.lowerBound), .integer(original.upperBound)],
            "scalars": scalars(edit.range, in: source), "replacement": .string(edit.replacement),
          ]
        }),
    ]
  }
}

internal import Findings
internal import Fluency
internal import Yams

/// A rule of a YAML file with its examples.
struct WrittenRule {
  struct Example {
    var marked: String
    var line: Int
  }
  var rule: PhraseRule
  var isEnabled: Bool
  var patternLine: Int
  /// Column of the first character of the pattern in its file; 0 if the pattern is folded over lines.
  var patternColumn: Int
  var suggestionLine: Int
  var flags: [Example]
  var allows: [Example]
}

/// Reads rule files. Scalars are taken as text, so that the language `no` stays a language.
struct RuleFileReader {
  private let file: String
  private(set) var rules: [WrittenRule] = []
  private(set) var problems: [DataProblem] = []

  private static let fileKeys = ["title", "origin", "licence", "language", "rules"]
  private static let ruleKeys = [
    "id", "from", "type", "severity", "confidence", "pattern", "suggest", "fix", "message", "flags", "allows",
    "enabled",
  ]

  init(_ ruleFile: RuleFile) {
    file = ruleFile.name
    do {
      guard let root = try Yams.compose(yaml: ruleFile.text) else {
        report(nil, "the file is empty")
        return
      }
      readFile(root)
    } catch let error as YamlError {
      reportSyntax(error)
    } catch {
      report(nil, "not YAML: \(error)")
    }
  }

  private mutating func reportSyntax(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problems.append(DataProblem(file: file, line: mark.line, column: mark.column, message: "not YAML: \(problem)"))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "\($0)" }.joined(separator: ", ")
      problems.append(DataProblem(file: file, line: context.mark.line, message: "a key twice in one place: \(keys)"))
    default:
      report(nil, "not YAML: \(error)")
    }
  }

  private mutating func report(_ node: Node?, _ message: String) {
    problems.append(
      DataProblem(file: file, line: node?.mark?.line ?? 0, column: node?.mark?.column ?? 0, message: message))
  }

  /// The values of a mapping by key; unknown and missing keys are reported.
  private mutating func fields(_ node: Node, known: [String], required: [String], what: String) -> [String: Node]? {
    guard case .mapping(let mapping) = node else {
      report(node, "\(what) should be a mapping of keys to values")
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      if known.contains(name) {
        fields[name] = value
      } else {
        let hint =
          nearestWord(to: name, among: known).map { "; did you mean '\($0)'?" }
          ?? "; known are \(known.joined(separator: ", "))"
        report(key, "unknown key '\(name)' in \(what)\(hint)")
      }
    }
    for name in required where fields[name] == nil { report(node, "\(what) lacks '\(name)'") }
    return fields
  }

  private mutating func text(_ node: Node?, _ name: String) -> String? {
    guard let node else { return nil }
    guard case .scalar(let scalar) = node else {
      report(node, "'\(name)' should be one text")
      return nil
    }
    return scalar.string
  }

  private mutating func list(_ node: Node?, _ name: String) -> [(text: String, line: Int)] {
    guard let node else { return [] }
    guard case .sequence(let items) = node else {
      report(node, "'\(name)' should be a list")
      return []
    }
    return items.compactMap { item in
      text(item, name).map { ($0, item.mark?.line ?? 0) }
    }
  }

  private mutating func readFile(_ root: Node) {
    let what = "a rule file"
    guard let fields = fields(root, known: Self.fileKeys, required: Self.fileKeys, what: what) else { return }
    if let language = text(fields["language"], "language"), language != "en" {
      report(fields["language"], "rules for '\(language)' are not supported; only en is")
    }
    guard let rules = fields["rules"] else { return }
    guard case .sequence(let items) = rules else {
      report(rules, "'rules' should be a list")
      return
    }
    for item in items { readRule(item) }
  }

  private mutating func readRule(_ node: Node) {
    let required = ["id", "type", "severity", "pattern", "message", "flags", "allows"]
    guard let fields = fields(node, known: Self.ruleKeys, required: required, what: "a rule") else { return }
    guard let id = text(fields["id"], "id") else { return }
    if !Self.isKebabCase(id) { report(fields["id"], "the id '\(id)' should be lower-case words joined by hyphens") }
    guard let pattern = text(fields["pattern"], "pattern"), let message = text(fields["message"], "message"),
      let type = choice(fields["type"], "type", ErrorType.self),
      let severity = choice(fields["severity"], "severity", Severity.self)
    else { return }
    var confidence = 0.85
    if let written = text(fields["confidence"], "confidence") {
      if let value = Double(written), value > 0, value <= 1 {
        confidence = value
      } else {
        report(fields["confidence"], "the confidence '\(written)' should be a number above 0, at most 1")
      }
    }
    let suggestions = list(fields["suggest"], "suggest")
    let patternMark = fields["pattern"]?.mark
    let rule = PhraseRule(
      id: id, from: list(fields["from"], "from").map(\.text), errorType: type, severity: severity,
      confidence: confidence,
      pattern: pattern, suggestions: suggestions.map(\.text), message: message,
      isFixSafe: flag(fields["fix"], "fix", no: "needs-review", yes: "safe", otherwise: false), file: file,
      line: node.mark?.line ?? 0)
    let flags = list(fields["flags"], "flags").map { WrittenRule.Example(marked: $0.text, line: $0.line) }
    let allows = list(fields["allows"], "allows").map { WrittenRule.Example(marked: $0.text, line: $0.line) }
    if fields["flags"] != nil, flags.isEmpty { report(fields["flags"], "a rule needs at least one text it flags") }
    if fields["allows"] != nil, allows.isEmpty { report(fields["allows"], "a rule needs at least one text it allows") }
    rules.append(
      WrittenRule(
        rule: rule, isEnabled: flag(fields["enabled"], "enabled", no: "false", yes: "true", otherwise: true),
        patternLine: patternMark?.line ?? 0, patternColumn: column(ofPattern: fields["pattern"]),
        suggestionLine: fields["suggest"]?.mark?.line ?? 0, flags: flags, allows: allows))
  }

  /// The column of the pattern's first character; 0 where escapes or folding make columns differ.
  private func column(ofPattern node: Node?) -> Int {
    guard case .scalar(let scalar)? = node, let mark = scalar.mark else { return 0 }
    switch scalar.style {
    case .plain: return mark.column
    case .singleQuoted, .doubleQuoted: return scalar.string.contains { "'\"\\\n".contains($0) } ? 0 : mark.column + 1
    default: return 0
    }
  }

  private mutating func choice<Value>(_ node: Node?, _ name: String, _ type: Value.Type) -> Value?
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    guard let written = text(node, name) else { return nil }
    if let value = Value(rawValue: written) { return value }
    let known = Value.allCases.map(\.rawValue)
    let hint =
      nearestWord(to: written, among: known).map { "did you mean '\($0)'?" }
      ?? "known are \(known.joined(separator: ", "))"
    report(node, "no \(name) '\(written)'; \(hint)")
    return nil
  }

  private mutating func flag(_ node: Node?, _ name: String, no: String, yes: String, otherwise: Bool) -> Bool {
    guard let written = text(node, name) else { return otherwise }
    if written == yes { return true }
    if written != no { report(node, "'\(name)' should be \(yes) or \(no), not '\(written)'") }
    return false
  }

  private static func isKebabCase(_ id: String) -> Bool {
    !id.isEmpty && !id.hasPrefix("-") && !id.hasSuffix("-")
      && id.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
  }
}

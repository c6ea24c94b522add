internal import Findings
internal import PolyglintText
internal import Yams

extension Configuration {
  /// The name of a configuration file.
  public static let fileName = ".polyglint.yml"

  /// Reads a configuration file. Paths in it are relative to its folder. All its problems are reported at once.
  public init(reading path: String) throws(LintingError) {
    try self.init(yaml: String(decoding: readFile(path), as: UTF8.self), file: path)
  }

  /// Reads the text of a configuration file.
  public init(yaml: String, file: String) throws(LintingError) {
    var reader = ConfigurationReader(file: file)
    reader.read(yaml)
    guard reader.problems.isEmpty else { throw .data(reader.problems) }
    self = reader.configuration
  }

  /// The nearest configuration file in `folder` or above it.
  public static func find(from folder: String) -> String? {
    var folder = absolutePath(folder)
    while true {
      let path = folder == "/" ? "/\(fileName)" : "\(folder)/\(fileName)"
      if fileExists(path) { return displayPath(path) }
      if folder == "/" { return nil }
      folder = parentFolder(folder)
    }
  }
}

/// Reads YAML node by node, so that every problem has its place and `no` stays a language.
private struct ConfigurationReader {
  let file: String
  var configuration = Configuration()
  var problems: [DataProblem] = []

  init(file: String) {
    self.file = file
    configuration.file = file
  }

  private static let keys = [
    "lang", "checks", "glossaries", "rules", "ignore", "minimum-confidence", "fail-on", "encoding",
  ]

  mutating func read(_ yaml: String) {
    let root: Node?
    do { root = try compose(yaml: yaml) } catch let error as YamlError {
      report(error)
      return
    } catch {
      problem(nil, "\(error)")
      return
    }
    guard let root, !isNull(root) else { return }
    for (key, value) in mapping(root, "the configuration", keys: Self.keys) {
      switch key {
      case "lang": readLanguage(value)
      case "checks": readChecks(value)
      case "glossaries": configuration.glossaries = texts(value, key).map { joined($0.text) }
      case "rules": configuration.rules = texts(value, key).map { joined($0.text) }
      case "ignore": configuration.ignored = texts(value, key).map(\.text)
      case "minimum-confidence": readConfidence(value)
      case "fail-on": readFailOn(value)
      default: configuration.encoding = text(value, key)
      }
    }
  }

  private mutating func readLanguage(_ node: Node) {
    guard let text = text(node, "lang") else { return }
    guard let tag = LanguageTag(text) else {
      problem(node, "“\(text)” is not a language tag, such as en or en-GB")
      return
    }
    configuration.language = tag
  }

  private mutating func readChecks(_ node: Node) {
    for (key, value) in mapping(node, "checks", keys: ["enable", "disable", "severity"]) {
      switch key {
      case "enable": configuration.enabled = ids(value, key)
      case "disable": configuration.disabled = ids(value, key)
      default:
        guard let pairs = value.mapping else {
          problem(value, "severity needs lines such as inconsistent-name: minor")
          continue
        }
        for (id, severity) in pairs {
          guard let id = id.scalar?.string, let name = text(severity, "severity of \(id)") else { continue }
          guard let level = Severity(rawValue: name) else {
            problem(severity, unknown(name, "severity", Severity.allCases.map(\.rawValue)))
            continue
          }
          mention(id, severity)
          configuration.severities[id] = level
        }
      }
    }
  }

  private mutating func readConfidence(_ node: Node) {
    guard let text = text(node, "minimum-confidence") else { return }
    guard let value = Double(text), (0...1).contains(value) else {
      problem(node, "“\(text)” is not a number from 0 to 1")
      return
    }
    configuration.minimumConfidence = value
  }

  private mutating func readFailOn(_ node: Node) {
    guard let text = text(node, "fail-on") else { return }
    guard let level = FailureLevel(text) else {
      problem(node, unknown(text, "level", FailureLevel.names))
      return
    }
    configuration.failOn = level.severity
  }

  private mutating func ids(_ node: Node, _ key: String) -> Set<String> {
    var ids: Set<String> = []
    for (text, node) in texts(node, key) {
      mention(text, node)
      ids.insert(text)
    }
    return ids
  }

  private mutating func mention(_ id: String, _ node: Node) {
    configuration.mentions.append(
      Configuration.Mention(id: id, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0))
  }

  private mutating func mapping(_ node: Node, _ name: String, keys: [String]) -> [(String, Node)] {
    if isNull(node) { return [] }
    guard let mapping = node.mapping else {
      problem(node, "\(name) needs keys: \(keys.joined(separator: ", "))")
      return []
    }
    var members: [(String, Node)] = []
    for (key, value) in mapping {
      guard let text = key.scalar?.string, keys.contains(text) else {
        problem(key, unknown(key.scalar?.string ?? "this", "key", keys))
        continue
      }
      if !isNull(value) { members.append((text, value)) }
    }
    return members
  }

  private mutating func text(_ node: Node, _ key: String) -> String? {
    guard let scalar = node.scalar else {
      problem(node, "\(key) needs one value")
      return nil
    }
    return scalar.string
  }

  /// A list of texts; one text counts as a list of one.
  private mutating func texts(_ node: Node, _ key: String) -> [(text: String, node: Node)] {
    if let scalar = node.scalar { return [(scalar.string, node)] }
    guard let sequence = node.sequence else {
      problem(node, "\(key) needs a list")
      return []
    }
    return sequence.compactMap { item in
      guard let scalar = item.scalar else {
        problem(item, "\(key) needs a list of texts")
        return nil
      }
      return (scalar.string, item)
    }
  }

  private func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  private func joined(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    let folder = parentFolder(file)
    return folder == "." ? path : "\(folder)/\(path)"
  }

  private func unknown(_ word: String, _ what: String, _ known: [String]) -> String {
    if let nearest = nearestWord(to: word, among: known) {
      return "unknown \(what) “\(word)”; did you mean “\(nearest)”?"
    }
    return "unknown \(what) “\(word)”; known are \(known.joined(separator: ", "))"
  }

  private mutating func problem(_ node: Node?, _ message: String) {
    problems.append(
      DataProblem(file: file, line: node?.mark?.line ?? 0, column: node?.mark?.column ?? 0, message: message))
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
      .composer(_, let reason, let mark, _):
      problems.append(
        DataProblem(file: file, line: mark.line, column: mark.column, message: "not valid YAML: \(reason)"))
    default: problem(nil, "not valid YAML: \(error)")
    }
  }
}

public import Findings
public import PolyglintText

/// What a run does, from `.polyglint.yml` and the command line.
public struct Configuration: Sendable, Equatable {
  /// Language of the texts; nil finds it from each text.
  public var language: LanguageTag?
  /// Checks and rules that run only when asked for, by id.
  public var enabled: Set<String> = []
  /// Checks and rules that do not run, by id.
  public var disabled: Set<String> = []
  /// If not nil, only these checks and rules run, by id.
  public var selected: Set<String>?
  /// Severities that replace those of the checks, by id of the check or rule.
  public var severities: [String: Severity] = [:]
  /// Glossary files and folders, beside those built in; absolute paths or relative to the working directory.
  public var glossaries: [String] = []
  /// Files and folders of phrase rules, beside those built in.
  public var rules: [String] = []
  /// Patterns of paths that are not linted, relative to the folder of `file`.
  public var ignored: [String] = []
  /// Findings less sure than this are left out, from 0 to 1.
  ///
  /// At one half a finding is as often wrong as right, and a false alarm costs an editor more than a miss.
  public var minimumConfidence = 0.5
  /// A finding at least this severe makes the exit status 1; nil never does.
  public var failOn: Severity? = .major
  /// ICU name of the encoding of the texts; nil means UTF-8 or, with a byte order mark, UTF-16.
  public var encoding: String?
  /// The file it was read from, as found; nil for the defaults.
  public var file: String?

  /// Where the file names checks and rules, so that a wrong name can be shown.
  public var mentions: [Mention] = []

  /// An id of a check or rule in a configuration file.
  public struct Mention: Sendable, Equatable {
    /// The id as written.
    public var id: String
    /// Its line, from 1; 0 for an option of the command line.
    public var line: Int
    /// Its column, from 1.
    public var column: Int

    /// A mention; without a place it stands on the command line.
    public init(id: String, line: Int = 0, column: Int = 0) {
      self.id = id
      self.line = line
      self.column = column
    }
  }

  /// The settings that hold without a configuration file.
  public init() {}

  /// Whether the file at `path` is left out when the folder it stands in is linted.
  public func ignores(_ path: String) -> Bool {
    guard !ignored.isEmpty, let file else { return false }
    let folder = parentFolder(absolutePath(file))
    let absolute = absolutePath(path)
    guard folder == "/" || absolute.hasPrefix(folder + "/") else { return false }
    let relative = String(absolute.dropFirst(folder == "/" ? 1 : folder.count + 1))
    return ignored.contains { Glob($0).matches(relative) }
  }

  /// Ids that no check and no rule has, each with the nearest right one.
  public func unknownIds(among known: some Collection<String>) -> [DataProblem] {
    let known = Set(known)
    return mentions.filter { !known.contains($0.id) }.map { mention in
      let hint = nearestWord(to: mention.id, among: known.sorted()).map { "; did you mean “\($0)”?" }
      return DataProblem(
        file: mention.line == 0 ? "command line" : file ?? "", line: mention.line, column: mention.column,
        message: "no check or rule is called “\(mention.id)”\(hint ?? "; `polyglint rules` lists them")")
    }
  }

  /// Whether a finding of `check` and `rule` is wanted.
  public func wants(check: String, rule: String?) -> Bool {
    let ids = [rule, check].compactMap { $0 }
    if let selected { guard ids.contains(where: selected.contains) else { return false } }
    return !ids.contains(where: disabled.contains)
  }

  /// The severity the configuration gives to a finding, if any.
  public func severity(check: String, rule: String?) -> Severity? {
    rule.flatMap { severities[$0] } ?? severities[check]
  }
}

/// From which severity on findings make a run fail.
public struct FailureLevel: Sendable, Equatable {
  /// The severity; nil means that findings never do.
  public var severity: Severity?

  /// What may be written. `error` is a word for `major`, what must be mended before printing.
  public static let names = ["never", "neutral", "minor", "major", "critical", "error"]

  /// A level by name.
  public init?(_ name: String) {
    switch name {
    case "never": severity = nil
    case "error": severity = .major
    default:
      guard let severity = Severity(rawValue: name) else { return nil }
      self.severity = severity
    }
  }
}

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
  /// Patterns of paths that are not linted, relative to `folder`.
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

  /// The settings that hold without a configuration file.
  public init() {}

  /// The folder that `ignored` is relative to.
  public var folder: String? { file.map(parentFolder) }

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

/// The folder a path stands in; `.` for a bare file name.
func parentFolder(_ path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

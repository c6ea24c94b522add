internal import Findings
internal import PolyglintText

extension Configuration {
  /// What `polyglint init` writes.
  public static let template = """
    # Settings of polyglint for this folder and all below it.
    # Paths are relative to this file. What is commented out shows the default or an example.

    # Language of the texts (BCP 47). Without it, each text's language is found from the text.
    # lang: en

    # Checks and rules by id; `polyglint rules` lists them, `polyglint explain ID` says what one does.
    checks:
      # Run these too, though they are off by default.
      enable: []
      # Never run these.
      disable: []
      # neutral, minor, major or critical, instead of the check's own.
      severity: {}
      #  name-casing: minor

    # Glossaries of your own: tab-separated files, or folders of them.
    glossaries: []

    # Phrase rules of your own: YAML files, or folders of them.
    rules: []

    # Files that are left out when a folder is linted.
    ignore: []
    #  - "archive/**"

    # Leave out findings less sure than this, from 0 to 1.
    minimum-confidence: 0.5

    # Exit with 1 on findings this severe: never, neutral, minor, major, critical.
    fail-on: major

    # Encoding of the texts, if not UTF-8 (an ICU name).
    # encoding: windows-1251

    """

  /// The settings as a configuration file would have them, the same for the same settings.
  public var yaml: String {
    var text = file.map { "# read from \($0)\n" } ?? "# no configuration file\n"
    if let language { text += "lang: \(Self.quoted(language.text))\n" }
    text += "checks:\n"
    text += "  enable: \(Self.list(enabled.sorted()))\n"
    text += "  disable: \(Self.list(disabled.sorted()))\n"
    if severities.isEmpty {
      text += "  severity: {}\n"
    } else {
      text += "  severity:\n"
      for (id, severity) in severities.sorted(by: { $0.key < $1.key }) { text += "    \(id): \(severity.rawValue)\n" }
    }
    if let selected { text += "# only, by the command line: \(selected.sorted().joined(separator: ", "))\n" }
    text += "glossaries: \(Self.list(glossaries))\n"
    text += "rules: \(Self.list(rules))\n"
    text += "ignore: \(Self.list(ignored))\n"
    text += "minimum-confidence: \(minimumConfidence)\n"
    text += "fail-on: \(failOn?.rawValue ?? "never")\n"
    if let encoding { text += "encoding: \(Self.quoted(encoding))\n" }
    return text
  }

  private static func list(_ values: [String]) -> String { "[" + values.map(quoted).joined(separator: ", ") + "]" }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

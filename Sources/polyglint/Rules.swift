internal import ArgumentParser
internal import Checks
internal import Findings
internal import Linting
internal import Reports

/// `polyglint explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a check or rule looks for, and why.",
    discussion: """
      EXAMPLES
        polyglint explain inconsistent-name
      """)

  @Argument(help: "The id of a check or rule, as findings name it.")
  var rule: String

  func run() throws {
    if let check = builtInChecks.first(where: { $0.metadata.id == rule }) {
      Output.standardOutput.write(CheckPage(check.metadata).text(width: Output.standardOutput.width))
      return
    }
    let loaded: LoadedResources
    do throws(LintingError) {
      let configuration = try Configuration.find(from: ".").map { path throws(LintingError) in
        try Configuration(reading: path)
      }
      loaded = try LoadedResources(configuration ?? Configuration())
    } catch {
      throw stopped([error.description])
    }
    if let rule = loaded.resources.phraseRules.rules.first(where: { $0.id == rule }) {
      Output.standardOutput.write(RulePage(rule).text(width: Output.standardOutput.width))
      return
    }
    let hint =
      nearestWord(to: rule, among: loaded.ids).map { "did you mean “\($0)”?" } ?? "`polyglint rules` lists them"
    throw stopped(["no check or rule is called “\(rule)”; \(hint)"])
  }
}

/// `polyglint rules`.
struct Rules: ParsableCommand {
  /// How the list is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown
  }

  static let configuration = CommandConfiguration(
    abstract: "List the checks.",
    discussion: """
      EXAMPLES
        polyglint rules
        polyglint rules --format markdown      the pages of the manual
        polyglint rules --format json          for programs
      """)

  @Option(help: ArgumentHelp("text, json or markdown.", valueName: "format"))
  var format = Format.text

  func run() {
    let all = builtInChecks.map { $0.metadata }
    switch format {
    case .text:
      let width = all.map(\.id.utf8.count).max() ?? 0
      for metadata in all {
        let severity = metadata.severity.rawValue
        Output.standardOutput.write(
          metadata.id.padded(to: width) + "  " + severity.padded(to: 8) + "  " + metadata.summary + "\n")
      }
    case .json:
      Output.standardOutput.write(JSON.array(all.map { CheckPage($0).json }).text + "\n")
    case .markdown:
      Output.standardOutput.write("# Checks\n\n" + all.map { CheckPage($0).markdown }.joined())
    }
  }
}

extension String {
  /// The text with spaces after it up to `width` bytes.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - utf8.count)) }
}

internal import ArgumentParser
internal import Checks
internal import Documents
internal import Findings
internal import Linting
internal import PolyglintText
internal import Reports

/// `polyglint lint`.
struct Lint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lint articles.")

  @Argument(help: "Files to lint; - is standard input.")
  var paths: [String] = []

  @Option(help: "How to report: text, json, jsonl.")
  var format = "text"

  @Option(help: "Language of the texts (BCP 47).")
  var lang: String?

  @Flag(name: .customLong("stdin-jsonl"), help: "Read one JSON document a line, answer each with one line.")
  var readsJSONLines = false

  mutating func run() async throws {
    var configuration = Configuration()
    configuration.language = lang.flatMap { LanguageTag($0) }
    let linter = Linter(configuration: configuration, resources: try LoadedResources(configuration).resources)
    if readsJSONLines {
      try JSONLinesService(linter: linter).run()
      return
    }
    var report: any Report =
      switch format {
      case "jsonl": JSONLinesReport()
      case "json": JSONReport()
      default: TextReport()
      }
    var output: [UInt8] = []
    report.begin(to: &output)
    for path in paths {
      let document = try Document(SourceFile(path: path, contents: readFile(path)), language: configuration.language)
      let result = try linter.lint(document)
      report.add(result, to: &output)
    }
    report.end(to: &output)
    Output.standardOutput.write(output)
  }
}

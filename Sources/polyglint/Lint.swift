public import ArgumentParser
internal import Findings
internal import Linting
public import Reports

/// `polyglint lint`.
struct Lint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Point at what a careful editor would mark.",
    discussion: """
      EXAMPLES
        polyglint lint article.txt             one article
        polyglint lint drafts 'news/*.md'      a folder and a pattern
        polyglint lint -                       standard input
        polyglint lint --format jsonl drafts   for programs, one finding a line
        polyglint lint --select inconsistent-name,name-casing article.txt

      Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be checked.
      """)

  @Argument(help: "Files, folders and patterns; - is standard input.")
  var paths: [String] = []

  @OptionGroup var options: LintOptions

  @Option(
    help: ArgumentHelp(
      "How to report: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "format"))
  var format = ReportFormat.text

  @Flag(help: "Mend what is safe to mend, as `polyglint fix` does.")
  var fix = false

  @Option(help: ArgumentHelp("Leave out the findings that this file lists.", valueName: "file"))
  var baseline: String?

  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp("Write all findings to this file, to be left out from now on.", valueName: "file"))
  var writeBaseline: String?

  @Flag(name: .customLong("stdin-jsonl"), help: "Read one JSON document a line and answer each with one line.")
  var readsJSONLines = false

  @Flag(name: .customLong("print-config"), help: "Print the settings for the first path and stop.")
  var printsConfiguration = false

  func validate() throws {
    if readsJSONLines {
      if !paths.isEmpty { throw ValidationError("--stdin-jsonl reads standard input; it takes no paths.") }
    } else if paths.isEmpty, !printsConfiguration {
      throw ValidationError("Name at least one file or folder; - is standard input.")
    }
    if fix, readsJSONLines { throw ValidationError("--fix works on files, not on --stdin-jsonl.") }
  }

  mutating func run() async throws {
    var linters = Linters(options)
    if printsConfiguration {
      guard let linter = linters.linter(for: paths.first ?? "-") else { throw stopped(linters.problems) }
      Output.standardOutput.write(linter.configuration.yaml)
      return
    }
    if readsJSONLines {
      guard let linter = linters.linter(for: options.stdinFilename ?? "-") else { throw stopped(linters.problems) }
      linters.problems.forEach(printError)
      await JSONLinesService(linter: linter, jobs: options.jobs).run()
      if !linters.problems.isEmpty { throw ExitStatus.couldNotCheck }
      return
    }
    if fix {
      var command = Fix()
      command.paths = paths
      command.options = options
      command.dryRun = false
      try await command.run()
      return
    }
    try await lint(&linters)
  }

  private func lint(_ linters: inout Linters) async throws {
    let waived: Baseline?
    do throws(LintingError) {
      waived = try baseline.map { path throws(LintingError) in try Baseline(reading: path) }
    } catch {
      throw stopped([error.description])
    }
    var run = FileRun(paths, options: options, linters: &linters)
    var report = format.report(
      TextReport.Style(
        usesColour: Output.standardOutput.usesColour, width: Output.standardOutput.width, isQuiet: options.quiet))
    var output: [UInt8] = []
    var lines = Baseline.header
    report.begin(to: &output)
    let isWriting = writeBaseline != nil
    await run.forEachResult(jobs: options.jobs) { result, _ in
      if isWriting { lines += Baseline.lines(for: result) }
      let result = waived?.applied(to: result) ?? result
      report.add(result, to: &output)
      if output.count > 1 << 16 {
        Output.standardOutput.write(output)
        output.removeAll(keepingCapacity: true)
      }
      return result
    }
    if run.checked > 0 { report.end(to: &output) }
    if run.checked > 0 || format != .json { Output.standardOutput.write(output) }
    if let writeBaseline {
      do throws(LintingError) { try replaceFile(writeBaseline, with: Array(lines.utf8)) } catch {
        throw stopped([error.description])
      }
      if run.status == .findings { return }
    }
    if run.status != .clean { throw run.status }
  }
}

extension ReportFormat: ExpressibleByArgument {}

/// Prints the problems and gives the status of a run that could not go on.
func stopped(_ problems: [String]) -> ExitStatus {
  problems.forEach(printError)
  return .couldNotCheck
}

/// Prints what went wrong, a line each.
func printError(_ message: String) {
  for line in message.split(separator: "\n") { Output.standardError.write("error: \(line)\n") }
}

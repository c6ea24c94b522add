internal import ArgumentParser
internal import Linting
internal import Reports

/// `polyglint fix`.
struct Fix: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mend what is safe to mend.",
    discussion: """
      Only suggestions that are right whenever the finding is are applied, never inside quotations or suppressed text. \
      A file is replaced in one step and only if it has not changed since it was read.

      EXAMPLES
        polyglint fix --dry-run article.txt    show what would change, as a unified diff
        polyglint fix drafts                   mend all articles of a folder
        polyglint fix - < in.txt > out.txt     mend standard input

      Exit status: as for lint, counting what is left.
      """)

  @Argument(help: "Files, folders and patterns; - is standard input, whose mended text goes to standard output.")
  var paths: [String]

  @OptionGroup var options: LintOptions

  @Flag(name: .customLong("dry-run"), help: "Change no file; print a unified diff.")
  var dryRun = false

  mutating func run() async throws {
    var linters = Linters(options)
    var run = FileRun(paths, options: options, linters: &linters)
    var failures: [LintingError] = []
    var mended = 0
    var files = 0
    let dryRun = dryRun
    await run.forEachResult(jobs: options.jobs) { result, file in
      do throws(LintingError) {
        let outcome = try file.linter.fix(result, contents: file.contents)
        if dryRun {
          Output.standardOutput.write(unifiedDiff(old: file.contents, new: outcome.contents, path: result.source.path))
        } else if file.path == "-" {
          Output.standardOutput.write(outcome.contents)
        } else if outcome.contents != file.contents {
          try withoutInterruption { () throws(LintingError) in
            try replaceFile(file.path, with: outcome.contents, expecting: file.contents)
          }
        }
        mended += outcome.mended
        files += outcome.mended > 0 ? 1 : 0
        return outcome.remaining
      } catch {
        failures.append(error)
        return result
      }
    }
    failures.forEach { run.fail($0) }
    if run.checked > 0, !options.quiet {
      let verb = dryRun ? "would mend" : "mended"
      Output.standardError.write(
        "\(verb) \(mended) finding\(mended == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s")\n")
    }
    if run.status != .clean { throw run.status }
  }
}

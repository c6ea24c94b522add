internal import Findings
internal import Linting

/// Lints the files of a command line, and keeps count.
struct FileRun {
  private struct Job: Sendable {
    var path: String
    var name: String
    var linter: Linter
  }
  private struct Outcome: Sendable {
    var job: Job
    var contents: [UInt8]
    var result: Result<LintResult, LintingError>
  }

  private var jobs: [Job] = []
  private var progress: Progress
  private let isQuiet: Bool
  /// Files that were checked.
  private(set) var checked = 0
  /// How the run ends.
  private(set) var status = ExitStatus.clean

  init(_ paths: [String], options: LintOptions, linters: inout Linters) {
    isQuiet = options.quiet
    // The closure below cannot change `linters`, so the walk uses linters of its own; both find the same.
    let walking = Reference(linters)
    let finder = FileFinder(paths) { path in walking.value.linter(for: path)?.configuration.ignores(path) ?? false }
    linters = walking.value
    for path in finder.files {
      let name = path == "-" ? options.stdinFilename ?? path : path
      if let linter = linters.linter(for: name) {
        jobs.append(Job(path: path, name: name, linter: linter))
      } else {
        status = .couldNotCheck
      }
    }
    progress = Progress(count: jobs.count)
    for problem in linters.problems + finder.problems.map(\.description) {
      printError(problem)
      status = .couldNotCheck
    }
    if jobs.isEmpty, status == .clean {
      printError(
        "no files to check: \(paths.joined(separator: ", ")) holds none of \(FileFinder.endings.joined(separator: ", "))"
      )
      status = .couldNotCheck
    }
  }

  /// Lints all files and hands out the results in order; `body` says what of a result counts.
  mutating func forEachResult(
    jobs count: Int, _ body: (LintResult, (linter: Linter, path: String, contents: [UInt8])) -> LintResult
  ) async {
    var run = self
    await inOrder(jobs, jobs: count) { job in
      do throws(LintingError) {
        let contents = try readFile(job.path)
        return Outcome(
          job: job, contents: contents, result: .success(try job.linter.lint(contents: contents, as: job.name)))
      } catch {
        return Outcome(job: job, contents: [], result: .failure(error))
      }
    } consume: { outcome in
      run.progress.step()
      switch outcome.result {
      case .failure(let error):
        printError(error.description)
        run.status = .couldNotCheck
      case .success(let result):
        run.checked += 1
        let kept = body(result, (outcome.job.linter, outcome.job.path, outcome.contents))
        if !run.isQuiet {
          for note in kept.notes { Output.standardError.write("note: \(note)\n") }
        }
        if run.status == .clean, let level = outcome.job.linter.configuration.failOn,
          kept.findings.contains(where: { $0.finding.severity >= level })
        {
          run.status = .findings
        }
      }
    }
    run.progress.end()
    self = run
  }

  /// Tells that a file could not be dealt with after all.
  mutating func fail(_ error: LintingError) {
    printError(error.description)
    status = .couldNotCheck
  }
}

private final class Reference<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}

/// How far a long run has come, on a terminal.
private struct Progress {
  let count: Int
  var done = 0
  let isShown: Bool

  init(count: Int) {
    self.count = count
    isShown = count > 200 && Output.standardError.isTerminal
  }

  mutating func step() {
    done += 1
    if isShown, done % 50 == 0 { Output.standardError.write("\r\(done) of \(count) files") }
  }

  func end() {
    if isShown { Output.standardError.write("\r\u{1B}[K") }
  }
}

internal import ArgumentParser
internal import Findings
internal import Linting
internal import Reports

/// `polyglint test`.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the examples of rule files, read glossaries, compare samples.",
    discussion: """
      In the folders named and below them: every .yml file is a rule file, whose examples are run; every .tsv file is a \
      glossary, whose rows are read; every folder with \(GoldenSample.expectedName) is a sample, whose article must be \
      reported on as that file says.

      EXAMPLES
        polyglint test my-rules
        polyglint test glossaries samples

      Exit status: 0 all well, 1 something failed, 2 nothing to test, or something could not be read.
      """)

  @Argument(help: "Folders.")
  var folders: [String]

  func run() throws {
    var samples = 0
    var failures: [String] = []
    do throws(LintingError) {
      let resources = try LoadedResources()
      let linter = Linter(configuration: Configuration(), resources: resources.resources)
      var testing = DataTesting(resources)
      for folder in folders {
        try testing.test(folder: folder)
        for sample in try GoldenSample.all(below: folder) {
          guard let expected = try sample.expected() else { continue }
          samples += 1
          let output = try sample.output(linter)
          if output != expected {
            let difference = unifiedDiff(old: Array(expected.utf8), new: Array(output.utf8), path: sample.expectedPath)
            failures.append(
              "\(sample.article) is reported on otherwise:\n" + String(decoding: difference, as: UTF8.self))
          }
        }
      }
      failures = testing.problems.map(\.description) + failures
      guard testing.ruleFiles + testing.tables + samples > 0 else {
        throw .unfit(path: folders.joined(separator: ", "), reason: "no rule file, no glossary and no sample to test")
      }
      for failure in failures {
        Output.standardOutput.write(failure.hasSuffix("\n") ? failure : failure + "\n")
      }
      let counts = "\(testing.ruleFiles) rule files, \(testing.tables) glossaries, \(samples) samples"
      Output.standardOutput.write("\(counts): \(failures.isEmpty ? "all well" : "\(failures.count) failed")\n")
    } catch {
      throw stopped([error.description])
    }
    if !failures.isEmpty { throw ExitStatus.findings }
  }
}

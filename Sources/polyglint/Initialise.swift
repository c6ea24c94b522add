internal import ArgumentParser
internal import Linting

/// `polyglint init`.
struct Initialise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a configuration file to start from.",
    discussion: """
      EXAMPLES
        polyglint init             writes \(Configuration.fileName) here
        polyglint init archive     writes it into a folder

      A file that is there already is left as it is.
      """)

  @Argument(help: "The folder.")
  var folder = "."

  func run() throws {
    let path = folder == "." ? Configuration.fileName : "\(folder)/\(Configuration.fileName)"
    do throws(LintingError) { try createFile(path, with: Array(Configuration.template.utf8)) } catch {
      throw stopped([error.description])
    }
    Output.standardError.write("wrote \(path)\n")
  }
}

internal import ArgumentParser

@main
struct Polyglint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "polyglint",
    abstract: "Points at what a careful editor would mark in a translated article.",
    discussion: """
      EXAMPLES
        polyglint article.txt                  the same as polyglint lint article.txt
        polyglint fix --dry-run article.txt    what could be mended without a person
        polyglint explain inconsistent-name    why something was marked
      """,
    version: "0.1.0",
    subcommands: [Lint.self, Fix.self, Explain.self, Rules.self, Initialise.self, Test.self, Completions.self],
    defaultSubcommand: Lint.self
  )

  /// Runs the command; errors of usage end with status 2, as all that keeps a text from being checked does.
  static func main() async {
    installInterruptHandler()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      // Not worth the time to take everything apart.
      quit(.clean)
    } catch let status as ExitStatus {
      quit(status)
    } catch {
      let isHelp = exitCode(for: error) == .success
      (isHelp ? Output.standardOutput : Output.standardError).write(fullMessage(for: error) + "\n")
      quit(isHelp ? .clean : .couldNotCheck)
    }
  }
}

internal import ArgumentParser

/// `polyglint completions`.
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a completion script for a shell.",
    discussion: """
      EXAMPLES
        polyglint completions bash > ~/.local/share/bash-completion/completions/polyglint
        polyglint completions zsh > ~/.zfunc/_polyglint
        polyglint completions fish > ~/.config/fish/completions/polyglint.fish
      """)

  /// The shells that ArgumentParser writes scripts for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() {
    let shell: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    Output.standardOutput.write(Polyglint.completionScript(for: shell) + "\n")
  }
}

import Checks
import Documents
import Findings
import Fluency
import Linting
import Names
import PolyglintText
import Termbase

/// Flags every “wrong” and would write “right”, every “cruel” as a worse fault without a correction.
struct StubCheck: Check {
  static let metadata = CheckMetadata(
    id: "stub", summary: "the word wrong", errorType: .wrongTerm, severity: .minor, confidence: 0.9,
    rationale: "For tests.", examples: [])

  func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    prose.tokens.compactMap { token in
      switch prose.string(token) {
      case "wrong":
        finding(
          token.range, "wrong is wrong",
          suggestions: [Suggestion(replacing: token.range, with: "right & \"so\"", .safe)])
      case "cruel": finding(token.range, "cruel is cruel", severity: .major)
      case "doubtful": finding(token.range, "doubtful", confidence: 0.3)
      default: nil
      }
    }
  }
}

/// Marks the same word as `StubCheck`, less sure.
struct RivalCheck: Check {
  static let metadata = CheckMetadata(
    id: "rival", summary: "the word wrong again", errorType: .wrongTerm, severity: .minor, confidence: 0.8,
    rationale: "For tests.", examples: [])

  func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    prose.tokens.filter { prose.string($0) == "wrong" }.map { token in
      finding(token.range, "rival", suggestions: [Suggestion(replacing: token.range, with: "false", .needsReview)])
    }
  }
}

func stubLinter(_ configuration: Configuration = Configuration()) throws -> Linter {
  let resources = CheckResources(
    termbase: try Termbase([]), cognates: CognateNames(), lexicon: EnglishLexicon(), phraseRules: PhraseRules())
  return Linter(configuration: configuration, resources: resources, checks: [StubCheck.self, RivalCheck.self])
}

func lint(_ text: String, as path: String = "a.txt", _ configuration: Configuration = Configuration()) throws
  -> LintResult
{
  var configuration = configuration
  configuration.language = .english
  return try stubLinter(configuration).lint(contents: Array(text.utf8), as: path)
}

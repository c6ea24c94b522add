public import Documents
public import Findings

/// Why a run, or one file of it, could not go on.
public enum LintingError: Error, Sendable, CustomStringConvertible {
  /// The system refused: what was asked, of which path, and its own words.
  case system(operation: String, path: String, reason: String)
  /// The file is no article.
  case document(DocumentError)
  /// The configuration, a glossary or a rule file is wrong.
  case data([DataProblem])
  /// Anything else that makes a file unfit.
  case unfit(path: String, reason: String)

  /// One sentence for a person, or one line a problem.
  public var description: String {
    switch self {
    case .system(let operation, let path, let reason): "\(path): cannot \(operation): \(reason)"
    case .document(let error): error.description
    case .data(let problems): problems.map(\.description).joined(separator: "\n")
    case .unfit(let path, let reason): "\(path): \(reason)"
    }
  }
}

internal import Documents
internal import PolyglintText

extension Linter {
  /// Reads and lints one file, or standard input for `-`.
  ///
  /// - Parameter name: What to call the file in the result, if not by its path; its ending tells the format.
  public func lint(file path: String, as name: String? = nil) throws(LintingError) -> LintResult {
    try lint(contents: readFile(path), as: name ?? path)
  }

  /// Lints what a file called `path` holds.
  public func lint(contents: [UInt8], as path: String) throws(LintingError) -> LintResult {
    guard contents.contains(where: { $0 > 0x20 }) else {
      throw .unfit(path: path, reason: "the file is empty, so there is nothing to check")
    }
    do throws(DocumentError) {
      let source = try SourceFile(path: path, contents: contents, encoding: configuration.encoding)
      return try lint(try Document(source, language: configuration.language))
    } catch {
      throw .document(error)
    }
  }

  /// Mends what can be mended safely in the file that `result` is about, again and again until nothing is left to mend.
  ///
  /// - Returns: The new contents with what a run over them finds, and how many findings were mended.
  public func fix(_ result: LintResult, contents: [UInt8]) throws(LintingError) -> FixOutcome {
    let mark: [UInt8] = contents.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    guard contents[mark.count...].elementsEqual(result.source.bytes) else {
      throw .unfit(path: result.source.path, reason: "only UTF-8 files can be mended; convert it first")
    }
    var outcome = FixOutcome(contents: contents, remaining: result, mended: 0)
    // A mended text may show another finding; two suggestions that undo each other must not keep us here.
    for _ in 0..<8 {
      let application = SuggestionApplication.safe(outcome.remaining)
      if application.edits.isEmpty { break }
      outcome.contents = mark + application.text
      outcome.mended += application.mended
      outcome.remaining = try lint(contents: outcome.contents, as: result.source.path)
    }
    return outcome
  }
}

/// What mending a file came to.
public struct FixOutcome: Sendable {
  /// What the file should hold.
  public var contents: [UInt8]
  /// What is found in the new contents.
  public var remaining: LintResult
  /// How many findings were mended.
  public var mended: Int
}

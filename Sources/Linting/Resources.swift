internal import BuiltInData
public import Checks
public import Findings
internal import Dispatch
internal import Fluency
internal import Names
internal import PhraseRuleFiles
internal import PolyglintUnicode
internal import Synchronization
internal import Termbase

/// The data that checks use, and what was wrong with it.
public struct LoadedResources: Sendable {
  /// What could be read.
  public var resources: CheckResources
  /// Rows and rules that could not, in order of file and line. The rest is used all the same.
  public var problems: [DataProblem]

  /// The ids of all checks and of all rules that were read.
  public var ids: [String] { builtInChecks.map { $0.metadata.id } + resources.phraseRules.rules.map(\.id) }

  /// The built-in data and what `configuration` adds to it; a user's concept replaces the built-in one of the same id.
  public init(_ configuration: Configuration = Configuration()) throws(LintingError) {
    var problems: [DataProblem] = []
    var concepts: [Concept] = []
    for path in try Self.files(configuration.glossaries, ending: ".tsv") {
      let table = DataTable(String(decoding: try readFile(path), as: UTF8.self), file: path)
      let (found, faults) = readConcepts(table)
      concepts += found
      problems += faults
    }
    let (builtIn, faults) = Self.builtInConcepts(replaced: Set(concepts.map(\.id)))
    concepts += builtIn
    problems += faults
    let parts = Self.build(concepts)
    problems += parts.problems
    guard let termbase = parts.termbase else {
      throw .unfit(path: "built-in", reason: parts.failure?.description ?? "the glossaries cannot be read")
    }
    let phraseRules = try Self.adding(
      configuration.rules, to: parts.rules, lexicon: parts.lexicon, problems: &problems)
    resources = CheckResources(
      termbase: termbase, cognates: parts.cognates, lexicon: parts.lexicon, phraseRules: phraseRules)
    self.problems = problems
  }

  // Reading the embedded data is most of the time that a short run takes, so it is done on all processors.

  private static func builtInConcepts(replaced: Set<String>) -> ([Concept], [DataProblem]) {
    let outcomes = Mutex([([Concept], [DataProblem])](repeating: ([], []), count: builtInGlossaries.count))
    DispatchQueue.concurrentPerform(iterations: builtInGlossaries.count) { part in
      let (name, kind) = builtInGlossaries[part]
      guard let (read, faults) = builtIn(name).map({ readConcepts($0, kind: kind) }) else { return }
      let found = replaced.isEmpty ? read : read.filter { !replaced.contains($0.id) }
      outcomes.withLock { $0[part] = (found, faults) }
    }
    let parts = outcomes.withLock { $0 }
    return (parts.flatMap(\.0), parts.flatMap(\.1))
  }

  private struct Parts: Sendable {
    var termbase: Termbase?
    var failure: ICUError?
    var cognates = CognateNames()
    var lexicon = EnglishLexicon()
    var rules = PhraseRules()
    var problems: [DataProblem] = []
  }

  private static func build(_ concepts: [Concept]) -> Parts {
    let result = Mutex(Parts())
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        var problems: [DataProblem] = []
        let lexicon = EnglishLexicon.builtIn()
        let rules = PhraseRules.builtIn(lexicon: lexicon, problems: &problems)
        result.withLock { result in
          (result.lexicon, result.rules) = (lexicon, rules)
          result.problems += problems
        }
      } else {
        let cognates = builtIn("given-names.tsv").map { CognateNames($0) } ?? CognateNames()
        let termbase = Result { () throws(ICUError) in try Termbase(concepts) }
        result.withLock { result in
          result.cognates = cognates
          result.problems += cognates.problems
          switch termbase {
          case .success(let termbase): result.termbase = termbase
          case .failure(let error): result.failure = error
          }
        }
      }
    }
    var parts = result.withLock { $0 }
    parts.problems.sort { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    return parts
  }

  /// The built-in rules with those of the user's files, which replace rules of the same id.
  private static func adding(
    _ paths: [String], to builtIn: PhraseRules, lexicon: EnglishLexicon, problems: inout [DataProblem]
  ) throws(LintingError) -> PhraseRules {
    var files: [RuleFile] = []
    for path in try Self.files(paths, ending: ".yml") {
      files.append(RuleFile(name: path, text: String(decoding: try readFile(path), as: UTF8.self)))
    }
    if files.isEmpty { return builtIn }
    let (rules, faults) = readRules(files, lexicon: lexicon)
    problems += faults
    let replaced = Set(rules.map(\.id))
    return PhraseRules(
      builtIn.rules.filter { !replaced.contains($0.id) } + rules, lexicon: lexicon, problems: &problems)
  }

  static let builtInGlossaries: [(String, Concept.Kind)] = [
    ("people.tsv", .person), ("places.tsv", .place), ("organisations.tsv", .organisation), ("titles.tsv", .title),
  ]

  private static func builtIn(_ name: String) -> DataTable? {
    BuiltInFiles.bytes(of: name).map {
      DataTable(String(decoding: $0, as: UTF8.self), file: BuiltInFiles.displayName(of: name))
    }
  }

  /// The files named, and those of the folders named that end so, in byte order.
  private static func files(_ paths: [String], ending: String) throws(LintingError) -> [String] {
    var files: [String] = []
    for path in paths {
      if try fileKind(path) == .folder {
        files += try entries(ofFolder: path).filter { $0.hasSuffix(ending) }.map { "\(path)/\($0)" }
      } else {
        files.append(path)
      }
    }
    return files
  }
}

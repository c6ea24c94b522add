internal import BuiltInData
public import Checks
public import Findings
internal import Fluency
internal import Names
internal import PhraseRuleFiles
internal import PolyglintUnicode
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
    var replaced: Set<String> = []
    for path in try Self.files(configuration.glossaries, ending: ".tsv") {
      let text = String(decoding: try readFile(path), as: UTF8.self)
      let table = DataTable(text, file: path)
      let (found, faults) = readConcepts(table)
      concepts += found
      problems += faults
    }
    for concept in concepts { replaced.insert(concept.id) }
    for (name, kind) in Self.builtInGlossaries {
      guard let table = Self.builtIn(name) else { continue }
      let (found, faults) = readConcepts(table, kind: kind)
      concepts += replaced.isEmpty ? found : found.filter { !replaced.contains($0.id) }
      problems += faults
    }
    let cognates = Self.builtIn("given-names.tsv").map { CognateNames($0) } ?? CognateNames()
    problems += cognates.problems
    let termbase: Termbase
    do throws(ICUError) { termbase = try Termbase(concepts) } catch {
      throw .unfit(path: "built-in", reason: error.description)
    }
    let lexicon = EnglishLexicon.builtIn()
    let builtIn = PhraseRules.builtIn(lexicon: lexicon, problems: &problems)
    let phraseRules = try Self.adding(configuration.rules, to: builtIn, lexicon: lexicon, problems: &problems)
    resources = CheckResources(termbase: termbase, cognates: cognates, lexicon: lexicon, phraseRules: phraseRules)
    self.problems = problems
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

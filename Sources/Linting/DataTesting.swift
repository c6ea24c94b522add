internal import Checks
public import Findings
internal import Fluency
internal import Names
internal import PhraseRuleFiles
internal import Termbase

/// Runs the examples of rule files and reads glossary tables, as `polyglint test` does.
public struct DataTesting {
  private let resources: LoadedResources
  /// Rule files that were run.
  public private(set) var ruleFiles = 0
  /// Tables that were read.
  public private(set) var tables = 0
  /// What is wrong with them, in order of file.
  public private(set) var problems: [DataProblem] = []

  /// Nothing tested yet. Names that rules speak of are those of `resources`.
  public init(_ resources: LoadedResources) { self.resources = resources }

  /// Tests the rule files and tables in a folder and below it.
  public mutating func test(folder: String) throws(LintingError) {
    var rules: [RuleFile] = []
    for path in try Self.files(below: folder) {
      if path.hasSuffix(".yml") || path.hasSuffix(".yaml") {
        rules.append(RuleFile(name: path, text: String(decoding: try readFile(path), as: UTF8.self)))
      } else {
        try test(table: path)
      }
    }
    ruleFiles += rules.count
    let termbase = resources.resources.termbase
    problems += runExamples(ofRules: rules, lexicon: resources.resources.lexicon) { prose in
      NameMarks(termbase.matches(in: prose), of: termbase)
    }
  }

  private mutating func test(table path: String) throws(LintingError) {
    let name = lastComponent(path)
    // Tables that programs write and read by position are no glossaries.
    if name == CompiledRules.fileName || name == "english-lexicon.tsv" { return }
    tables += 1
    let table = DataTable(String(decoding: try readFile(path), as: UTF8.self), file: path)
    if name == "given-names.tsv" {
      problems += CognateNames(table).problems
    } else {
      let kind = LoadedResources.builtInGlossaries.first { $0.0 == name }?.1
      problems += readConcepts(table, kind: kind).problems
    }
  }

  private static func files(below folder: String) throws(LintingError) -> [String] {
    var files: [String] = []
    for name in try entries(ofFolder: folder) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if try fileKind(path) == .folder {
        files += try Self.files(below: path)
      } else if [".yml", ".yaml", ".tsv"].contains(where: name.hasSuffix) {
        files.append(path)
      }
    }
    return files
  }
}

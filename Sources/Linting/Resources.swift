public import Checks
internal import BuiltInData
internal import Findings
internal import Fluency
internal import Names
internal import PolyglintUnicode
internal import Termbase

extension CheckResources {
  /// The built-in data and what `configuration` adds to it.
  public static func load(_ configuration: Configuration) throws(LintingError) -> CheckResources {
    var concepts: [Concept] = []
    for name in ["organisations.tsv", "people.tsv", "places.tsv", "titles.tsv"] {
      guard let table = builtInTable(name) else { continue }
      concepts += readConcepts(table).concepts
    }
    let cognates = builtInTable("given-names.tsv").map { CognateNames($0) } ?? CognateNames()
    do {
      return CheckResources(
        termbase: try Termbase(concepts), cognates: cognates, lexicon: EnglishLexicon(), phraseRules: PhraseRules())
    } catch {
      throw .unfit(path: "ICU", reason: "\(error)")
    }
  }

  private static func builtInTable(_ name: String) -> DataTable? {
    BuiltInFiles.bytes(of: name).map {
      DataTable(String(decoding: $0, as: UTF8.self), file: BuiltInFiles.displayName(of: name))
    }
  }
}

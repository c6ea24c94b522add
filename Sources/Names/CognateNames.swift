public import Findings
public import PolyglintText
public import Termbase

/// Given names that are one name in several languages: Микола, Николай, Nicholas.
///
/// Read from `given-names.tsv`. Look-up is by Latin form, without regard to case: O(1).
public struct CognateNames: Sendable {
  /// One given name with its forms.
  public struct Group: Sendable {
    /// Id of the row: `nicholas`.
    public var id: String
    /// `m` or `f`.
    public var gender: String
    /// By language: Latin forms, the language's own standard first, and the native form if it has another script.
    public var forms: [LanguageTag: Forms]
  }

  /// A name in one language.
  public struct Forms: Sendable {
    /// As written in the language's own script; nil for languages in Latin script.
    public var native: String?
    /// Latin forms, the standard one first.
    public var latin: [String]
  }

  /// All groups in file order.
  public private(set) var groups: [Group] = []
  private var index: [WordKey: [Int]] = [:]

  /// No names at all.
  public init() {}

  /// The names of a table. Rows with faults are reported and left out.
  public init(_ table: DataTable) {
    self.init()
    problems = table.problems
    guard let id = table.column("id") else {
      problems.append(DataProblem(file: table.file, line: 1, message: "the table has no column \"id\""))
      return
    }
    let gender = table.column("gender")
    let languages = table.columns.enumerated().compactMap { column, name in
      column == id || column == gender ? nil : LanguageTag(name).map { (column, $0) }
    }
    groups.reserveCapacity(table.rows.count)
    for row in table.rows {
      var forms: [LanguageTag: Forms] = [:]
      for (column, language) in languages where !row.cells[column].isEmpty {
        let cell = row.cells[column]
        let parts = cell.split(separator: "=", maxSplits: 1)
        let latin = (parts.last ?? "").split(separator: "|").map { String($0.trimmed) }
        forms[language] = Forms(native: parts.count == 2 ? String(parts[0].trimmed) : nil, latin: latin)
        for form in latin where index[WordKey(form)]?.last != groups.count {
          index[WordKey(form), default: []].append(groups.count)
        }
      }
      groups.append(Group(id: String(row.cells[id]), gender: gender.map { String(row.cells[$0]) } ?? "", forms: forms))
    }
  }

  /// Rows that could not be read.
  public private(set) var problems: [DataProblem] = []

  /// The groups that have `word` as a Latin form in some language.
  public func groups(of word: WordKey) -> [Int] { index[word] ?? [] }

  /// Whether `word` is a given name in some language.
  public func isGivenName(_ word: WordKey) -> Bool { index[word] != nil }

  /// The languages in which `word` is a form of group `group`.
  public func languages(of word: WordKey, in group: Int) -> Set<LanguageTag> {
    Set(groups[group].forms.filter { $0.value.latin.contains { WordKey($0) == word } }.keys)
  }

  /// Whether two different forms are one name in two languages or two spellings of it in one.
  public func areCognates(_ left: WordKey, _ right: WordKey) -> Bool {
    !Set(groups(of: left)).isDisjoint(with: groups(of: right))
  }
}

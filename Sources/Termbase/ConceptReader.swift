public import Findings
import PolyglintText

/// The concepts of a table, and what is wrong with its rows. A bad row is left out, the others are kept.
///
/// `kind` is used for tables without a `kind` column.
public func readConcepts(_ table: DataTable, kind: Concept.Kind? = nil) -> (
  concepts: [Concept], problems: [DataProblem]
) {
  ConceptReader(table: table, kind: kind).read()
}

private struct ConceptReader {
  let table: DataTable
  let kind: Concept.Kind?
  var concepts: [Concept] = []
  var problems: [DataProblem] = []

  /// Columns that are not language tags.
  private static let fixedColumns = [
    "id", "kind", "country", "en", "admitted", "deprecated", "superseded", "misspelled", "exceptions", "family",
    "gender",
    "posts", "wikidata", "note",
  ]
  /// Where the fixed columns stand, looked up once a table and not once a cell.
  private struct Columns {
    let id, english, kind, country, exceptions, family, gender, posts, wikidata, note: Int?
    let renderings: [(Int?, TermStatus)]

    init(_ fixed: [String: Int]) {
      (id, english, kind, country) = (fixed["id"], fixed["en"], fixed["kind"], fixed["country"])
      (exceptions, family, gender) = (fixed["exceptions"], fixed["family"], fixed["gender"])
      (posts, wikidata, note) = (fixed["posts"], fixed["wikidata"], fixed["note"])
      renderings = ConceptReader.renderingColumns.map { (fixed[$0.0], $0.1) }
    }
  }

  private static let renderingColumns: [(String, TermStatus)] = [
    ("en", .preferred), ("admitted", .admitted), ("deprecated", .deprecated), ("superseded", .superseded),
    ("misspelled", .misspelled),
  ]

  init(table: DataTable, kind: Concept.Kind?) {
    self.table = table
    self.kind = kind
  }

  func read() -> (concepts: [Concept], problems: [DataProblem]) {
    var reader = self
    reader.problems = table.problems
    reader.readRows()
    return (reader.concepts, reader.problems)
  }

  private mutating func readRows() {
    var fixed: [String: Int] = [:]
    var languages: [(LanguageTag, Int)] = []
    for (index, name) in table.columns.enumerated() {
      if Self.fixedColumns.contains(name) {
        fixed[name] = index
      } else if name.utf8.count <= 3 || name.contains("-"), let tag = LanguageTag(name) {
        languages.append((tag, index))
      } else {
        let hint = nearestWord(to: name, among: Self.fixedColumns).map { "; did you mean \"\($0)\"?" } ?? ""
        problems.append(DataProblem(file: table.file, line: 1, message: "unknown column \"\(name)\"\(hint)"))
      }
    }
    for required in ["id", "en"] where fixed[required] == nil {
      problems.append(DataProblem(file: table.file, line: 1, message: "the table has no column \"\(required)\""))
      return
    }
    var seen: [Substring: Int] = [:]
    concepts.reserveCapacity(table.rows.count)
    let place = Columns(fixed)
    for row in table.rows {
      func cell(_ column: Int?) -> Substring { column.map { row.cells[$0].trimmed } ?? "" }
      let id = cell(place.id)
      if let first = seen.updateValue(row.line, forKey: id) {
        problem(row, fixed["id"], "the id \"\(id)\" is already on line \(first)")
        continue
      }
      guard let concept = concept(row, cell, place, languages) else { continue }
      concepts.append(concept)
    }
  }

  private mutating func concept(
    _ row: DataTable.Row, _ cell: (Int?) -> Substring, _ place: Columns, _ languages: [(LanguageTag, Int)]
  ) -> Concept? {
    let kindCell = cell(place.kind)
    guard let kind = kindCell.isEmpty ? kind : Concept.Kind(rawValue: String(kindCell)) else {
      let names = Concept.Kind.allCases.map(\.rawValue)
      problem(row, place.kind, "the kind \"\(kindCell)\" is none of \(names.joined(separator: ", "))")
      return nil
    }
    if cell(place.id).isEmpty || cell(place.english).isEmpty {
      problem(row, cell(place.id).isEmpty ? place.id : place.english, "the cell must not be empty")
      return nil
    }
    var renderings: [Rendering] = []
    for (column, status) in place.renderings {
      for value in cell(column).listed {
        guard let dated = dated(value) else {
          problem(row, column, "\"\(value)\" should end in @from/to with ISO dates, such as @2019-05-20/")
          return nil
        }
        renderings.append(Rendering(text: dated.text, status: status, dates: dated.dates))
      }
    }
    var posts: [DatedText] = []
    for value in cell(place.posts).listed {
      guard let dated = dated(value) else {
        problem(row, place.posts, "\"\(value)\" should end in @from/to with ISO dates, such as @2019-05-20/")
        return nil
      }
      posts.append(dated)
    }
    var sourceForms: [LanguageTag: [String]] = [:]
    for (tag, index) in languages {
      let forms = row.cells[index].listed
      if !forms.isEmpty { sourceForms[tag] = forms.map(String.init) }
    }
    func optional(_ column: Int?) -> String? { cell(column).isEmpty ? nil : String(cell(column)) }
    return Concept(
      id: String(cell(place.id)), kind: kind, country: String(cell(place.country)), renderings: renderings,
      sourceForms: sourceForms, exceptions: cell(place.exceptions).listed.map(String.init),
      family: optional(place.family),
      gender: optional(place.gender), posts: posts, wikidata: optional(place.wikidata), note: String(cell(place.note)),
      file: table.file, line: row.line)
  }

  private mutating func problem(_ row: DataTable.Row, _ cell: Int?, _ message: String) {
    problems.append(
      DataProblem(
        file: table.file, line: row.line, column: cell.map { table.position(ofCell: $0, in: row) } ?? 1,
        message: message))
  }

  /// `text@from/to` taken apart; nil when what follows the @ is not two dates.
  private func dated(_ value: Substring) -> DatedText? {
    guard let at = value.utf8.lastIndex(of: UInt8(ascii: "@")) else {
      return DatedText(text: String(value), dates: nil)
    }
    let span = value[value.index(after: at)...].utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard span.count == 2 else { return nil }
    let from = Substring(span[0])
    let to = Substring(span[1])
    guard isDate(from), isDate(to) else { return nil }
    return DatedText(
      text: String(value[..<at].trimmed),
      dates: DateSpan(from: from.isEmpty ? nil : String(from), to: to.isEmpty ? nil : String(to)))
  }

  /// An ISO date, or its year, or its year and month, or nothing.
  private func isDate(_ text: Substring) -> Bool {
    guard !text.isEmpty else { return true }
    guard [4, 7, 10].contains(text.utf8.count) else { return false }
    for (index, byte) in text.utf8.enumerated() {
      guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte &- 0x30 < 10 else { return false }
    }
    return true
  }
}

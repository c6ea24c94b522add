public import Findings

/// Reads a tab-separated table: `# key: value` lines, one header line, then rows. Columns are found by header name.
///
/// The form is described in `glossaries/README.md`. Cells are not quoted; a tab or line break cannot stand in one.
public struct DataTable: Sendable {
  /// One row with its place.
  public struct Row: Sendable {
    /// Its line in the file, from 1.
    public var line: Int
    /// Its cells, as many as there are columns.
    public var cells: [Substring]
  }

  /// The `# key: value` lines.
  public private(set) var properties: [String: String] = [:]
  /// Column names in file order.
  public private(set) var columns: [String] = []
  /// The rows that have the right number of cells.
  public private(set) var rows: [Row] = []
  /// What is wrong with the others.
  public private(set) var problems: [DataProblem] = []
  /// The file, for messages.
  public let file: String

  /// Reads `text`. Linear time; never fails as a whole.
  public init(_ text: String, file: String) {
    self.file = file
    var lineNumber = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lineNumber += 1
      var content = Substring(line)
      if content.utf8.last == 0x0D { content = Substring(content.utf8.dropLast()) }
      if lineNumber == 1, content.utf8.starts(with: [0xEF, 0xBB, 0xBF]) {
        content = Substring(content.utf8.dropFirst(3))
      }
      guard !content.utf8.isEmpty else { continue }
      if content.utf8.first == UInt8(ascii: "#") {
        readProperty(content)
      } else if columns.isEmpty {
        columns = content.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
      } else {
        readRow(content, lineNumber)
      }
    }
    if columns.isEmpty { problems.append(DataProblem(file: file, message: "the table has no header line")) }
  }

  private mutating func readProperty(_ line: Substring) {
    let content = line.dropFirst()
    guard let colon = content.firstIndex(of: ":") else { return }
    let key = content[..<colon].trimmed
    properties[String(key)] = String(content[content.index(after: colon)...].trimmed)
  }

  private mutating func readRow(_ line: Substring, _ number: Int) {
    var cells: [Substring] = []
    cells.reserveCapacity(columns.count)
    var start = line.startIndex
    for index in line.utf8.indices where line.utf8[index] == 0x09 {
      cells.append(line[start..<index])
      start = line.utf8.index(after: index)
    }
    cells.append(line[start...])
    guard cells.count == columns.count else {
      problems.append(
        DataProblem(
          file: file, line: number, column: 1,
          message: "the row has \(cells.count) cells, the header has \(columns.count); check the tabs"))
      return
    }
    rows.append(Row(line: number, cells: cells))
  }

  /// Column index by name.
  public func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// The column of a row's cell in scalars, from 1, for messages.
  public func position(ofCell index: Int, in row: Row) -> Int {
    row.cells[..<index].reduce(1) { $0 + $1.unicodeScalars.count + 1 }
  }
}

extension Substring {
  /// The text without spaces around it.
  package var trimmed: Substring {
    if utf8.first != 0x20, utf8.last != 0x20 { return self }
    var bytes = utf8[...]
    while bytes.first == 0x20 { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return Substring(bytes)
  }

  /// The values of a cell that lists several, separated by ` | `.
  var listed: [Substring] {
    if utf8.isEmpty { return [] }
    guard utf8.contains(UInt8(ascii: "|")) else {
      let value = trimmed
      return value.utf8.isEmpty ? [] : [value]
    }
    return utf8.split(separator: UInt8(ascii: "|")).map { Substring($0).trimmed }.filter { !$0.utf8.isEmpty }
  }
}

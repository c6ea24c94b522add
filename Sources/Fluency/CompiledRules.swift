internal import BuiltInData
public import Findings

/// The compiled form of rule files: one line a rule, without examples, quick to read at start.
public enum CompiledRules {
  /// The name of the built-in table below `glossaries/`.
  public static let fileName = "phrase-rules.compiled.tsv"

  private static let columns = [
    "id", "type", "severity", "confidence", "from", "pattern", "suggestions", "fix", "message", "place",
  ]
  /// Stands for a suggestion to delete.
  private static let deletion = "∅"

  /// The table of `rules`, sorted by id.
  public static func text(_ rules: [PhraseRule]) -> String {
    var text = """
      # title: Phrase rules, compiled
      # origin: made from glossaries/phrase-rules by `polyglint compile-phrase-rules`; do not edit
      # licence: CC0-1.0

      """
    text += columns.joined(separator: "\t") + "\n"
    for rule in rules.sorted(by: { $0.id < $1.id }) {
      let cells = [
        rule.id, rule.errorType.rawValue, rule.severity.rawValue, "\(rule.confidence)",
        rule.from.joined(separator: " "),
        rule.pattern, rule.suggestions.map { $0.isEmpty ? deletion : $0 }.joined(separator: " | "),
        rule.isFixSafe ? "safe" : "needs-review", rule.message, "\(rule.file):\(rule.line)",
      ]
      text += cells.map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t") + "\n"
    }
    return text
  }

  /// Reads a compiled table.
  ///
  /// - Parameter file: how problems name it.
  public static func read(_ bytes: UnsafeBufferPointer<UInt8>, file: String, problems: inout [DataProblem])
    -> [PhraseRule]
  {
    var rules: [PhraseRule] = []
    var line = 0
    var sawHeader = false
    for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      if row.isEmpty || row.first == UInt8(ascii: "#") { continue }
      if !sawHeader {
        sawHeader = true
        continue
      }
      let cells = row.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if cells.count == columns.count, let rule = rule(cells) {
        rules.append(rule)
      } else {
        problems.append(DataProblem(file: file, line: line, message: "not a compiled rule; compile the rules again"))
      }
    }
    return rules
  }

  private static func rule(_ cells: [String]) -> PhraseRule? {
    guard let type = ErrorType(rawValue: cells[1]), let severity = Severity(rawValue: cells[2]),
      let confidence = Double(cells[3]),
      let colon = cells[9].utf8.lastIndex(of: UInt8(ascii: ":")),
      let line = Int(cells[9][cells[9].index(after: colon)...])
    else { return nil }
    return PhraseRule(
      id: cells[0], from: words(cells[4]), errorType: type, severity: severity, confidence: confidence,
      pattern: cells[5],
      suggestions: suggestions(cells[6]), message: cells[8], isFixSafe: cells[7] == "safe",
      file: String(cells[9][..<colon]),
      line: line)
  }

  private static func words(_ cell: String) -> [String] {
    cell.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func suggestions(_ cell: String) -> [String] {
    if cell.isEmpty { return [] }
    return cell.utf8.split(separator: UInt8(ascii: "|")).map { piece in
      var piece = piece
      if piece.first == 0x20, piece.startIndex != cell.utf8.startIndex { piece = piece.dropFirst() }
      if piece.last == 0x20, piece.endIndex != cell.utf8.endIndex { piece = piece.dropLast() }
      let text = String(decoding: piece, as: UTF8.self)
      return text == deletion ? "" : text
    }
  }
}

extension PhraseRules {
  /// The rules that are embedded in the binary; none if there is no such file.
  public static func builtIn(lexicon: EnglishLexicon, problems: inout [DataProblem]) -> PhraseRules {
    guard let bytes = BuiltInFiles.bytes(of: CompiledRules.fileName) else { return PhraseRules() }
    let file = BuiltInFiles.displayName(of: CompiledRules.fileName)
    return PhraseRules(
      CompiledRules.read(bytes, file: file, problems: &problems), lexicon: lexicon, problems: &problems)
  }
}

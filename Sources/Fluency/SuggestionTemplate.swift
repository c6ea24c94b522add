internal import Findings

/// What to put in place of a flagged part, with captures filled in.
struct SuggestionTemplate: Sendable {
  enum Change: Sendable, Equatable {
    case none
    case inflect(WordForm)
    case lower
    case capitalized
    case withArticle
  }

  enum Part: Sendable, Equatable {
    case text(String)
    case capture(Int, Change)
  }

  var parts: [Part] = []

  /// Whether the flagged part is to be deleted.
  var isDeletion: Bool { parts.isEmpty }

  /// Reads a template such as `put off {v:ing}`.
  init(_ template: String, captures: [String]) throws(PatternError) {
    var text = ""
    var name: String?
    for (offset, character) in template.enumerated() {
      switch (character, name) {
      case ("{", nil):
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        name = ""
      case ("}", let inner?):
        parts.append(try Self.capture(inner, captures, column: offset + 1))
        name = nil
      case (_, let inner?): name = inner + String(character)
      case (_, nil): text.append(character)
      }
    }
    if name != nil { throw PatternError(column: template.count, message: "a { without a } in the suggestion") }
    if !text.isEmpty { parts.append(.text(text)) }
  }

  private static func capture(_ inner: String, _ captures: [String], column: Int) throws(PatternError) -> Part {
    let pieces = inner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let number = captures.firstIndex(of: pieces[0]) else {
      let hint = nearestWord(to: pieces[0], among: captures).map { "; did you mean {\($0)}?" } ?? ""
      throw PatternError(column: column, message: "the pattern captures no '\(pieces[0])'\(hint)")
    }
    guard pieces.count == 2 else { return .capture(number, .none) }
    switch pieces[1] {
    case "lower": return .capture(number, .lower)
    case "capitalized": return .capture(number, .capitalized)
    case "a": return .capture(number, .withArticle)
    default:
      if let form = WordForm(rawValue: pieces[1]) { return .capture(number, .inflect(form)) }
      let known = WordForm.allCases.map(\.rawValue) + ["lower", "capitalized", "a"]
      let hint = nearestWord(to: pieces[1], among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw PatternError(column: column, message: "no way to change a capture called '\(pieces[1])'\(hint)")
    }
  }

  /// The text with the captures that `captured` gives.
  func text(lexicon: EnglishLexicon, captured: (Int) -> String) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .capture(let number, let change):
        let text = captured(number)
        // A capture that took nothing takes one of the spaces around it away.
        if text.isEmpty {
          if result.isEmpty || result.hasSuffix(" ") { result += "\u{0}" }
          continue
        }
        result += Self.changed(text, change, lexicon)
      }
    }
    return result.replacing(" \u{0} ", with: " ").replacing("\u{0} ", with: "").replacing(" \u{0}", with: "").replacing(
      "\u{0}", with: "")
  }

  private static func changed(_ text: String, _ change: Change, _ lexicon: EnglishLexicon) -> String {
    switch change {
    case .none: text
    case .lower: lowercasingFirst(text)
    case .capitalized: capitalizingFirst(text)
    case .withArticle: "\(lexicon.indefiniteArticle(before: text)) \(text)"
    case .inflect(let form): lexicon.inflect(text, form)
    }
  }
}

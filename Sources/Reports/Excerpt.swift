internal import Findings
internal import Linting
internal import PolyglintText

/// The sentence of a finding with `⟦wrong→right⟧` in place, cut around the mark to fit a line.
struct Excerpt {
  /// What comes before the mark, the flagged text, what is suggested (nil where nothing is), and what follows.
  var before: String
  var wrong: String
  var right: String?
  var after: String
  /// Whether any of it runs from right to left.
  var isBidirectional: Bool

  /// Suggestions beyond this many are not shown.
  private static let shownSuggestions = 2

  /// The excerpt of a finding in about `width` columns; the mark itself is never cut unless it is very long.
  init(_ located: LocatedFinding, width: Int) {
    let sentence = Array(located.sentence.utf8)
    let range = located.rangeInSentence
    func part(_ bytes: some Sequence<UInt8>) -> String {
      Self.escaped(DisplayText.safe(String(decoding: Array(bytes), as: UTF8.self)))
    }
    var wrong = part(sentence[range.bytes])
    if DisplayText.width(wrong) > width {
      wrong = Self.prefix(wrong, width: width / 2 - 1) + " … " + Self.suffix(wrong, width: width / 2 - 2)
    }
    let suggestions = located.finding.suggestions.prefix(Self.shownSuggestions).map {
      Self.escaped(DisplayText.safe($0.text))
    }
    let right = suggestions.isEmpty ? nil : suggestions.joined(separator: "|")
    var before = part(sentence[..<range.lowerBound])
    var after = part(sentence[range.upperBound...])
    if range.lowerBound == 0 { before = "" }
    let room = max(20, width - DisplayText.width(wrong) - (right.map { DisplayText.width($0) + 1 } ?? 0) - 2)
    let beforeWidth = DisplayText.width(before)
    let afterWidth = DisplayText.width(after)
    if beforeWidth + afterWidth > room {
      let half = room / 2
      let roomBefore = afterWidth < half ? room - afterWidth : min(beforeWidth, half)
      let roomAfter = room - min(beforeWidth, roomBefore)
      if beforeWidth > roomBefore { before = "…" + Self.suffix(before, width: roomBefore - 1) }
      if afterWidth > roomAfter { after = Self.prefix(after, width: roomAfter - 1) + "…" }
    }
    self.before = before
    self.wrong = wrong
    self.right = right
    self.after = after
    isBidirectional = [before, wrong, right ?? "", after].contains(where: DisplayText.hasRightToLeft)
  }

  /// The characters of the notation, where they are meant as such.
  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "⟦⟧\\".unicodeScalars.contains($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if "⟦⟧\\".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The first whole words of `text`.
  private static func prefix(_ text: String, width limit: Int) -> String {
    var width = 0
    var end = text.startIndex
    for index in text.indices {
      width += DisplayText.width(text[index...index])
      if width > limit { break }
      end = text.index(after: index)
    }
    guard end < text.endIndex, text[end] != " ", let space = text[..<end].lastIndex(of: " "), space > text.startIndex
    else {
      return String(text[..<end])
    }
    return String(text[...space])
  }

  /// The last whole words of `text`.
  private static func suffix(_ text: String, width limit: Int) -> String {
    var width = 0
    var start = text.endIndex
    for index in text.indices.reversed() {
      width += DisplayText.width(text[index...index])
      if width > limit { break }
      start = index
    }
    guard start > text.startIndex, text[text.index(before: start)] != " ",
      let space = text[start...].firstIndex(of: " "),
      text.index(after: space) < text.endIndex
    else { return String(text[start...]) }
    return String(text[space...])
  }
}

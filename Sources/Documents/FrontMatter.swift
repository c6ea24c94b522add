internal import PolyglintText

/// The lines between `---` and `---` at the head of a Markdown file, as far as Polyglint reads them.
struct FrontMatter {
  /// The bytes from the first `---` through the line break after the last.
  var range: TextRange
  /// `lang` or `language`.
  var language: LanguageTag?
  /// `source_lang` or `source_language`.
  var sourceLanguage: LanguageTag?
  /// `title`.
  var title: String?

  /// Nil if the file does not start with front matter, or it never ends.
  ///
  /// Only `key: value` lines that start in the first column are read, so that nothing in them can be misread as another type
  /// (`lang: no` is Norwegian).
  init?(_ bytes: [UInt8], lines: LineIndex) {
    guard lines.lineCount > 2, Self.trimmed(bytes, lines.bytes(ofLine: 1)) == "---" else { return nil }
    range = TextRange(0, 0)
    // A file of hundreds of thousands of lines is not searched to its end for the closing mark.
    for line in 2...min(lines.lineCount, 2000) {
      let lineRange = lines.bytes(ofLine: line)
      let text = Self.trimmed(bytes, lineRange)
      if text == "---" || text == "..." {
        let next = line < lines.lineCount ? lines.bytes(ofLine: line + 1).lowerBound : bytes.count
        range = TextRange(0, next)
        return
      }
      guard let first = text.utf8.first, first == bytes[lineRange.lowerBound],
        let colon = text.utf8.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      let value = Self.unquoted(String(text[text.index(after: colon)...]))
      switch text[..<colon] {
      case "lang", "language": language = LanguageTag(value)
      case "source_lang", "source_language": sourceLanguage = LanguageTag(value)
      case "title": title = value
      default: break
      }
    }
    return nil
  }

  private static func trimmed(_ bytes: [UInt8], _ range: TextRange) -> String {
    var slice = bytes[range.bytes]
    while let first = slice.first, isSpace(first) { slice.removeFirst() }
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  private static func unquoted(_ text: String) -> String {
    var value = Substring(text)
    while value.first == " " || value.first == "\t" { value.removeFirst() }
    if let quote = value.first, quote == "\"" || quote == "'" {
      let inner = value.dropFirst()
      return String(inner.lastIndex(of: quote).map { inner[..<$0] } ?? inner)
    }
    // A comment starts at a # after a space.
    var previous: Character = " "
    for index in value.indices {
      if value[index] == "#", previous == " " {
        value = value[..<index]
        break
      }
      previous = value[index]
    }
    while value.last == " " || value.last == "\t" { value.removeLast() }
    return String(value)
  }
}

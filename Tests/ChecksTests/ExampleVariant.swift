import Checks
import Documents
import Findings
import Linting
import PolyglintText
import PolyglintUnicode

/// A way to put an example's text into a file. What a check sees must stay the same; where it stands changes.
enum ExampleVariant: String, CaseIterable {
  case asWritten = "as written"
  case behindEmoji = "behind an emoji"
  case behindCyrillic = "behind Cyrillic"
  case decomposed = "in NFD"
  case carriageReturns = "with CRLF"
  case markdown = "inside Markdown"
  case html = "inside HTML"

  var format: DocumentFormat {
    switch self {
    case .markdown: .markdown
    case .html: .html
    default: .plainText
    }
  }

  /// What comes before the example in the file, and after.
  private var frame: (String, String) {
    switch self {
    case .behindEmoji: ("👩‍👩‍👧‍👦🇺🇦\n\n", "")
    case .behindCyrillic: ("Їжачок.\n\n", "")
    case .markdown: ("Before.\n\n", "\n\nAfter.\n")
    case .html: ("<!DOCTYPE html>\n<html>\n<body>\n<article>\n<p>", "</p>\n</article>\n</body>\n</html>\n")
    default: ("", "")
    }
  }

  /// The file, and where the example's marked stretches lie in it; nil where the text cannot be written that way.
  func file(of example: MarkedText) -> (text: String, marks: [MarkedText.Mark], isExact: [Bool], range: TextRange)? {
    let bytes = Array(example.text.utf8)
    let isBroken = example.text.split(separator: "\n\n", omittingEmptySubsequences: false).contains {
      $0.contains("\n")
    }
    if isBroken, format != .plainText { return nil }
    var text = frame.0
    let start = text.utf8.count
    var marks: [MarkedText.Mark] = []
    var isExact: [Bool] = []
    var done = 0
    func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    for mark in example.marks {
      let before = piece(done..<mark.range.lowerBound)
      text += written(before, startsLine: done == 0 || bytes[done - 1] == 0x0A)
      let flagged = piece(mark.range.bytes)
      let begin = mark.range.lowerBound
      let shown = written(flagged, startsLine: begin == 0 || bytes[begin - 1] == 0x0A)
      let lower = text.utf8.count
      text += shown
      marks.append(MarkedText.Mark(range: TextRange(lower, text.utf8.count), suggestions: mark.suggestions))
      isExact.append(shown == flagged || self == .decomposed)
      done = mark.range.upperBound
    }
    text += written(piece(done..<bytes.count), startsLine: done == 0 || bytes[done - 1] == 0x0A)
    let end = text.utf8.count
    return (text + frame.1, marks, isExact, TextRange(start, end))
  }

  private func written(_ text: String, startsLine: Bool) -> String {
    switch self {
    case .decomposed: return (try? Normalizer(.nfd).normalize(text)) ?? text
    case .carriageReturns:
      return String(String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }))
    case .markdown: return Self.markdown(text, startsLine: startsLine)
    case .html:
      var result = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result.split(separator: "\n\n", omittingEmptySubsequences: false).joined(separator: "</p>\n<p>")
    default: return text
    }
  }

  private static func markdown(_ text: String, startsLine: Bool) -> String {
    var result = ""
    var isAtStart = startsLine
    var isInNumber = false
    for scalar in text.unicodeScalars {
      let isSpecial = "\\`*_[]<>&|~$".unicodeScalars.contains(scalar)
      let isSpecialAtStart = isAtStart && "#+-=".unicodeScalars.contains(scalar)
      let endsNumber = isInNumber && (scalar == "." || scalar == ")")
      if isSpecial || isSpecialAtStart || endsNumber { result += "\\" }
      result.unicodeScalars.append(scalar)
      isInNumber = (isAtStart || isInNumber) && ("0"..."9").contains(scalar)
      isAtStart = scalar == "\n"
    }
    return result
  }
}

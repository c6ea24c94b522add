import PolyglintText
import Testing

@testable import Documents

/// A document made of a text of ours.
func document(_ text: String, _ format: DocumentFormat, path: String = "article", language: LanguageTag? = "en") throws
  -> Document
{
  try Document(SourceFile(path: path, contents: Array(text.utf8)), format: format, language: language)
}

/// All sections of a document.
func sections(_ document: Document, maximumBytes: Int = 4 << 20) throws -> [Prose] {
  var result: [Prose] = []
  try document.forEachSection(maximumBytes: maximumBytes) { result.append($0) }
  return result
}

/// The text of each block, with U+FFFC as ¤.
func blocks(_ text: String, _ format: DocumentFormat, language: LanguageTag? = "en") throws -> [String] {
  let document = try document(text, format, language: language)
  let sections = try sections(document)
  for prose in sections { expectExactMap(prose, document.source) }
  return sections.flatMap { prose in
    prose.blocks.map { block in
      String(String.UnicodeScalarView(prose.string(block.range).unicodeScalars.map { $0 == "\u{FFFC}" ? "¤" : $0 }))
    }
  }
}

/// What the file says where the prose has `piece` for the first time.
func original(of piece: String, in text: String, _ format: DocumentFormat) throws -> String {
  let document = try document(text, format)
  for prose in try sections(document) {
    expectExactMap(prose, document.source)
    let needle = Array(piece.utf8)
    guard prose.text.count >= needle.count else { continue }
    for start in 0...(prose.text.count - needle.count) where Array(prose.text[start..<start + needle.count]) == needle {
      let range = prose.map.original(of: TextRange(start, start + needle.count))
      return String(decoding: document.source.bytes[range.bytes], as: UTF8.self)
    }
  }
  return "not found"
}

/// Whether each byte of the prose knows its place in the file, and verbatim bytes are the same there.
func expectExactMap(_ prose: Prose, _ source: SourceFile, sourceLocation: SourceLocation = #_sourceLocation) {
  for run in prose.map.verbatimRuns {
    guard run.derived.upperBound <= prose.text.count, run.original.upperBound <= source.bytes.count else {
      Issue.record("a run lies outside of its text", sourceLocation: sourceLocation)
      return
    }
    #expect(
      prose.text[run.derived.bytes] == source.bytes[run.original.bytes], sourceLocation: sourceLocation)
  }
  if !prose.map.isIdentity {
    #expect(prose.map.derivedCount == prose.text.count, sourceLocation: sourceLocation)
  }
  var end = 0
  for block in prose.blocks {
    #expect(block.range.lowerBound >= end && block.range.upperBound <= prose.text.count, sourceLocation: sourceLocation)
    end = block.range.upperBound
  }
  for token in prose.tokens {
    let range = prose.map.original(of: token.range)
    #expect(range.lowerBound >= 0 && range.upperBound <= source.bytes.count, sourceLocation: sourceLocation)
    if prose.map.isIdentity {
      #expect(prose.text[token.range.bytes] == source.bytes[range.bytes], sourceLocation: sourceLocation)
    }
  }
  #expect(String(validating: prose.text, as: UTF8.self) != nil, sourceLocation: sourceLocation)
}

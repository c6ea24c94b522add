import PolyglintText

/// The prose of a text whose blocks are parted by blank lines.
func prose(_ text: String, language: LanguageTag = "en", quoted: Set<Int> = []) throws -> Prose {
  let bytes = Array(text.utf8)
  var blocks: [Prose.Block] = []
  var start = 0
  for index in 0...bytes.count where index == bytes.count || bytes[index...].starts(with: [0x0A, 0x0A]) {
    if index > start {
      blocks.append(
        Prose.Block(kind: .paragraph, range: TextRange(start, index), isQuotation: quoted.contains(blocks.count)))
    }
    start = index + 2
  }
  return try Prose(text: bytes, language: language, blocks: blocks, map: .identity())
}

/// The tokens of a text, as written.
func tokens(_ text: String, language: LanguageTag = "en") throws -> [String] {
  let prose = try prose(text, language: language)
  return prose.tokens.map { prose.string($0) }
}

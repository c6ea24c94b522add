internal import PolyglintText

extension Prose {
  /// The words and numbers of a block of at most `limit` tokens; nil if it is longer or has none.
  func lineWords(_ block: Block, limit: Int = 40) -> [WordKey]? {
    guard !block.tokens.isEmpty, block.tokens.count <= limit else { return nil }
    let words = tokens[block.tokens].filter(\.isWordLike).map(\.key)
    return words.isEmpty ? nil : words
  }

  /// The bytes of a block without white space around it; nil if it has no tokens.
  func inner(_ block: Block) -> TextRange? { block.tokens.isEmpty ? nil : range(ofTokens: block.tokens) }

  /// The only byte of a token; 0 if it has more.
  func byte(_ token: Token) -> UInt8 { token.end - token.start == 1 ? text[Int(token.start)] : 0 }

  /// Whether a block ends as a sentence does: with a stop, question mark, exclamation mark, ellipsis or colon, marks of quotation aside.
  func endsSentence(_ block: Block, colonCounts: Bool = true) -> Bool {
    for token in tokens[block.tokens].reversed() {
      if token.kind == .quote || byte(token) == UInt8(ascii: ")") { continue }
      if token.kind == .word { return text[Int(token.end) - 1] == UInt8(ascii: ".") }
      guard token.kind == .punctuation else { return false }
      switch text[Int(token.start)] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"): return true
      case UInt8(ascii: ":"): return colonCounts
      default: return text[token.range.bytes].elementsEqual([0xE2, 0x80, 0xA6])
      }
    }
    return false
  }
}

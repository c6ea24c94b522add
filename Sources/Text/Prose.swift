public import PolyglintUnicode

/// What checks read: a text without markup, cut into blocks, sentences and tokens, that knows where each byte came from.
///
/// All ranges are UTF-8 bytes of `text`. Inline markup is gone and entities are decoded; a code span or an image is one U+FFFC.
/// Blocks are separated by `\n\n`, which belongs to none.
public struct Prose: Sendable {
  /// A paragraph, heading, list item or the like. Sentences never cross its end.
  public struct Block: Sendable {
    /// What a block is, as far as checks care.
    public enum Kind: Sendable {
      case paragraph, heading, listItem, tableCell, caption
    }
    /// What the block is.
    public var kind: Kind
    /// Its bytes.
    public var range: TextRange
    /// Whether it stands in a block quotation.
    public var isQuotation: Bool
    /// Its sentences, as indices into `Prose.sentences`.
    public internal(set) var sentences: Range<Int> = 0..<0
    /// Its tokens, as indices into `Prose.tokens`.
    public internal(set) var tokens: Range<Int> = 0..<0

    /// A block whose sentences and tokens are not known yet.
    public init(kind: Kind, range: TextRange, isQuotation: Bool = false) {
      self.kind = kind
      self.range = range
      self.isQuotation = isQuotation
    }
  }

  /// One sentence of a block.
  public struct Sentence: Sendable {
    /// Its bytes, without surrounding white space.
    public var range: TextRange
    /// Its tokens, as indices into `Prose.tokens`. Never empty.
    public var tokens: Range<Int>
    /// The block it stands in, as an index into `Prose.blocks`.
    public var block: Int
  }

  /// The text, UTF-8.
  public let text: [UInt8]
  /// The language it is in.
  public let language: LanguageTag
  /// Its blocks in text order.
  public let blocks: [Block]
  /// Its sentences in text order.
  public let sentences: [Sentence]
  /// Its tokens in text order.
  public let tokens: [Token]
  /// Quotations and the marks that found no partner.
  public let quotations: Quotations
  /// From bytes of `text` to bytes of the decoded file.
  public let map: OffsetMap

  /// Cuts `text` into sentences and tokens. Linear time.
  ///
  /// - Throws: `ICUError` when ICU has no break rules (a broken installation) or a block is over ICU's 2 GiB.
  public init(text: [UInt8], language: LanguageTag, blocks: [Block], map: OffsetMap) throws(ICUError) {
    var blocks = blocks
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    tokens.reserveCapacity(text.count / 5)
    var tokenizer = try Tokenizer(language: language)
    var breaker = try BreakIterator(.sentence, locale: language.text)
    for index in blocks.indices {
      let range = blocks[index].range
      let firstToken = tokens.count
      let firstSentence = sentences.count
      try text.withUnsafeBufferPointerThrowing { (bytes) throws(ICUError) in
        try tokenizer.appendTokens(of: range, in: bytes, to: &tokens)
        var next = firstToken
        try breaker.forEach(in: UnsafeBufferPointer(rebasing: bytes[range.bytes])) { _, end, _ in
          let first = next
          while next < tokens.count, Int(tokens[next].start) < range.lowerBound + end { next += 1 }
          guard next > first else { return }
          sentences.append(
            Sentence(
              range: TextRange(Int(tokens[first].start), Int(tokens[next - 1].end)), tokens: first..<next, block: index)
          )
        }
      }
      blocks[index].tokens = firstToken..<tokens.count
      blocks[index].sentences = firstSentence..<sentences.count
    }
    self.text = text
    self.language = language
    self.quotations = Quotations(text: text, tokens: tokens, blocks: blocks)
    self.blocks = blocks
    self.sentences = sentences
    self.tokens = tokens
    self.map = map
  }

  /// The text of a range.
  public func string(_ range: TextRange) -> String { String(decoding: text[range.bytes], as: UTF8.self) }
  /// The text of a token.
  public func string(_ token: Token) -> String { string(token.range) }
  /// The stretch from the first to the last of some neighbouring tokens, which must not be empty.
  public func range(ofTokens indices: Range<Int>) -> TextRange {
    TextRange(Int(tokens[indices.lowerBound].start), Int(tokens[indices.upperBound - 1].end))
  }

  /// The index of the first token that ends after byte `offset`. O(log n).
  public func tokenIndex(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The index of the sentence that holds token `index`. O(log n).
  public func sentenceIndex(ofToken index: Int) -> Int {
    var low = 0
    var high = sentences.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Array {
  /// `withUnsafeBufferPointer` with a typed error.
  package func withUnsafeBufferPointerThrowing<Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Void
  ) throws(Failure) {
    let outcome: Result<Void, Failure> = withUnsafeBufferPointer { buffer in
      do throws(Failure) {
        try body(buffer)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }
}

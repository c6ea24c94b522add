internal import PolyglintText

/// A document's text without markup: what `Prose` is made of, before sentences and tokens are known.
struct ExtractedText: Sendable {
  /// The text, UTF-8; blocks are parted by `\n\n`.
  var text: [UInt8] = []
  /// Its blocks in text order.
  var blocks: [Prose.Block] = []
  /// From bytes of `text` to bytes of the file's text.
  var map = OffsetMap()
}

/// Collects the text of a marked-up document, block by block, and remembers where each byte came from.
///
/// White space is collapsed as a browser does: a run of it is one space, and none is left at the ends of a block.
struct ProseBuilder {
  /// What has been collected.
  private(set) var result = ExtractedText()
  private var kind: Prose.Block.Kind = .paragraph
  private var isQuotation = false
  private var blockStart: Int?
  private var hasWords = false
  private var pendingSpace: TextRange?
  private var pendingIsSpace = false
  private var pendingLineBreak = false
  private var originalEnd = 0

  /// Ends the block at hand; text from here on belongs to a new one. A block without a letter, digit or mark leaves nothing.
  mutating func startBlock(_ kind: Prose.Block.Kind, isQuotation: Bool) {
    endBlock()
    self.kind = kind
    self.isQuotation = isQuotation
  }

  /// Adds a stretch of text that stands in the file as it is.
  ///
  /// - Parameter original: Where `bytes` begin in the file's text.
  mutating func appendVerbatim(_ bytes: UnsafeBufferPointer<UInt8>, original: Int) {
    var index = 0
    while index < bytes.count {
      var stop = index
      if isSpace(bytes[index]) {
        while stop < bytes.count, isSpace(bytes[stop]) { stop += 1 }
        appendSpace(
          TextRange(original + index, original + stop), isSingleSpace: stop - index == 1 && bytes[index] == 0x20)
      } else {
        while stop < bytes.count, !isSpace(bytes[stop]) { stop += 1 }
        flushSpace(next: original + index)
        result.text.append(contentsOf: bytes[index..<stop])
        result.map.appendVerbatim(original: original + index, count: stop - index)
        originalEnd = original + stop
        hasWords = true
      }
      index = stop
    }
  }

  /// Adds text that the file writes in another way, as an entity or an escape.
  mutating func appendReplaced(_ bytes: some Collection<UInt8>, original: TextRange, isEditable: Bool = true) {
    guard !bytes.isEmpty else { return }
    if bytes.allSatisfy(isSpace) {
      appendSpace(original, isSingleSpace: false)
      return
    }
    flushSpace(next: original.lowerBound)
    result.text.append(contentsOf: bytes)
    result.map.appendReplaced(original: original, count: bytes.count, isEditable: isEditable)
    originalEnd = original.upperBound
    hasWords = true
  }

  /// Adds U+FFFC for something that is not prose.
  mutating func appendObject(_ original: TextRange) {
    let hadWords = hasWords
    appendReplaced([0xEF, 0xBF, 0xBC], original: original, isEditable: false)
    hasWords = hadWords
  }

  /// Adds a space unless one is there already.
  mutating func appendSpace(_ original: TextRange, isSingleSpace: Bool) {
    guard pendingSpace == nil else {
      // Two stretches of white space that touch are one; with markup between them the first stands for both.
      if let pending = pendingSpace, pending.upperBound == original.lowerBound {
        pendingSpace = pending.union(original)
        pendingIsSpace = false
      }
      return
    }
    pendingSpace = original
    pendingIsSpace = isSingleSpace
  }

  /// Ends a line inside the block. A second line break in a row ends the block.
  mutating func appendLineBreak(_ original: TextRange) {
    if pendingLineBreak {
      endBlock()
      return
    }
    pendingLineBreak = true
    pendingSpace = original
    pendingIsSpace = false
  }

  /// Ends the last block and hands everything over.
  mutating func finish() -> ExtractedText {
    endBlock()
    return result
  }

  private mutating func endBlock() {
    pendingSpace = nil
    pendingLineBreak = false
    defer {
      blockStart = nil
      hasWords = false
    }
    guard let start = blockStart else { return }
    let range = TextRange(start, result.text.count)
    // Objects alone are nothing to read; their bytes stay, outside of any block.
    if hasWords { result.blocks.append(Prose.Block(kind: kind, range: range, isQuotation: isQuotation)) }
  }

  private mutating func flushSpace(next: Int) {
    guard blockStart != nil else {
      if !result.text.isEmpty {
        result.text.append(contentsOf: [0x0A, 0x0A])
        let gap = TextRange(min(originalEnd, next), max(originalEnd, next))
        result.map.appendReplaced(original: gap, count: 2, isEditable: false)
      }
      blockStart = result.text.count
      pendingSpace = nil
      pendingLineBreak = false
      return
    }
    guard let space = pendingSpace else { return }
    result.text.append(pendingLineBreak ? 0x0A : 0x20)
    if pendingIsSpace, space.count == 1 {
      result.map.appendVerbatim(original: space.lowerBound, count: 1)
    } else {
      result.map.appendReplaced(original: space, count: 1, isEditable: !pendingLineBreak)
    }
    originalEnd = space.upperBound
    pendingSpace = nil
    pendingLineBreak = false
  }
}

/// White space that HTML and Markdown collapse; the no-break space is not.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

import PolyglintText
import PolyglintUnicode

/// Finds the renderings of many concepts in one pass over the tokens: the first word of each rendering leads to the few entries
/// that begin with it, longest first.
struct TermMatcher: Sendable {
  private struct Entry {
    var concept: Int32
    /// Index of the rendering; -1 for an exception.
    var rendering: Int32
    /// Its tokens, in `keys`.
    var firstKey: Int32
    var keyCount: Int32
    /// Bit n is set when token n must be capitalised in the text (the first 32 tokens).
    var capitals: UInt32
  }

  private var entries: [Entry] = []
  private var keys: [WordKey] = []
  /// First word to the entries that begin with it (a range of `entries`).
  private var starts: [WordKey: Range<Int32>] = [:]

  init(_ concepts: [Concept]) throws(ICUError) {
    // All renderings in one buffer, one a line, so that ICU is asked once.
    var buffer: [UInt8] = []
    var owners: [(concept: Int32, rendering: Int32, start: Int, isName: Bool)] = []
    for (index, concept) in concepts.enumerated() {
      let isName = concept.kind != .title && concept.kind != .term
      for (number, rendering) in concept.renderings.enumerated() {
        owners.append((Int32(index), Int32(number), buffer.count, isName))
        buffer.append(contentsOf: rendering.text.utf8)
        buffer.append(0x0A)
        // A post or a term occurs in the plural too; the plural is the same rendering.
        if !isName, let plural = englishPlural(of: rendering.text) {
          owners.append((Int32(index), Int32(number), buffer.count, isName))
          buffer.append(contentsOf: plural.utf8)
          buffer.append(0x0A)
        }
      }
      for exception in concept.exceptions {
        owners.append((Int32(index), -1, buffer.count, false))
        buffer.append(contentsOf: exception.utf8)
        buffer.append(0x0A)
      }
    }
    var tokens: [Token] = []
    var tokenizer = try Tokenizer(language: .english)
    let whole = TextRange(0, buffer.count)
    try buffer.withUnsafeBufferPointerThrowing { (bytes) throws(ICUError) in
      try tokenizer.appendTokens(of: whole, in: bytes, to: &tokens)
    }
    keys = tokens.map(\.key)
    var next = 0
    for (number, owner) in owners.enumerated() {
      let end = number + 1 < owners.count ? owners[number + 1].start : buffer.count
      let first = next
      var capitals: UInt32 = 0
      while next < tokens.count, Int(tokens[next].start) < end {
        if owner.isName, next - first < 32, tokens[next].isCapitalized { capitals |= 1 << UInt32(next - first) }
        next += 1
      }
      guard next > first else { continue }
      entries.append(
        Entry(
          concept: owner.concept, rendering: owner.rendering, firstKey: Int32(first), keyCount: Int32(next - first),
          capitals: capitals))
    }
    // By first word, then longest first; exceptions before renderings of the same length, then in table order.
    entries.sort { left, right in
      let leftKey = keys[Int(left.firstKey)]
      let rightKey = keys[Int(right.firstKey)]
      if leftKey != rightKey { return leftKey < rightKey }
      if left.keyCount != right.keyCount { return left.keyCount > right.keyCount }
      if (left.rendering < 0) != (right.rendering < 0) { return left.rendering < 0 }
      return (left.concept, left.rendering) < (right.concept, right.rendering)
    }
    var index = 0
    while index < entries.count {
      let key = keys[Int(entries[index].firstKey)]
      var end = index + 1
      while end < entries.count, keys[Int(entries[end].firstKey)] == key { end += 1 }
      starts[key] = Int32(index)..<Int32(end)
      index = end
    }
  }

  func matches(in prose: Prose) -> [TermMatch] {
    var found: [TermMatch] = []
    for block in prose.blocks {
      var index = block.tokens.lowerBound
      while index < block.tokens.upperBound {
        if prose.tokens[index].isWordLike, let candidates = starts[prose.tokens[index].key],
          let entry = candidates.first(where: {
            matches(entries[Int($0)], at: index, in: prose, end: block.tokens.upperBound)
          })
        {
          let entry = entries[Int(entry)]
          let end = index + Int(entry.keyCount)
          found.append(
            TermMatch(
              concept: Int(entry.concept), rendering: entry.rendering < 0 ? nil : Int(entry.rendering),
              tokens: index..<end))
          index = end
        } else {
          index += 1
        }
      }
    }
    return found
  }

  private func matches(_ entry: Entry, at index: Int, in prose: Prose, end: Int) -> Bool {
    guard index + Int(entry.keyCount) <= end else { return false }
    for offset in 0..<Int(entry.keyCount) {
      let token = prose.tokens[index + offset]
      guard token.key == keys[Int(entry.firstKey) + offset] else { return false }
      if offset < 32, entry.capitals & (1 << UInt32(offset)) != 0, !token.isCapitalized { return false }
    }
    return true
  }
}

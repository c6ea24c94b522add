/// The quotations of a text, found by pairing quotation marks block by block.
///
/// Understands “…”, "…", ‘…’, «…», „…“, „…”, ‹…› and 「…」, marks nested in one another, and the press habit of opening each paragraph of a
/// long quotation anew and closing only the last.
public struct Quotations: Sendable {
  /// One quotation.
  public struct Quotation: Sendable, Hashable {
    /// The bytes from the opening mark through the closing mark (or the end of the block, if it goes on in the next).
    public var range: TextRange
    /// Token index of the opening mark.
    public var opening: Int
    /// Token index of the closing mark; nil if the quotation goes on in the next block.
    public var closing: Int?
    /// How many quotations it stands in.
    public var depth: Int
  }

  /// All quotations in order of their opening marks.
  public private(set) var all: [Quotation] = []
  /// Token indices of marks that open or close nothing.
  public private(set) var unpaired: [Int] = []
  private var outermost: [TextRange] = []

  init(text: [UInt8], tokens: [Token], blocks: [Prose.Block]) {
    for (index, block) in blocks.enumerated() {
      pair(text: text, tokens: tokens, blocks: blocks, at: index)
      if block.isQuotation { outermost.append(block.range) }
    }
    all.sort { $0.opening < $1.opening }
    unpaired.sort()
    outermost += all.filter { $0.depth == 0 }.map(\.range)
    outermost.sort()
  }

  /// Whether byte `offset` lies in a quotation or a block quotation. O(log n).
  public func contains(_ offset: Int) -> Bool {
    var low = 0
    var high = outermost.count
    while low < high {
      let middle = (low + high) / 2
      if outermost[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < outermost.count && outermost[low].contains(offset)
  }

  /// What a mark can do.
  private enum Role { case opens, closes, either }

  private mutating func pair(text: [UInt8], tokens: [Token], blocks: [Prose.Block], at index: Int) {
    let block = blocks[index]
    var open: [(token: Int, closer: Set<UInt32>)] = []
    for position in block.tokens {
      let token = tokens[position]
      guard token.kind == .quote || isApostropheMark(token, text) else { continue }
      let scalar = scalar(token, text)
      let matching = open.lastIndex { $0.closer.contains(scalar) }
      if matching != nil, isPluralApostrophe(position, text: text, tokens: tokens, block: block) { continue }
      switch role(of: position, scalar: scalar, tokens: tokens, block: block, closes: matching != nil) {
      case .opens:
        open.append((position, Self.closers(of: scalar)))
      case .closes:
        guard let matching else {
          if token.kind == .quote, !isElision(scalar) { unpaired.append(position) }
          continue
        }
        for skipped in open[(matching + 1)...] where !isElision(self.scalar(tokens[skipped.token], text)) {
          unpaired.append(skipped.token)
        }
        open.removeSubrange((matching + 1)...)
        let opening = open.removeLast().token
        all.append(
          Quotation(
            range: TextRange(Int(tokens[opening].start), Int(token.end)), opening: opening, closing: position,
            depth: open.count))
      case .either: break
      }
    }
    for (depth, entry) in open.enumerated() {
      if continues(
        entry.token, scalar: scalar(tokens[entry.token], text), text: text, tokens: tokens, blocks: blocks, after: index
      ) {
        all.append(
          Quotation(
            range: TextRange(Int(tokens[entry.token].start), block.range.upperBound), opening: entry.token,
            closing: nil,
            depth: depth))
      } else if !isElision(scalar(tokens[entry.token], text)) {
        unpaired.append(entry.token)
      }
    }
  }

  /// A long quotation goes on when the next block opens with the same mark.
  private func continues(
    _ position: Int, scalar: UInt32, text: [UInt8], tokens: [Token], blocks: [Prose.Block], after index: Int
  ) -> Bool {
    guard index + 1 < blocks.count, let first = blocks[index + 1].tokens.first else { return false }
    return tokens[first].kind == .quote && self.scalar(tokens[first], text) == scalar
  }

  private func role(of position: Int, scalar: UInt32, tokens: [Token], block: Prose.Block, closes: Bool) -> Role {
    let token = tokens[position]
    let spaceBefore = token.followsSpace
    let isLast = position + 1 == block.tokens.upperBound
    let spaceAfter = isLast || tokens[position + 1].followsSpace
    switch scalar {
    case 0x201E, 0x201A, 0x300C, 0x300E: return .opens
    case 0x300D, 0x300F: return .closes
    case 0x201C, 0x2018: return closes ? .closes : .opens
    case 0x201D: return .closes
    case 0xAB, 0x2039: return closes && !spaceBefore ? .closes : .opens
    case 0xBB, 0x203A: return closes ? .closes : (spaceBefore && !spaceAfter ? .opens : .closes)
    case 0x2019: return closes ? .closes : .either
    case 0x27:
      // A straight single mark is a quotation mark only when it clearly opens or has something to close.
      if closes { return spaceAfter || followedByMark(position, tokens, block) ? .closes : .either }
      return spaceBefore && !spaceAfter ? .opens : .either
    default:  // the straight double mark
      if spaceBefore && !spaceAfter { return closes && isLast ? .closes : .opens }
      // Inches: 5' 11" tall.
      if !closes, !spaceBefore, position > block.tokens.lowerBound, tokens[position - 1].kind == .number {
        return .either
      }
      if !spaceBefore && spaceAfter { return .closes }
      return closes ? .closes : .opens
    }
  }

  private func followedByMark(_ position: Int, _ tokens: [Token], _ block: Prose.Block) -> Bool {
    position + 1 < block.tokens.upperBound
      && (tokens[position + 1].kind == .punctuation || tokens[position + 1].kind == .quote)
  }

  /// ’ after a plural's s inside a quotation in single marks: the dogs’ bowl. A later ’ must be there to close the quotation.
  private func isPluralApostrophe(_ position: Int, text: [UInt8], tokens: [Token], block: Prose.Block) -> Bool {
    let token = tokens[position]
    let mark = scalar(token, text)
    guard token.kind == .punctuation, !token.followsSpace, mark == 0x2019 || mark == 0x27, token.start > 0,
      text[Int(token.start) - 1] | 0x20 == UInt8(ascii: "s"), position + 1 < block.tokens.upperBound,
      tokens[position + 1].followsSpace, tokens[position + 1].kind == .word, tokens[position + 1].casing == .lower
    else { return false }
    for later in (position + 1)..<block.tokens.upperBound
    where tokens[later].kind == .quote || tokens[later].kind == .punctuation {
      let other = scalar(tokens[later], text)
      // Another quotation opens first: then this mark closes the one at hand.
      if other == 0x2018 || (other == 0x27 && tokens[later].followsSpace) { return false }
      if other == mark { return true }
    }
    return false
  }

  /// ’ or ' after a letter: an apostrophe unless it closes something.
  private func isApostropheMark(_ token: Token, _ text: [UInt8]) -> Bool {
    guard token.kind == .punctuation else { return false }
    let scalar = scalar(token, text)
    return scalar == 0x27 || scalar == 0x2019
  }

  /// Marks that are as often apostrophes (’90s, 'em), and so prove nothing when alone.
  private func isElision(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 || scalar == 0x2018 }

  private func scalar(_ token: Token, _ text: [UInt8]) -> UInt32 {
    text.withUnsafeBufferPointer { decodeScalar($0, Int(token.start)).scalar }
  }

  private static func closers(of scalar: UInt32) -> Set<UInt32> {
    switch scalar {
    case 0x201C: [0x201D]
    case 0x201E: [0x201C, 0x201D, 0x22]
    case 0x2018, 0x201A: [0x2019, 0x2018]
    case 0xAB: [0xBB]
    case 0xBB: [0xAB]
    case 0x2039: [0x203A]
    case 0x203A: [0x2039]
    case 0x300C: [0x300D]
    case 0x300E: [0x300F]
    default: [scalar]
    }
  }
}

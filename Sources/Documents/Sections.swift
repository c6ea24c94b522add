internal import PolyglintText

/// Stretches of at most about `maximum` bytes that make up `range`: cut at the end of a sentence, else at white space, else between
/// characters.
func cut(_ range: TextRange, of text: UnsafeBufferPointer<UInt8>, maximum: Int) -> [TextRange] {
  guard range.count > maximum else { return [range] }
  var pieces: [TextRange] = []
  var start = range.lowerBound
  while range.upperBound - start > maximum {
    let end = cutPoint(text, from: start, limit: start + maximum)
    pieces.append(TextRange(start, end))
    start = end
    while start < range.upperBound, isSpace(text[start]) { start += 1 }
  }
  if start < range.upperBound { pieces.append(TextRange(start, range.upperBound)) }
  return pieces
}

private func cutPoint(_ text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
  let lowest = max(start + 1, limit - (64 << 10))
  var space: Int?
  var index = limit
  while index > lowest {
    index -= 1
    guard isSpace(text[index]) else { continue }
    let last = text[index - 1]
    if index > lowest, last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") {
      return index
    }
    if space == nil { space = index }
  }
  if let space { return space }
  index = limit
  while index > start + 1, text[index] & 0xC0 == 0x80 { index -= 1 }
  return index
}

public import PolyglintUnicode

/// Splits one block of prose into tokens by ICU's word boundaries (UAX 29), then mends what news text needs: addresses stay
/// whole, `U.S.` keeps its last stop, the clitic `'s` is cut off.
///
/// Not thread-safe; make one a task.
public struct Tokenizer: ~Copyable {
  private var words: BreakIterator

  /// A tokenizer for texts in `language`.
  public init(language: LanguageTag) throws(ICUError) {
    words = try BreakIterator(.word, locale: language.text)
  }

  /// Appends the tokens of the bytes `block` of `text` to `tokens`. Linear time.
  public mutating func appendTokens(
    of block: TextRange, in text: UnsafeBufferPointer<UInt8>, to tokens: inout [Token]
  ) throws(ICUError) {
    let bytes = UnsafeBufferPointer(rebasing: text[block.bytes])
    var builder = TokenBuilder(text: bytes, shift: block.lowerBound)
    try words.forEach(in: bytes) { start, end, status in
      builder.add(start, end, isLetters: status >= 200 && status < 500, isNumber: status >= 100 && status < 200)
    }
    tokens.append(contentsOf: builder.tokens)
  }
}

private struct TokenBuilder {
  let text: UnsafeBufferPointer<UInt8>
  let shift: Int
  var tokens: [Token] = []
  private var resume = 0
  private var spaceEnd = 0

  init(text: UnsafeBufferPointer<UInt8>, shift: Int) {
    self.text = text
    self.shift = shift
  }

  mutating func add(_ start: Int, _ end: Int, isLetters: Bool, isNumber: Bool) {
    guard start >= resume else { return }
    if let end = addressEnd(from: start, wordEnd: end) {
      append(start, end, .address)
      resume = end
    } else if isLetters, text[start] == UInt8(ascii: "@") {
      // Newer ICU keeps a handle (@user) whole. It is a name in an address book, no word.
      append(start, end, .address)
    } else if isLetters {
      addWord(start, end)
    } else if isNumber {
      append(start, end, .number)
    } else {
      addMarks(start, end)
    }
  }

  private mutating func addWord(_ start: Int, _ end: Int) {
    var end = end
    if end < text.count, text[end] == UInt8(ascii: "."), isDottedInitials(start, end) {
      end += 1
      resume = end
      append(start, end, .word)
      addCliticAfterStop(end)
      return
    }
    if let clitic = cliticStart(start, end) {
      append(start, clitic, .word)
      append(clitic, end, .possessive)
    } else {
      append(start, end, .word)
    }
  }

  /// `'s` right after the stop of initials (the U.S.'s), where ICU sees a mark and a letter.
  private mutating func addCliticAfterStop(_ start: Int) {
    guard start < text.count else { return }
    let mark = decodeScalar(text, start)
    let letter = start + mark.length
    guard mark.scalar == 0x27 || mark.scalar == 0x2019, letter < text.count, text[letter] | 0x20 == UInt8(ascii: "s")
    else {
      return
    }
    let end = letter + 1
    if end < text.count {
      let next = scalar(at: end)
      guard !isAlphabetic(next), !isMark(next), !isASCIILetterOrDigit(text[end]) else { return }
    }
    append(start, end, .possessive)
    resume = end
  }

  /// Where `'s` or `’s` starts, if the word ends with it.
  private func cliticStart(_ start: Int, _ end: Int) -> Int? {
    guard end - start >= 3, text[end - 1] | 0x20 == UInt8(ascii: "s") else { return nil }
    if text[end - 2] == UInt8(ascii: "'") { return end - 2 }
    if end - start >= 5, text[end - 2] == 0x99, text[end - 3] == 0x80, text[end - 4] == 0xE2 { return end - 4 }
    return nil
  }

  /// Whether the bytes are single letters joined by stops: `U.S`, `т.е`.
  private func isDottedInitials(_ start: Int, _ end: Int) -> Bool {
    var index = start
    var letters = 0
    var sawStop = false
    while index < end {
      if text[index] == UInt8(ascii: ".") {
        guard letters == 1 else { return false }
        letters = 0
        sawStop = true
      } else if text[index] & 0xC0 != 0x80 {
        letters += 1
      }
      index += 1
    }
    return sawStop && letters == 1
  }

  /// The end of a web or mail address that starts at this word, or nil.
  private func addressEnd(from start: Int, wordEnd: Int) -> Int? {
    guard wordEnd < text.count, text[start] > 0x20 else { return nil }
    let isWeb =
      (text[wordEnd] == UInt8(ascii: ":") && wordEnd + 3 < text.count && text[wordEnd + 1] == UInt8(ascii: "/")
        && text[wordEnd + 2] == UInt8(ascii: "/") && !endsAddress(wordEnd + 3))
      || (wordEnd - start > 4 && text[start] | 0x20 == UInt8(ascii: "w") && text[start + 1] | 0x20 == UInt8(ascii: "w")
        && text[start + 2] | 0x20 == UInt8(ascii: "w") && text[start + 3] == UInt8(ascii: "."))
    let isMail =
      text[wordEnd] == UInt8(ascii: "@") && wordEnd + 1 < text.count && isASCIILetterOrDigit(text[wordEnd + 1])
      && isASCIILetterOrDigit(text[wordEnd - 1])
    guard isWeb || isMail else { return nil }
    var end = wordEnd
    while end < text.count, !endsAddress(end) { end += 1 }
    while end > wordEnd, isTrailing(text[end - 1]) { end -= 1 }
    return end
  }

  private func endsAddress(_ index: Int) -> Bool {
    let byte = text[index]
    if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") {
      return true
    }
    // Curly quotation marks (E2 80 98–9F), no-break space (C2 A0), guillemets (C2 AB, C2 BB), object mark (EF BF BC).
    if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] >= 0x98, text[index + 2] <= 0x9F {
      return true
    }
    if byte == 0xC2, index + 1 < text.count { return [0xA0, 0xAB, 0xBB].contains(text[index + 1]) }
    return byte == 0xEF && index + 1 < text.count && text[index + 1] == 0xBF
  }

  private func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  private func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// White space, marks and symbols. ICU gives each mark alone, but a run of spaces, or a letterless word of joined marks
  /// (an emoji sequence), as one piece.
  private mutating func addMarks(_ start: Int, _ end: Int) {
    let first = scalar(at: start)
    if isWhitespace(first) {
      spaceEnd = end
      return
    }
    if first == 0x2E, start + 2 < text.count, text[start + 1] == 0x2E, text[start + 2] == 0x2E {
      var stop = start
      while stop < text.count, text[stop] == 0x2E { stop += 1 }
      append(start, stop, .punctuation)
      resume = stop
      return
    }
    append(start, end, kindOfMark(first, start))
  }

  private func kindOfMark(_ scalar: UInt32, _ start: Int) -> Token.Kind {
    switch scalar {
    case 0x22, 0xAB, 0xBB, 0x2018, 0x201A, 0x201B, 0x201C, 0x201D, 0x201E, 0x201F, 0x2039, 0x203A, 0x300C...0x300F:
      return .quote
    case 0x27, 0x2019:
      // After a plural's s it is an apostrophe, unless a quotation in such marks is open; `Quotations` looks again.
      return start > 0 && isASCIILetterOrDigit(text[start - 1]) ? .punctuation : .quote
    case 0xFFFC: return .object
    default: return isPunctuation(scalar) ? .punctuation : .symbol
    }
  }

  private mutating func append(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
    let (casing, startsUpper) = kind == .word ? casing(bytes) : (.none, false)
    tokens.append(
      Token(
        start: UInt32(shift + start), end: UInt32(shift + end), key: WordKey(bytes), kind: kind, casing: casing,
        followsSpace: start == 0 || spaceEnd == start, startsUpper: startsUpper))
  }

  private func casing(_ bytes: UnsafeBufferPointer<UInt8>) -> (Token.Casing, Bool) {
    var upper = 0
    var lower = 0
    var startsUpper = false
    var index = 0
    while index < bytes.count {
      let (scalar, length) = decodeScalar(bytes, index)
      if scalar < 0x80 {
        if UInt8(truncatingIfNeeded: scalar) &- 0x41 < 26 {
          upper += 1
          if index == 0 { startsUpper = true }
        } else if UInt8(truncatingIfNeeded: scalar) &- 0x61 < 26 {
          lower += 1
        }
      } else if isUppercase(scalar) {
        upper += 1
        if index == 0 { startsUpper = true }
      } else if isLowercase(scalar) {
        lower += 1
      }
      index += length
    }
    switch (upper, lower) {
    case (0, 0): return (.none, false)
    case (0, _): return (.lower, false)
    case (1, _) where startsUpper: return (.capitalized, true)
    case (_, 0): return (.upper, startsUpper)
    default: return (.mixed, startsUpper)
    }
  }

  private func scalar(at index: Int) -> UInt32 { decodeScalar(text, index).scalar }
}

/// The scalar at byte `index` of valid UTF-8 and its length in bytes.
@inline(__always)
func decodeScalar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
  let first = text[index]
  if first < 0x80 { return (UInt32(first), 1) }
  if first < 0xE0, index + 1 < text.count { return (UInt32(first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F), 2) }
  if first < 0xF0, index + 2 < text.count {
    return (UInt32(first & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F), 3)
  }
  guard index + 3 < text.count else { return (0xFFFD, 1) }
  return (
    UInt32(first & 0x07) << 18 | UInt32(text[index + 1] & 0x3F) << 12 | UInt32(text[index + 2] & 0x3F) << 6
      | UInt32(text[index + 3] & 0x3F), 4
  )
}

internal import PolyglintText

/// Cuts plain text into blocks: each line is one, unless the text is wrapped by hand as in e-mail; then line breaks count as
/// spaces and a blank line ends a block.
///
/// Reads on demand, so that a file of any size needs only the blocks of one section.
struct PlainTextReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let wrapping: Wrapping?
  /// Whether line breaks inside a block count as spaces.
  var isWrapped: Bool { wrapping != nil }
  private var position = 0
  private var isFirstBlock = true

  /// A reader of the whole text `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    wrapping = Wrapping(bytes)
  }

  /// The next block, without white space at its ends, or nil at the end of the text. Lines with nothing but a comment are no blocks.
  mutating func next() -> Prose.Block? {
    while position < bytes.count {
      var line = readLine()
      guard !line.isBlank, !isComment(line) else { continue }
      let marker = listMarker(line)
      let start = line.content.lowerBound + marker
      if let wrapping {
        while let following = peekLine(), wrapping.joins(line, following, bytes), !isComment(following),
          listMarker(following) == 0
        {
          position = following.next
          line = following
        }
      }
      let range = TextRange(start, line.content.upperBound)
      defer { isFirstBlock = false }
      return Prose.Block(
        kind: marker > 0 ? .listItem : isFirstBlock && isHeading(range) ? .heading : .paragraph, range: range)
    }
    return nil
  }

  private mutating func readLine() -> PlainLine {
    let line = PlainLine(bytes, position)
    position = line.next
    return line
  }

  private func peekLine() -> PlainLine? {
    guard position < bytes.count else { return nil }
    let line = PlainLine(bytes, position)
    return line.isBlank ? nil : line
  }

  /// The first line of an article, short and without a stop, is its headline.
  private func isHeading(_ range: TextRange) -> Bool {
    guard range.count <= 240, let last = bytes[range.bytes].last else { return false }
    return !endings.contains(last) && !bytes[range.bytes].contains(0x0A)
  }

  /// The length of `- `, `* `, `• ` or `12. ` at the start of a line; a dash of speech is none.
  private func listMarker(_ line: PlainLine) -> Int {
    let content = bytes[line.content.bytes]
    guard content.count > 2 else { return 0 }
    let first = content.startIndex
    if content[first] == UInt8(ascii: "-") || content[first] == UInt8(ascii: "*") {
      return content[first + 1] == 0x20 && !content[(first + 2)...].contains(content[first]) ? 2 : 0
    }
    if content.starts(with: [0xE2, 0x80, 0xA2, 0x20]), content.count > 4 { return 4 }
    var digits = first
    while digits < content.endIndex, digits - first < 3, content[digits] &- 0x30 < 10 { digits += 1 }
    guard digits > first, digits - first < 3, digits + 2 < content.endIndex,
      content[digits] == UInt8(ascii: ".") || content[digits] == UInt8(ascii: ")"), content[digits + 1] == 0x20
    else { return 0 }
    return digits - first + 2
  }

  private func isComment(_ line: PlainLine) -> Bool { plainTextComment(bytes, line.content) }

  private var endings: [UInt8] { Array(".,:;!?".utf8) }
}

/// Whether a stretch without white space at its ends is one comment, `<!-- … -->`.
func plainTextComment(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
  range.count >= 7 && bytes[range.bytes].starts(with: Array("<!--".utf8))
    && bytes[(range.upperBound - 3)..<range.upperBound].elementsEqual(Array("-->".utf8))
}

/// One line of plain text.
struct PlainLine {
  /// The first byte of the line.
  let start: Int
  /// Its bytes without white space at the ends.
  let content: TextRange
  /// Where the next line starts. LF, CRLF and CR end a line.
  let next: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
    self.start = start
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    next =
      end + (end < bytes.count ? (bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1) : 0)
    var first = start
    while first < end, isSpace(bytes[first]) { first += 1 }
    while end > first, isSpace(bytes[end - 1]) { end -= 1 }
    content = TextRange(first, end)
  }

  var isBlank: Bool { content.isEmpty }
  var indentation: Int { content.lowerBound - start }

  /// Its width in scalars, indentation included.
  func width(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes[start..<content.upperBound].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }

  /// The width of its first word in scalars.
  func firstWordWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes[content.bytes].prefix { !isSpace($0) }.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
  }
}

/// How a text is wrapped by hand.
///
/// Wrapped text gives itself away: a line ends where the next word would no longer have fitted. Lists of headlines and poems
/// do not do that.
struct Wrapping {
  /// The usual width of a full line, in scalars.
  let width: Int

  /// Looks at the first megabyte; nil if lines are paragraphs.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var widths: [Int] = []
    var breaks: [(width: Int, nextWord: Int, endsSentence: Bool, nextIsLower: Bool)] = []
    var position = 0
    var previous: PlainLine?
    var tooLong = 0
    var lines = 0
    while position < min(bytes.count, 1 << 20) {
      let line = PlainLine(bytes, position)
      position = line.next
      defer { previous = line.isBlank ? nil : line }
      guard !line.isBlank else { continue }
      lines += 1
      if line.content.count > 400 || line.width(bytes) > 100 { tooLong += 1 }
      guard let previous else { continue }
      let width = previous.width(bytes)
      widths.append(width)
      breaks.append(
        (width, line.firstWordWidth(bytes), Self.endsSentence(previous, bytes), Self.startsLower(line, bytes)))
    }
    guard breaks.count >= 2, tooLong * 20 <= lines else { return nil }
    widths.sort()
    let usual = widths[min(widths.count - 1, widths.count * 95 / 100)]
    guard (50...100).contains(usual) else { return nil }
    var full = 0
    var midSentence = 0
    var lower = 0
    for entry in breaks {
      if entry.width + 1 + entry.nextWord > usual - 2 { full += 1 }
      if !entry.endsSentence { midSentence += 1 }
      if entry.nextIsLower { lower += 1 }
    }
    guard full * 100 >= breaks.count * 75, midSentence * 100 >= breaks.count * 60, lower * 100 >= breaks.count * 40
    else {
      return nil
    }
    width = usual
  }

  /// Whether the break between two lines that follow one another counts as a space.
  func joins(_ line: PlainLine, _ next: PlainLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A deeper indentation starts a paragraph.
    if next.indentation > line.indentation + 1 { return false }
    return line.width(bytes) + 1 + next.firstWordWidth(bytes) > width - 10 || Self.startsLower(next, bytes)
  }

  private static func endsSentence(_ line: PlainLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = bytes[line.content.bytes].last else { return false }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
  }

  private static func startsLower(_ line: PlainLine, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let piece = bytes[line.content.bytes].prefix(4)
    guard let scalar = String(decoding: piece, as: UTF8.self).unicodeScalars.first else { return false }
    return scalar.properties.isLowercase
  }
}

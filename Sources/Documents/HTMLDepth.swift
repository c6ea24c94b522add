/// What makes a page too costly to parse, and where, as a byte offset.
enum CostlyMarkup {
  /// Elements stand deeper than the limit.
  case tooDeep(Int)
  /// So many elements such as `b` are left open that a parser, which opens each anew in every paragraph, would make a huge tree.
  case tooManyOpen(Int)
}

/// The first place in a page where elements stand more than `limit` deep or too many are left open; nil if nowhere.
///
/// Counts start tags against end tags without building a tree. Elements that usually go without an end tag do not count, so an
/// untidy page is not refused for a thousand open paragraphs.
func costlyMarkup(_ source: UnsafeBufferPointer<UInt8>, limit: Int) -> CostlyMarkup? {
  var depth = 0
  var openFormatting = 0
  // How many elements the parser opens anew: a few for a paragraph of any page that people made.
  var reopened = 0
  let mostReopened = 300_000
  var index = 0
  while index < source.count {
    guard source[index] == UInt8(ascii: "<"), index + 1 < source.count else {
      index += 1
      continue
    }
    if source[index...].prefix(4).elementsEqual(Array("<!--".utf8)) {
      index = endOfComment(source, index + 4)
      continue
    }
    let start = index
    let isClosing = source[index + 1] == UInt8(ascii: "/")
    index += isClosing ? 2 : 1
    let nameStart = index
    while index < source.count, isLetterOrDigit(source[index]) || source[index] == UInt8(ascii: "-") { index += 1 }
    guard index > nameStart, source[nameStart] | 0x20 >= 0x61 else { continue }
    let name = String(decoding: source[nameStart..<index].prefix(16), as: UTF8.self).lowercased()
    if isClosing {
      if !HTMLElements.hasOptionalEnd(name) { depth = max(0, depth - 1) }
      if HTMLElements.isFormatting(name) { openFormatting = max(0, openFormatting - 1) }
    } else if name == "script" || name == "style" || name == "textarea" || name == "title" || name == "xmp" {
      index = endOfRawText(source, index, name)
      continue
    }
    if isClosing || HTMLElements.isVoid(name) { continue }
    if HTMLElements.isFormatting(name) {
      openFormatting += 1
    } else if !HTMLElements.isInline(name) {
      reopened += openFormatting
      if reopened > mostReopened { return .tooManyOpen(start) }
    }
    if !HTMLElements.hasOptionalEnd(name) {
      depth += 1
      if depth > limit { return .tooDeep(start) }
    }
  }
  return nil
}

private func endOfComment(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
  var index = start
  while index + 2 < source.count {
    if source[index] == UInt8(ascii: "-"), source[index + 1] == UInt8(ascii: "-"),
      source[index + 2] == UInt8(ascii: ">")
    {
      return index + 3
    }
    index += 1
  }
  return source.count
}

/// Where the end tag of an element whose content is text begins.
private func endOfRawText(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ name: String) -> Int {
  let count = name.utf8.count
  var index = start
  while index + count + 2 <= source.count {
    if source[index] == UInt8(ascii: "<"), source[index + 1] == UInt8(ascii: "/"),
      source[(index + 2)..<(index + 2 + count)].elementsEqual(name.utf8, by: { $0 | 0x20 == $1 })
    {
      return index
    }
    index += 1
  }
  return source.count
}

internal import CCMark

/// Decodes named character references (`&eacute;`) with the table that libcmark carries, the whole list of HTML 5.
struct CharacterReferences {
  private var known: [String: [UInt8]?] = [:]

  /// The UTF-8 of `&name;`, or nil if there is no such name.
  mutating func value(ofName name: String) -> [UInt8]? {
    if let value = known[name] { return value }
    let reference = "&\(name);"
    var value: [UInt8]?
    if let document = cmark_parse_document(reference, reference.utf8.count, CMARK_OPT_DEFAULT) {
      defer { cmark_node_free(document) }
      if let text = cmark_node_first_child(document).flatMap({ cmark_node_first_child($0) }),
        let literal = cmark_node_get_literal(text)
      {
        let decoded = Array(String(cString: literal).utf8)
        // A name that is not known comes back as it was.
        if decoded != Array(reference.utf8) { value = decoded }
      }
    }
    known[name] = .some(value)
    return value
  }

  /// The reference that starts at byte `start` of `source` (an `&`) and reads as the beginning of `text` from `offset` on.
  ///
  /// Returns how many bytes of each it takes. What a number means is left to the parser that decoded `text`: it is one scalar
  /// there, whatever it is.
  mutating func match(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, end: Int, with text: UnsafeBufferPointer<UInt8>, _ offset: Int,
    allowsMissingSemicolon: Bool
  ) -> (source: Int, text: Int)? {
    guard offset < text.count else { return nil }
    var index = start + 1
    guard index < end else { return nil }
    if source[index] == UInt8(ascii: "#") {
      index += 1
      let isHexadecimal = index < end && source[index] | 0x20 == UInt8(ascii: "x")
      if isHexadecimal { index += 1 }
      let digits = index
      while index < end, isHexadecimal ? isHexadecimalDigit(source[index]) : source[index] &- 0x30 < 10 { index += 1 }
      guard index > digits else { return nil }
      if index < end, source[index] == UInt8(ascii: ";") {
        index += 1
      } else if !allowsMissingSemicolon {
        return nil
      }
      // A literal “&#” stays as it is when the number is too long for the parser.
      if text[offset] == UInt8(ascii: "&"), text.count > offset + 1, text[offset + 1] == UInt8(ascii: "#") {
        return nil
      }
      return (index - start, scalarLength(text[offset], left: text.count - offset))
    }
    while index < end, index - start < 33, isLetterOrDigit(source[index]) { index += 1 }
    guard index > start + 1 else { return nil }
    if index < end, source[index] == UInt8(ascii: ";"),
      let count = valueCount(source, start + 1, index, with: text, offset)
    {
      return (index + 1 - start, count)
    }
    guard allowsMissingSemicolon else { return nil }
    // Old names (`&nbsp`, `&copy2025`) need no semicolon; the longest has six letters.
    var stop = min(index, start + 7)
    while stop > start + 2 {
      if let count = valueCount(source, start + 1, stop, with: text, offset) { return (stop - start, count) }
      stop -= 1
    }
    return nil
  }

  private mutating func valueCount(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, with text: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Int? {
    guard let value = value(ofName: String(decoding: source[start..<end], as: UTF8.self)),
      text.count - offset >= value.count, text[offset..<offset + value.count].elementsEqual(value)
    else { return nil }
    return value.count
  }
}

func isLetterOrDigit(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
private func isHexadecimalDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

/// The length in bytes of the scalar that starts with `first`, at most `left`.
func scalarLength(_ first: UInt8, left: Int) -> Int {
  min(left, first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4)
}

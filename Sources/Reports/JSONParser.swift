/// Why a text is not JSON.
public struct JSONError: Error, Sendable, CustomStringConvertible {
  /// What was expected.
  public var reason: String
  /// The byte, from 0, at which reading stopped.
  public var offset: Int
  /// One sentence.
  public var description: String { "not valid JSON at byte \(offset): \(reason)" }
}

extension JSON {
  /// Reads one value that fills all of `bytes` (RFC 8259), nested at most 128 deep.
  public init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var parser = JSONParser(bytes: bytes)
    self = try parser.document()
  }

  /// Reads one value that fills all of `text`.
  public init(parsing text: String) throws(JSONError) {
    let bytes = Array(text.utf8)
    let outcome = bytes.withUnsafeBufferPointer { bytes -> Result<JSON, JSONError> in
      do throws(JSONError) { return .success(try JSON(parsing: bytes)) } catch { return .failure(error) }
    }
    self = try outcome.get()
  }
}

private struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSON {
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw failure("something follows the value") }
    return value
  }

  private mutating func value() throws(JSONError) -> JSON {
    skipSpace()
    guard index < bytes.count else { throw failure("a value is missing") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(JSONError) -> JSON {
    try open()
    var members: [JSON.Member] = []
    skipSpace()
    if take("}") { return close(.object(members)) }
    while true {
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw failure("a key in quotation marks is missing")
      }
      let key = try string()
      skipSpace()
      guard take(":") else { throw failure("a colon is missing") }
      members.append(JSON.Member(key: key, value: try value()))
      skipSpace()
      if take(",") { continue }
      guard take("}") else { throw failure("a comma or } is missing") }
      return close(.object(members))
    }
  }

  private mutating func array() throws(JSONError) -> JSON {
    try open()
    var values: [JSON] = []
    skipSpace()
    if take("]") { return close(.array(values)) }
    while true {
      values.append(try value())
      skipSpace()
      if take(",") { continue }
      guard take("]") else { throw failure("a comma or ] is missing") }
      return close(.array(values))
    }
  }

  private mutating func open() throws(JSONError) {
    index += 1
    depth += 1
    if depth > 128 { throw failure("nested too deep") }
  }

  private mutating func close(_ value: JSON) -> JSON {
    depth -= 1
    return value
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var result: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        guard let text = String(validating: result, as: UTF8.self) else { throw failure("a string is not valid UTF-8") }
        return text
      case UInt8(ascii: "\\"):
        index += 1
        try escape(into: &result)
      case 0..<0x20: throw failure("a control character in a string")
      default:
        let start = index
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
        result.append(contentsOf: bytes[start..<index])
      }
    }
    throw failure("a string does not end")
  }

  private mutating func escape(into result: inout [UInt8]) throws(JSONError) {
    guard index < bytes.count else { throw failure("a string does not end") }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "u"):
      var value = try fourDigits()
      if value & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == 0x5C, bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let low = try fourDigits()
        guard low & 0xFC00 == 0xDC00 else { throw failure("half a surrogate pair") }
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
        throw failure("half a surrogate pair")
      }
      result.append(contentsOf: encoded)
    default: throw failure("an unknown escape")
    }
  }

  private mutating func fourDigits() throws(JSONError) -> UInt32 {
    guard index + 4 <= bytes.count else { throw failure("four hexadecimal digits are missing") }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        throw failure("four hexadecimal digits are missing")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
    guard index > start else { throw failure("a value is missing") }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[index...].starts(with: wanted) else { throw failure("a value is missing") }
    index += wanted.count
    return value
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
  }

  private func failure(_ reason: String) -> JSONError { JSONError(reason: reason, offset: index) }
}

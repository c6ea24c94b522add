internal import CICU

/// Rewrites text by one of ICU's transliterators or by rules of our own.
///
/// ICU does not say that one transliterator may serve two tasks at once, so the type cannot be copied and is not
/// `Sendable`. Opening `Any-Latin` costs about 10 ms, and its first use of each script more: keep it, or use a
/// ``TransliteratorCache``.
public struct Transliterator: ~Copyable {
  /// Where a transliterator comes from.
  public enum Source: Hashable, Sendable {
    /// One of ICU's, or several joined by semicolons: `Russian-Latin/BGN`, `NFD; [:Mn:] Remove; NFC`.
    case identifier(String)
    /// The text of rules in ICU's notation.
    case rules(String)
  }

  private let handle: UnsafeMutablePointer<UTransliterator?>

  /// Opens a transliterator.
  public init(_ source: Source) throws(ICUError) {
    switch source {
    case .identifier(let identifier): try self.init(identifier: identifier)
    case .rules(let rules): try self.init(rules: rules)
    }
  }

  /// Opens one of ICU's transliterators.
  ///
  /// Each part must be an identifier that ICU lists: left alone, ICU takes the plain transliterator for a variant that it
  /// does not have (`Cyrillic-Latin/ISO9` for `Cyrillic-Latin`), and nobody would notice.
  public init(identifier: String) throws(ICUError) {
    for part in statements(of: identifier) { try checkIdentifier(part) }
    let units = Array(identifier.utf16)
    guard !units.isEmpty else {
      throw .unknownName(kind: "transliterator", name: identifier, hint: "the identifier is empty")
    }
    handle = try openICU("open a transliterator", detail: identifier) { status in
      utrans_openU(units, Int32(units.count), UTRANS_FORWARD, nil, 0, nil, &status)
    }
  }

  /// Compiles rules in ICU's notation, as `зг > zgh; г > h; :: Latin-ASCII;`.
  ///
  /// The identifiers after `::` are checked as in ``init(identifier:)``.
  public init(rules: String) throws(ICUError) {
    for statement in statements(of: rules) where statement.starts(with: "::".unicodeScalars) {
      try checkIdentifier(statement.dropFirst(2))
    }
    let name = Array("Rules".utf16)
    let units = Array(rules.utf16)
    var problem = UParseError()
    problem.offset = -1
    var status = U_ZERO_ERROR
    let opened = utrans_openU(
      name, Int32(name.count), UTRANS_FORWARD, units, Int32(units.count), &problem, &status)
    guard let opened, !isFailure(status) else {
      throw .invalidRules(ruleProblem(at: Int(problem.offset), in: units, status: status))
    }
    handle = opened
  }

  deinit { utrans_close(handle) }

  /// The text, rewritten.
  public func transliterate(_ text: String) throws(ICUError) -> String {
    guard !text.isEmpty else { return text }
    try checkLength(text.utf8.count, "transliterate")
    let units = Array(text.utf16)
    var capacity = units.count * 2 + 32
    while true {
      // ICU rewrites in place, so each attempt begins with a fresh copy.
      var buffer = units
      buffer.append(contentsOf: repeatElement(0, count: capacity - units.count))
      var length = Int32(units.count)
      var limit = length
      var status = U_ZERO_ERROR
      utrans_transUChars(handle, &buffer, &length, Int32(capacity), 0, &limit, &status)
      if status == U_BUFFER_OVERFLOW_ERROR, Int(length) > capacity {
        capacity = Int(length) + 1
        continue
      }
      guard !isFailure(status) else {
        throw .failed(operation: "transliterate", status: statusName(status), detail: String(text.prefix(40)))
      }
      return String(decoding: buffer[..<Int(length)], as: UTF16.self)
    }
  }

  /// The identifiers that this ICU lists, in their order by code.
  public static func availableIdentifiers() throws(ICUError) -> [String] { try listedIdentifiers.get() }
}

private let listedIdentifiers: Result<[String], ICUError> = Result { () throws(ICUError) in
  let list = try openICU("list the transliterators") { status in utrans_openIDs(&status) }
  defer { uenum_close(list) }
  var found: [String] = []
  while true {
    var length: Int32 = 0
    let name = try callICU("list the transliterators") { status in uenum_unext(list, &length, &status) }
    guard let name else { return found.sorted() }
    found.append(String(decoding: UnsafeBufferPointer(start: name, count: Int(length)), as: UTF16.self))
  }
}

/// The listed identifiers in lower case, since ICU takes them in any case.
private let loweredIdentifiers: Result<Set<String>, ICUError> = listedIdentifiers.map { list in
  Set(list.map { $0.lowercased() })
}

/// Checks one part of a compound identifier: an optional filter, a name, and an optional inverse in parentheses.
private func checkIdentifier(_ part: Scalars) throws(ICUError) {
  var name = trimmed(part)
  if name.first == "[" {
    var depth = 0
    while let scalar = name.popFirst() {
      if scalar == "[" { depth += 1 } else if scalar == "]" { depth -= 1 }
      if depth == 0 { break }
    }
    name = trimmed(name)
  }
  if let parenthesis = name.firstIndex(of: "(") { name = trimmed(name[..<parenthesis]) }
  guard !name.isEmpty else { return }
  let listed = try loweredIdentifiers.get()
  let lowered = String(name).lowercased()
  guard !listed.contains(lowered), !listed.contains("any-" + lowered) else { return }
  let plain = lowered.prefix { $0 != "/" }
  let near = try listedIdentifiers.get().filter { identifier in
    let candidate = identifier.lowercased()
    return candidate == plain || candidate.hasPrefix(plain + "/")
  }
  throw .unknownName(
    kind: "transliterator", name: String(name),
    hint: near.isEmpty ? "" : "ICU lists \(near.joined(separator: ", "))")
}

/// Rules are read scalar by scalar: a combining mark after a quote would make one `Character` of the two.
private typealias Scalars = Substring.UnicodeScalarView

private func trimmed(_ text: Scalars) -> Scalars {
  var rest = text.drop { $0.properties.isWhitespace }
  while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
  return rest
}

/// Cuts rules or a compound identifier at the semicolons outside of quotes, sets and comments.
private func statements(of text: String) -> [Scalars] {
  let rules = Substring(text).unicodeScalars
  var found: [Scalars] = []
  var start = rules.startIndex
  var index = start
  var depth = 0
  var inQuotes = false
  while index < rules.endIndex {
    let scalar = rules[index]
    let next = rules.index(after: index)
    if inQuotes {
      inQuotes = scalar != "'"
    } else if scalar == "\\" {
      index = next < rules.endIndex ? rules.index(after: next) : next
      continue
    } else if scalar == "'" {
      inQuotes = true
    } else if scalar == "[" {
      depth += 1
    } else if scalar == "]" {
      depth = max(0, depth - 1)
    } else if scalar == "#", depth == 0 {
      let isWholeLine = trimmed(rules[start..<index]).isEmpty
      index = rules[index...].firstIndex { $0 == "\n" || $0 == "\r" } ?? rules.endIndex
      if isWholeLine { start = index }
      continue
    } else if scalar == ";", depth == 0 {
      found.append(trimmed(rules[start..<index]))
      start = next
    }
    index = next
  }
  let rest = trimmed(rules[start...])
  if !rest.isEmpty { found.append(rest) }
  return found
}

/// ICU counts from the beginning of all rules; a person wants the line.
private func ruleProblem(at offset: Int, in units: [UInt16], status: UErrorCode) -> ICUError.RuleProblem {
  let name = statusName(status)
  guard offset >= 0 else { return .init(line: 0, offset: 0, before: "", after: "", status: name) }
  let place = min(offset, units.count)
  let lineFeed = UInt16(UInt8(ascii: "\n"))
  let line = units[..<place].reduce(into: 1) { count, unit in if unit == lineFeed { count += 1 } }
  let lineStart = units[..<place].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
  return .init(
    line: line, offset: place - lineStart,
    before: String(decoding: units[max(0, place - 16)..<place], as: UTF16.self),
    after: String(decoding: units[place..<min(units.count, place + 16)], as: UTF16.self),
    status: name)
}

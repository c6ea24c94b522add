/// A pattern of paths: `*` and `?` stay inside a part, `**` is any number of parts, `[a-z]` and `[!a-z]` are sets.
///
/// A pattern without a slash matches at any depth, as in `.gitignore`; one that matches a folder matches all below it.
public struct Glob: Sendable {
  private let parts: [[UInt8]]

  /// The pattern as written.
  public init(_ pattern: String) {
    var parts = pattern.split(separator: "/").map { Array($0.utf8) }
    if parts.first == Array(".".utf8) { parts.removeFirst() }
    if parts.count == 1, !pattern.dropLast().contains("/") { parts.insert(Array("**".utf8), at: 0) }
    self.parts = parts
  }

  /// Whether a path has characters that make it a pattern.
  public static func isPattern(_ path: String) -> Bool { path.utf8.contains { $0 == 0x2A || $0 == 0x3F || $0 == 0x5B } }

  /// Whether the pattern matches `path` or a folder above it.
  public func matches(_ path: String) -> Bool {
    let path = path.split(separator: "/").filter { $0 != "." }.map { Array($0.utf8) }
    return matches(parts[...], path[...])
  }

  private func matches(_ pattern: ArraySlice<[UInt8]>, _ path: ArraySlice<[UInt8]>) -> Bool {
    guard let first = pattern.first else { return true }
    if first == Array("**".utf8) {
      let rest = pattern.dropFirst()
      if rest.isEmpty { return !path.isEmpty }
      return path.indices.contains { matches(rest, path[$0...]) }
    }
    guard let part = path.first, Self.matches(first[...], part[...]) else { return false }
    return matches(pattern.dropFirst(), path.dropFirst())
  }

  /// One part, with one place to go back to: linear in practice, never exponential.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var p = pattern.startIndex
    var t = text.startIndex
    var star: (p: Int, t: Int)?
    while t < text.endIndex {
      if p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") {
        star = (p, t)
        p += 1
      } else if p < pattern.endIndex, let next = step(pattern, p, text[t]) {
        p = next
        t = afterScalar(text, t, isWild: pattern[p - 1] != text[t])
      } else if let back = star {
        star = (back.p, back.t + 1)
        p = back.p + 1
        t = back.t + 1
      } else {
        return false
      }
    }
    while p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") { p += 1 }
    return p == pattern.endIndex
  }

  /// A wild mark takes a whole character.
  private static func afterScalar(_ text: ArraySlice<UInt8>, _ index: Int, isWild: Bool) -> Int {
    var next = index + 1
    if isWild { while next < text.endIndex, text[next] & 0xC0 == 0x80 { next += 1 } }
    return next
  }

  /// The place in the pattern after matching one byte (or the first of a character), or nil.
  private static func step(_ pattern: ArraySlice<UInt8>, _ p: Int, _ byte: UInt8) -> Int? {
    switch pattern[p] {
    case UInt8(ascii: "?"): return p + 1
    case UInt8(ascii: "["):
      guard let end = pattern[(p + 1)...].firstIndex(of: UInt8(ascii: "]")) else {
        return byte == pattern[p] ? p + 1 : nil
      }
      var set = pattern[(p + 1)..<end]
      let isNegated = set.first == UInt8(ascii: "!")
      if isNegated { set = set.dropFirst() }
      var found = false
      var index = set.startIndex
      while index < set.endIndex {
        if index + 2 < set.endIndex, set[index + 1] == UInt8(ascii: "-") {
          if set[index] <= byte, byte <= set[index + 2] { found = true }
          index += 3
        } else {
          if set[index] == byte { found = true }
          index += 1
        }
      }
      return found != isNegated ? end + 1 : nil
    default: return pattern[p] == byte ? p + 1 : nil
    }
  }
}

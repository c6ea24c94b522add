internal import CICU

/// Compares, sorts and searches text by the rules of a language.
///
/// A collator is never changed once open, and ICU allows several tasks to compare with one then.
public final class Collator: @unchecked Sendable {
  /// Which differences count.
  public enum Strength: Sendable, Hashable, CaseIterable {
    /// Base letters only: résumé, Resume and resume are the same.
    case primary
    /// Base letters and accents.
    case secondary
    /// Also case and variants.
    case tertiary
    /// Also punctuation, where the locale ignores it otherwise.
    case quaternary
    /// Also the code points themselves.
    case identical
  }

  /// How a text stands to another.
  public enum Ordering: Sendable, Hashable {
    /// The first comes before the second.
    case before
    /// No difference at this strength.
    case same
    /// The first comes after the second.
    case after
  }

  private let handle: OpaquePointer

  /// Opens the collator of a locale, as `de`, `uk` or `en@colnumeric=yes`.
  public init(locale: String, strength: Strength = .tertiary) throws(ICUError) {
    let identifier = localeIdentifier(locale)
    handle = try openICU("open a collator", detail: identifier) { status in ucol_open(identifier, &status) }
    ucol_setStrength(handle, strength.icuValue)
  }

  deinit { ucol_close(handle) }

  /// How the first text stands to the second.
  public func compare(_ first: String, _ second: String) throws(ICUError) -> Ordering {
    try checkLength(max(first.utf8.count, second.utf8.count), "compare")
    let result = try callICU("compare") { status in
      ucol_strcollUTF8(handle, first, Int32(first.utf8.count), second, Int32(second.utf8.count), &status)
    }
    switch result {
    case UCOL_LESS: return .before
    case UCOL_GREATER: return .after
    default: return .same
    }
  }

  /// A key whose bytes compare as the texts do. Keys are comparable only within one collator and one version of ICU.
  public func sortKey(_ text: String) throws(ICUError) -> [UInt8] {
    try checkLength(text.utf8.count, "make a sort key")
    let units = Array(text.utf16)
    var key = [UInt8](repeating: 0, count: units.count * 3 + 16)
    var length = ucol_getSortKey(handle, units, Int32(units.count), &key, Int32(key.count))
    if Int(length) > key.count {
      key = [UInt8](repeating: 0, count: Int(length))
      length = ucol_getSortKey(handle, units, Int32(units.count), &key, Int32(key.count))
    }
    guard length > 0 else {
      throw .failed(operation: "make a sort key", status: "no key", detail: String(text.prefix(40)))
    }
    key.removeLast(key.count - Int(length))
    return key
  }

  /// Where a pattern occurs in a text at this collator's strength, as ranges in bytes of UTF-8, without overlaps.
  public func ranges(of pattern: String, in text: String) throws(ICUError) -> [Range<Int>] {
    guard !pattern.isEmpty, !text.isEmpty else { return [] }
    try checkLength(max(pattern.utf8.count, text.utf8.count), "search")
    let wanted = Array(pattern.utf16)
    let searched = UTF16Text(text)
    // ICU keeps pointers to both texts while it searches, so they are pinned here.
    let found = searched.units.withUnsafeBufferPointer { textUnits in
      wanted.withUnsafeBufferPointer { patternUnits in
        Result { () throws(ICUError) in try matches(of: patternUnits, in: textUnits) }
      }
    }
    return try found.get().map { searched.utf8Offset($0.lowerBound)..<searched.utf8Offset($0.upperBound) }
  }

  private func matches(
    of pattern: UnsafeBufferPointer<UInt16>, in text: UnsafeBufferPointer<UInt16>
  ) throws(ICUError) -> [Range<Int32>] {
    var found: [Range<Int32>] = []
    let search = try openICU("search") { status in
      usearch_openFromCollator(
        pattern.baseAddress, Int32(pattern.count), text.baseAddress, Int32(text.count), handle, nil, &status)
    }
    defer { usearch_close(search) }
    var start = try callICU("search") { status in usearch_first(search, &status) }
    while start >= 0 {
      let length = usearch_getMatchedLength(search)
      if length > 0 { found.append(start..<start + length) }
      start = try callICU("search") { status in usearch_next(search, &status) }
    }
    return found
  }
}

extension Collator.Strength {
  fileprivate var icuValue: UCollationStrength {
    switch self {
    case .primary: UCOL_PRIMARY
    case .secondary: UCOL_SECONDARY
    case .tertiary: UCOL_TERTIARY
    case .quaternary: UCOL_QUATERNARY
    case .identical: UCOL_IDENTICAL
    }
  }
}

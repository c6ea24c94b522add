internal import CICU

/// Brings text into one of Unicode's normalization forms.
///
/// ICU's normalizers are tables without state, so one value may serve all tasks.
public struct Normalizer: @unchecked Sendable {
  /// A normalization form (Unicode Standard Annex 15).
  public enum Form: Sendable, Hashable, CaseIterable {
    /// Letters with their marks composed: й is one scalar.
    case nfc
    /// Letters with their marks apart: й is two scalars.
    case nfd
    /// As ``nfc``, with compatibility characters replaced: ﬁ becomes fi.
    case nfkc
    /// As ``nfd``, with compatibility characters replaced.
    case nfkd
    /// As ``nfkc``, with case folded and ignorable characters removed: for keys, never for display.
    case nfkcCaseFold
  }

  /// The answer of a test that does not compose or decompose.
  public enum QuickCheck: Sendable, Hashable {
    /// The text is in the form.
    case yes
    /// The text is not in the form.
    case no
    /// Only normalizing can tell.
    case maybe
  }

  /// The form that this value gives.
  public let form: Form
  private let tables: OpaquePointer

  /// Gets ICU's tables for a form.
  public init(_ form: Form) throws(ICUError) {
    self.form = form
    tables = try openICU("get a normalizer") { status in
      switch form {
      case .nfc: unorm2_getNFCInstance(&status)
      case .nfd: unorm2_getNFDInstance(&status)
      case .nfkc: unorm2_getNFKCInstance(&status)
      case .nfkd: unorm2_getNFKDInstance(&status)
      case .nfkcCaseFold: unorm2_getNFKCCasefoldInstance(&status)
      }
    }
  }

  /// The text in this form.
  public func normalize(_ text: String) throws(ICUError) -> String {
    guard !isTriviallyNormalized(text) else { return text }
    return String(decoding: try normalizeUTF16(Array(text.utf16)), as: UTF16.self)
  }

  /// Whether the text is in this form already.
  public func isNormalized(_ text: String) throws(ICUError) -> Bool {
    guard !isTriviallyNormalized(text) else { return true }
    try checkLength(text.utf8.count, "test normalization")
    let units = Array(text.utf16)
    return try callICU("test normalization") { status in
      unorm2_isNormalized(tables, units, Int32(units.count), &status) != 0
    }
  }

  /// Tests UTF-8 bytes without copying them, by the quick check of Annex 15; invalid UTF-8 gives ``QuickCheck/no``.
  public func quickCheck(_ bytes: UnsafeBufferPointer<UInt8>) -> QuickCheck {
    let inertBelow = form.inertBelow
    var result = QuickCheck.yes
    var previousClass: UInt8 = 0
    var offset = 0
    while offset < bytes.count {
      let first = bytes[offset]
      if first < 0x80 {
        if form == .nfkcCaseFold, first &- 0x41 < 26 { return .no }
        previousClass = 0
        offset += 1
        continue
      }
      guard let (scalar, length) = decodeScalar(bytes, at: offset) else { return .no }
      offset += length
      // Nearly all of a Cyrillic text stays on this path.
      if scalar < inertBelow || (form == .nfc && scalar &- 0x400 <= 0x82) {
        previousClass = 0
        continue
      }
      let combiningClass = u_getCombiningClass(Int32(scalar))
      if combiningClass != 0, combiningClass < previousClass { return .no }
      previousClass = combiningClass
      switch form.quickCheck(scalar) {
      case .yes: break
      case .no: return .no
      case .maybe: result = .maybe
      }
    }
    return result
  }

  func normalizeUTF16(_ units: [UInt16]) throws(ICUError) -> [UInt16] {
    try checkLength(units.count, "normalize")
    return try utf16Output("normalize", capacity: units.count + units.count / 4) { buffer, capacity, status in
      unorm2_normalize(tables, units, Int32(units.count), buffer, capacity, &status)
    }
  }

  private func isTriviallyNormalized(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { quickCheck($0) == .yes }
  }
}

extension Normalizer.Form {
  /// Scalars from U+0080 to below this are in the form and do not combine.
  fileprivate var inertBelow: UInt32 {
    switch self {
    case .nfc: 0x300
    case .nfd: 0xC0
    case .nfkc, .nfkd, .nfkcCaseFold: 0xA0
    }
  }

  fileprivate func quickCheck(_ scalar: UInt32) -> Normalizer.QuickCheck {
    let property: UProperty
    switch self {
    case .nfc: property = UCHAR_NFC_QUICK_CHECK
    case .nfd: property = UCHAR_NFD_QUICK_CHECK
    case .nfkc: property = UCHAR_NFKC_QUICK_CHECK
    case .nfkd: property = UCHAR_NFKD_QUICK_CHECK
    case .nfkcCaseFold:
      if u_hasBinaryProperty(Int32(scalar), UCHAR_CHANGES_WHEN_NFKC_CASEFOLDED) != 0 { return .no }
      property = UCHAR_NFKC_QUICK_CHECK
    }
    let value = u_getIntPropertyValue(Int32(scalar), property)
    if value == Int32(UNORM_NO.rawValue) { return .no }
    return value == Int32(UNORM_YES.rawValue) ? .yes : .maybe
  }
}

/// Removes the marks that a Latin or Greek letter carries, and leaves every other script alone.
///
/// é becomes e and ώ becomes ω, but й, ї, ё and ґ keep their marks: in Cyrillic those are other letters. Letters that do
/// not decompose (ø, ł, đ) stay. The result is in NFC.
public func removingMarks(_ text: String) throws(ICUError) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
  let decomposed = try Normalizer(.nfd).normalize(text)
  var kept = String.UnicodeScalarView()
  var dropsMarks = false
  for scalar in decomposed.unicodeScalars {
    if isMark(scalar.value) {
      if dropsMarks { continue }
    } else {
      let script = Script(of: scalar.value)
      dropsMarks = script == .latin || script == .greek
    }
    kept.append(scalar)
  }
  return try Normalizer(.nfc).normalize(String(kept))
}

internal import CICU

/// The simple case folding of a scalar: one scalar for one, so lengths in scalars stay.
///
/// ß stays ß; use ``Normalizer`` with ``Normalizer/Form/nfkcCaseFold`` where ß must equal ss.
@inlinable
public func foldCase(_ scalar: UInt32) -> UInt32 {
  if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
  return foldCaseBeyondASCII(scalar)
}

@usableFromInline
func foldCaseBeyondASCII(_ scalar: UInt32) -> UInt32 {
  guard scalar <= 0x10FFFF else { return scalar }
  return UInt32(bitPattern: u_foldCase(Int32(scalar), UInt32(U_FOLD_CASE_DEFAULT)))
}

/// Changes a text to upper case by the rules of a locale (Turkish i becomes İ).
public func uppercased(_ text: String, locale: String) throws(ICUError) -> String {
  try mapCase(text, locale: locale, options: 0, operation: "change to upper case") {
    ucasemap_utf8ToUpper($0, $1, $2, $3, $4, &$5)
  }
}

/// Changes a text to lower case by the rules of a locale; a final Greek sigma becomes ς.
public func lowercased(_ text: String, locale: String) throws(ICUError) -> String {
  try mapCase(text, locale: locale, options: 0, operation: "change to lower case") {
    ucasemap_utf8ToLower($0, $1, $2, $3, $4, &$5)
  }
}

/// Gives each word of a text a capital by the rules of a locale (Dutch ij becomes IJ).
///
/// With `keepingOtherLetters` the letters after the first stay as they are, so that NATO is not made Nato.
public func titlecased(
  _ text: String, locale: String, keepingOtherLetters: Bool = false
) throws(ICUError) -> String {
  let options = keepingOtherLetters ? UInt32(U_TITLECASE_NO_LOWERCASE) : 0
  return try mapCase(text, locale: locale, options: options, operation: "change to title case") {
    ucasemap_utf8ToTitle($0, $1, $2, $3, $4, &$5)
  }
}

private typealias CaseMapping = (
  OpaquePointer, UnsafeMutablePointer<CChar>, Int32, UnsafePointer<CChar>, Int32, inout UErrorCode
) -> Int32

private func mapCase(
  _ text: String, locale: String, options: UInt32, operation: String, _ mapping: CaseMapping
) throws(ICUError) -> String {
  let count = text.utf8.count
  guard count > 0 else { return text }
  try checkLength(count, operation)
  let identifier = localeIdentifier(locale)
  let map = try openICU(operation, detail: identifier) { status in ucasemap_open(identifier, options, &status) }
  defer { ucasemap_close(map) }
  return try utf8Output(operation, capacity: count + count / 8) { buffer, capacity, status in
    mapping(map, buffer, capacity, text, Int32(count), &status)
  }
}

internal import CICU

/// The names of languages, countries and scripts, written in a language.
public struct LocaleNames: Sendable, Hashable {
  /// The locale in which the names are written, in ICU's form.
  public let locale: String

  /// Names as readers of a locale write them, as `en` or `uk-UA`.
  public init(writtenIn locale: String) { self.locale = localeIdentifier(locale) }

  /// The name of a language by its code: `uk` is Ukrainian. Nil if ICU has no name for it.
  public func language(_ code: String) throws(ICUError) -> String? {
    try name("name a language", code, of: code, uloc_getDisplayLanguage)
  }

  /// The name of a country or region by its ISO 3166 code: `UA` is Ukraine. Nil if ICU has no name for it.
  public func region(_ code: String) throws(ICUError) -> String? {
    try name("name a region", code, of: "und_" + code, uloc_getDisplayCountry)
  }

  /// The name of a script by its ISO 15924 code: `Cyrl` is Cyrillic. Nil if ICU has no name for it.
  public func script(_ code: String) throws(ICUError) -> String? {
    try name("name a script", code, of: "und_" + code, uloc_getDisplayScript)
  }

  /// The name of a whole language tag: `zh-Hant-TW` is Chinese (Traditional, Taiwan). Nil if ICU has no name for it.
  public func displayName(ofTag tag: String) throws(ICUError) -> String? {
    let identifier = localeIdentifier(tag)
    return try name("name a locale", identifier, of: identifier, uloc_getDisplayName)
  }

  private typealias Lookup = (
    UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafeMutablePointer<UInt16>?, Int32,
    UnsafeMutablePointer<UErrorCode>?
  ) -> Int32

  private func name(
    _ operation: String, _ code: String, of identifier: String, _ lookup: Lookup
  ) throws(ICUError) -> String? {
    guard !code.isEmpty else { return nil }
    var isMissing = false
    let units = try utf16Output(operation, capacity: 64, detail: code) { buffer, capacity, status in
      let length = lookup(identifier, locale, buffer, capacity, &status)
      // ICU gives the code back when it has no name.
      isMissing = status == U_USING_DEFAULT_WARNING
      return length
    }
    guard !isMissing, !units.isEmpty else { return nil }
    return String(decoding: units, as: UTF16.self)
  }
}

internal import CICU

/// A writing system (Unicode property Script), named by its ISO 15924 code.
public struct Script: Hashable, Sendable, CustomStringConvertible {
  /// ICU's number of the script: stable from version to version, but ours to keep.
  private let number: Int32

  private init(_ code: UScriptCode) { number = Int32(code.rawValue) }

  /// The script of a scalar. Digits, spaces and most punctuation are ``common``, combining marks ``inherited``.
  public init(of scalar: UInt32) {
    if scalar < 0x80 {
      self = (scalar | 0x20) &- 0x61 < 26 ? .latin : .common
      return
    }
    var status = U_ZERO_ERROR
    let code = uscript_getScript(codePoint(scalar), &status)
    self = isFailure(status) ? .unknown : Script(code)
  }

  /// The script with an ISO 15924 code (`Cyrl`) or a Unicode name (`Cyrillic`); nil if there is none.
  public init?(code: String) {
    let value = u_getPropertyValueEnum(UCHAR_SCRIPT, code)
    guard value >= 0 else { return nil }
    number = value
  }

  /// The ISO 15924 code: `Latn`, `Cyrl`, `Zyyy` for common.
  public var code: String {
    guard let name = uscript_getShortName(icuCode) else { return "Zzzz" }
    return String(cString: name)
  }

  /// The Unicode name: `Latin`, `Cyrillic`, `Common`.
  public var name: String {
    guard let name = uscript_getName(icuCode) else { return "Unknown" }
    return String(cString: name)
  }

  /// The Unicode name.
  public var description: String { name }

  /// Whether the script distinguishes upper and lower case.
  public var isCased: Bool { uscript_isCased(icuCode) != 0 }

  /// Whether the script is written from right to left.
  public var isRightToLeft: Bool { uscript_isRightToLeft(icuCode) != 0 }

  /// Whether a scalar is used in this script (property Script_Extensions: the Japanese ー counts as Hiragana and Katakana).
  public func contains(_ scalar: UInt32) -> Bool { uscript_hasScript(codePoint(scalar), icuCode) != 0 }

  private var icuCode: UScriptCode { UScriptCode(number) }

  /// Characters used in several scripts: digits, spaces, most punctuation.
  public static let common = Script(USCRIPT_COMMON)
  /// Marks that take the script of the letter before them.
  public static let inherited = Script(USCRIPT_INHERITED)
  /// Unassigned characters.
  public static let unknown = Script(USCRIPT_UNKNOWN)
  /// Arabic, also for Persian and Urdu.
  public static let arabic = Script(USCRIPT_ARABIC)
  /// Armenian.
  public static let armenian = Script(USCRIPT_ARMENIAN)
  /// Cyrillic.
  public static let cyrillic = Script(USCRIPT_CYRILLIC)
  /// Devanagari.
  public static let devanagari = Script(USCRIPT_DEVANAGARI)
  /// Georgian.
  public static let georgian = Script(USCRIPT_GEORGIAN)
  /// Greek.
  public static let greek = Script(USCRIPT_GREEK)
  /// Han: Chinese characters, also in Japanese and Korean.
  public static let han = Script(USCRIPT_HAN)
  /// Hangul.
  public static let hangul = Script(USCRIPT_HANGUL)
  /// Hebrew.
  public static let hebrew = Script(USCRIPT_HEBREW)
  /// Hiragana.
  public static let hiragana = Script(USCRIPT_HIRAGANA)
  /// Katakana.
  public static let katakana = Script(USCRIPT_KATAKANA)
  /// Latin.
  public static let latin = Script(USCRIPT_LATIN)
  /// Thai.
  public static let thai = Script(USCRIPT_THAI)
}

/// A BCP 47 language tag, kept in its canonical case (`en-GB`, `uk-Latn-t-uk-m0-bgn`).
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The whole tag.
  public let text: String

  /// Takes a tag as written; `_` counts as `-`. Nil when the primary language subtag is not two to eight letters.
  public init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, (2...8).contains(first.utf8.count), first.utf8.allSatisfy(Self.isLetter) else {
      return nil
    }
    var canonical = [first.lowercased()]
    var inExtension = false
    for part in parts.dropFirst() {
      if part.utf8.count == 1 { inExtension = true }
      if !inExtension, part.utf8.count == 2, part.utf8.allSatisfy(Self.isLetter) {
        canonical.append(part.uppercased())
      } else if !inExtension, part.utf8.count == 4, part.utf8.allSatisfy(Self.isLetter) {
        canonical.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
      } else {
        canonical.append(part.lowercased())
      }
    }
    self.text = canonical.joined(separator: "-")
  }

  /// A tag written in source code; it must be well formed.
  public init(stringLiteral value: String) {
    self = LanguageTag(value) ?? LanguageTag(unchecked: value)
  }

  private init(unchecked text: String) { self.text = text }

  /// The primary language subtag: `en` of `en-GB`.
  public var language: String { String(text.prefix(while: { $0 != "-" })) }
  /// The tag itself.
  public var description: String { text }

  /// Undetermined (`und`).
  public static let undetermined: LanguageTag = "und"
  /// English.
  public static let english: LanguageTag = "en"

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

internal import PolyglintUnicode

/// A 64-bit stand-in for a word without regard to case, Unicode form and kind of apostrophe, for fast look-up.
///
/// The word is NFKC case-folded and ’ becomes ', then hashed with FNV-1a. The value is the same on every run and machine.
/// Two different words share a key with a chance of about one in 10^10 for a vocabulary of a hundred thousand.
public struct WordKey: Hashable, Sendable, Comparable {
  /// The hash itself.
  public let value: UInt64

  /// The key of a word as written.
  public init(_ word: String) {
    var word = word
    self = word.withUTF8 { WordKey($0) }
  }

  /// The key of the UTF-8 bytes of a word as written.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      if byte >= 0x80 {
        self = WordKey(folding: bytes)
        return
      }
      let isUpper = byte &- 0x41 < 26
      hash = (hash ^ UInt64(isUpper ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01b3
    }
    value = hash
  }

  private init(folding bytes: UnsafeBufferPointer<UInt8>) {
    let folded = foldedWord(String(decoding: bytes, as: UTF8.self))
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in folded.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    value = hash
  }

  /// Keys order by value; the order means nothing but is always the same.
  public static func < (left: WordKey, right: WordKey) -> Bool { left.value < right.value }
}

/// `word` as `WordKey` sees it: NFKC case-folded, ’ and ʼ as '.
public func foldedWord(_ word: String) -> String {
  var result = ""
  for scalar in ((try? caseFolding?.normalize(word)) ?? word).unicodeScalars {
    result.unicodeScalars.append(scalar == "\u{2019}" || scalar == "\u{02BC}" ? "'" : scalar)
  }
  return result
}

/// Nil only where ICU lacks its own data; `Prose` then reports that, and no key is ever compared.
private let caseFolding = try? Normalizer(.nfkcCaseFold)

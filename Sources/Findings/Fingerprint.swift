/// The identity of a finding without positions: it stays the same when text is added or removed elsewhere, and changes when the
/// flagged text or its sentence changes, so that a waiver re-arms.
public enum Fingerprint {
  /// Sixteen hexadecimal digits from the check, the rule, the flagged text and its sentence.
  public static func make(check: String, rule: String?, text: String, sentence: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [check, rule ?? "", text, sentence] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

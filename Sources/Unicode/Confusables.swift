internal import CICU

/// Tells letters that look alike (Unicode Technical Standard 39): the Cyrillic о in “Mоscow”.
///
/// The checker is never changed once open, and ICU allows several tasks to use one then.
public final class Confusables: @unchecked Sendable {
  /// How freely a word mixes scripts; each level allows all that the ones before it do.
  public enum Restriction: Int, Sendable, Comparable, CaseIterable {
    /// ASCII only.
    case ascii
    /// One script, with digits and marks.
    case singleScript
    /// One script, or Latin with Han and the scripts that Japanese, Korean or Chinese write beside it.
    case highlyRestrictive
    /// Latin with one other script, but neither Cyrillic nor Greek.
    case moderatelyRestrictive
    /// Any mixture of scripts: Latin with Cyrillic stands here.
    case minimallyRestrictive
    /// Also characters that no identifier should have, as symbols.
    case unrestricted

    /// By freedom.
    public static func < (left: Restriction, right: Restriction) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a check of a word found.
  public struct Report: Sendable, Hashable {
    /// The narrowest level that the word keeps.
    public var restriction: Restriction
    /// Whether a sequence cannot be seen, as two equal marks on a letter.
    public var hasInvisible: Bool
    /// Whether digits of two number systems are mixed.
    public var hasMixedNumbers: Bool
    /// Whether scripts are mixed that no language writes together.
    public var isMixedScript: Bool {
      restriction == .moderatelyRestrictive || restriction == .minimallyRestrictive || mixesCyrillicOrGreekWithLatin
    }
    /// Whether Latin stands beside Cyrillic or Greek, whatever symbols there are.
    public var mixesCyrillicOrGreekWithLatin: Bool
  }

  private let handle: OpaquePointer

  /// Opens ICU's checker.
  public init() throws(ICUError) {
    handle = try openICU("open the checker of confusable letters") { status in uspoof_open(&status) }
    let checks = USPOOF_RESTRICTION_LEVEL.rawValue | USPOOF_INVISIBLE.rawValue | USPOOF_MIXED_NUMBERS.rawValue
    try callICU("choose the checks") { status in uspoof_setChecks(handle, Int32(checks), &status) }
  }

  deinit { uspoof_close(handle) }

  /// A text in which each character is replaced by what stands for all that look like it. Texts that look alike have the
  /// same skeleton; it is for comparing, never for display.
  public func skeleton(_ text: String) throws(ICUError) -> String {
    let count = text.utf8.count
    guard count > 0 else { return text }
    try checkLength(count, "make a skeleton")
    return try utf8Output("make a skeleton", capacity: count + 16) { buffer, capacity, status in
      uspoof_getSkeletonUTF8(handle, 0, text, Int32(count), buffer, capacity, &status)
    }
  }

  /// Whether two different texts look alike.
  public func areConfusable(_ first: String, _ second: String) throws(ICUError) -> Bool {
    guard !first.utf8.elementsEqual(second.utf8) else { return false }
    return try skeleton(first).utf8.elementsEqual(skeleton(second).utf8)
  }

  /// Checks one word.
  public func check(_ word: String) throws(ICUError) -> Report {
    try checkLength(word.utf8.count, "check a word")
    let result = try openICU("check a word") { status in uspoof_openCheckResult(&status) }
    defer { uspoof_closeCheckResult(result) }
    let failed = try callICU("check a word", detail: word) { status in
      UInt32(bitPattern: uspoof_check2UTF8(handle, word, Int32(word.utf8.count), result, &status))
    }
    let level = try callICU("check a word") { status in uspoof_getCheckResultRestrictionLevel(result, &status) }
    var hasLatin = false
    var hasOther = false
    for scalar in word.unicodeScalars {
      let script = Script(of: scalar.value)
      if script == .latin { hasLatin = true } else if script == .cyrillic || script == .greek { hasOther = true }
    }
    return Report(
      restriction: Restriction(level), hasInvisible: failed & UInt32(USPOOF_INVISIBLE.rawValue) != 0,
      hasMixedNumbers: failed & UInt32(USPOOF_MIXED_NUMBERS.rawValue) != 0,
      mixesCyrillicOrGreekWithLatin: hasLatin && hasOther)
  }
}

extension Confusables.Restriction {
  fileprivate init(_ level: URestrictionLevel) {
    switch level {
    case USPOOF_ASCII: self = .ascii
    case USPOOF_SINGLE_SCRIPT_RESTRICTIVE: self = .singleScript
    case USPOOF_HIGHLY_RESTRICTIVE: self = .highlyRestrictive
    case USPOOF_MODERATELY_RESTRICTIVE: self = .moderatelyRestrictive
    case USPOOF_MINIMALLY_RESTRICTIVE: self = .minimallyRestrictive
    default: self = .unrestricted
    }
  }
}

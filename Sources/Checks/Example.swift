public import PolyglintText

/// A text on a check's page that is also its test.
///
/// The text is written with marks: `⟦wrong→right⟧` (or `⟦wrong→right|other⟧`, `⟦wrong⟧` where nothing is suggested, `⟦wrong→⟧` where
/// it is to be deleted). A `\n\n` starts a new paragraph.
public struct Example: Sendable {
  /// What the check must do with it.
  public enum Expectation: Sendable {
    /// Flag exactly the marked stretches, each with the marked suggestion first.
    case flags
    /// Stay silent on this near miss.
    case allows
    /// A documented limit: it is silent today, and the test fails the day it is not.
    case misses
  }

  /// What must happen.
  public var expectation: Expectation
  /// The marked text.
  public var marked: String
  /// The language of the text.
  public var language: LanguageTag
  /// Where the example stands, so that a failing test points at it.
  public var file: StaticString
  /// Its line there.
  public var line: UInt

  /// A text that must be flagged where marked.
  public static func flags(
    _ marked: String, language: LanguageTag = .english, file: StaticString = #filePath, line: UInt = #line
  ) -> Example {
    Example(expectation: .flags, marked: marked, language: language, file: file, line: line)
  }
  /// Good text that must stay unflagged.
  public static func allows(
    _ marked: String, language: LanguageTag = .english, file: StaticString = #filePath, line: UInt = #line
  ) -> Example {
    Example(expectation: .allows, marked: marked, language: language, file: file, line: line)
  }
  /// A fault the check does not find yet.
  public static func misses(
    _ marked: String, language: LanguageTag = .english, file: StaticString = #filePath, line: UInt = #line
  ) -> Example {
    Example(expectation: .misses, marked: marked, language: language, file: file, line: line)
  }
}

public import PolyglintText

/// One thing that has a name or a term: a concept entry of TBX (ISO 30042).
public struct Concept: Sendable, Hashable {
  /// What the concept is.
  public enum Kind: String, Sendable, CaseIterable {
    case person, place, organisation, title, term, work
  }

  /// Unique, kebab-case: `place-kyiv`.
  public var id: String
  /// What it is.
  public var kind: Kind
  /// ISO 3166 code of the country it belongs to, upper case; empty if none.
  public var country: String
  /// How it is rendered in the target language; the first is the preferred one.
  public var renderings: [Rendering]
  /// Its names in source languages, nominative, native script.
  public var sourceForms: [LanguageTag: [String]]
  /// Phrases in which a deprecated rendering is right.
  public var exceptions: [String]
  /// People: the part of the name that is used alone afterwards.
  public var family: String?
  /// People: `m` or `f`.
  public var gender: String?
  /// People: posts held, with dates.
  public var posts: [DatedText]
  /// Wikidata item, `Q…`.
  public var wikidata: String?
  /// For the reader of the row.
  public var note: String
  /// The file the row stands in.
  public var file: String
  /// Its line there, from 1.
  public var line: Int

  /// The rendering of the house.
  public var preferred: String { renderings.first?.text ?? id }
}

/// A way to render a concept in the target language.
public struct Rendering: Sendable, Hashable {
  /// The rendering as printed.
  public var text: String
  /// What the termbase says of it.
  public var status: TermStatus
  /// When it was or is right; nil means always.
  public var dates: DateSpan?
}

/// Administrative status of a term, after TBX; `misspelled` is ours, for forms that never were right.
public enum TermStatus: String, Sendable, CaseIterable {
  case preferred, admitted, deprecated, superseded, misspelled
}

/// A text that holds for a span of time.
public struct DatedText: Sendable, Hashable {
  /// The text.
  public var text: String
  /// When it holds; nil means always.
  public var dates: DateSpan?
}

/// From one day to another, ISO dates compared as text; nil is open.
public struct DateSpan: Sendable, Hashable {
  /// First day, `2019-05-20`.
  public var from: String?
  /// Last day.
  public var to: String?

  /// A span of days.
  public init(from: String?, to: String?) {
    self.from = from
    self.to = to
  }
}

public import PolyglintText
public import Termbase

/// The names of one text.
public struct NameAnalysis: Sendable {
  /// Finds the names of `prose`.
  public init(_ prose: Prose, terms: [TermMatch], termbase: Termbase, cognates: CognateNames) {}
}

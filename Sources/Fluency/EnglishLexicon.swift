public import PolyglintText

/// Lemmas and word classes of English words.
public struct EnglishLexicon: Sendable {
  /// An empty lexicon.
  public init() {}

  /// Whether `word` is an ordinary word of English in some form, not only a name.
  public func isCommonWord(_ word: WordKey) -> Bool { false }
}

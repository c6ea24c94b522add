/// Lemmas and word classes of English words.
public struct EnglishLexicon: Sendable {
  /// An empty lexicon.
  public init() {}
}

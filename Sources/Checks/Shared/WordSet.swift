internal import PolyglintText

/// Words without regard to case, for quick membership tests.
struct WordSet: Sendable {
  private let keys: Set<WordKey>

  /// The words of `words`, which are separated by white space.
  init(_ words: String) {
    keys = Set(words.split(whereSeparator: \.isWhitespace).map { WordKey(String($0)) })
  }

  /// Whether the token is one of the words.
  func contains(_ token: Token) -> Bool { keys.contains(token.key) }
  /// Whether the word is one of the words.
  func contains(_ key: WordKey) -> Bool { keys.contains(key) }
}

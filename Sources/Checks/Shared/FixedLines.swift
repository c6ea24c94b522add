internal import PolyglintText

/// Fixed wordings of lines, compared word by word without regard to case and marks.
struct FixedLines: Sendable {
  private var byFirstWord: [WordKey: [[WordKey]]] = [:]

  /// The wordings of `lines`, one a line.
  init(_ lines: String) {
    for line in lines.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map { WordKey(String($0)) }
      guard let first = words.first else { continue }
      byFirstWord[first, default: []].append(words)
    }
  }

  /// Number of words of the longest wording that `words` begins with; 0 if there is none.
  func prefixLength(of words: [WordKey]) -> Int {
    guard let first = words.first, let wordings = byFirstWord[first] else { return 0 }
    return wordings.filter { words.starts(with: $0) }.map(\.count).max() ?? 0
  }

  /// Whether `words` is one of the wordings.
  func contains(_ words: [WordKey]) -> Bool {
    guard let first = words.first, let wordings = byFirstWord[first] else { return false }
    return wordings.contains(words)
  }
}

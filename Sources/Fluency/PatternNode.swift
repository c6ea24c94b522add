/// What one token must be: one of some words, or of one of some classes.
struct TokenTest: Hashable, Sendable {
  /// How literal words treat the case of the text.
  enum Casing: UInt8, Sendable {
    /// Any case, except that a short word in lower case is no acronym: `us` is not US.
    case any
    /// Only all upper case: `US` is not us.
    case upper
    /// Only a symbol beyond ASCII: № is not no, although their keys are the same.
    case symbol
  }

  /// Classes that must hold: one of `any`, and one of `usual` unless that is empty.
  struct ClassTest: Hashable, Sendable {
    var any: WordClasses
    var usual: WordClasses = []
  }

  /// Keys of the words that match, sorted.
  var keys: [UInt64] = []
  /// Classes that match.
  var classes: [ClassTest] = []
  /// How `keys` treat case.
  var casing = Casing.any

  /// Whether two tests can be one that matches what either matches.
  func canMerge(_ other: TokenTest) -> Bool { casing == other.casing || keys.isEmpty || other.keys.isEmpty }

  /// Makes this test match what `other` matches as well; the keys are to be sorted afterwards.
  mutating func merge(_ other: TokenTest) {
    if keys.isEmpty { casing = other.casing }
    keys += other.keys
    for wanted in other.classes where !classes.contains(wanted) { classes.append(wanted) }
  }

  /// Sorts the keys and keeps each once.
  mutating func sortKeys() {
    keys.sort()
    var kept = 0
    for index in keys.indices where kept == 0 || keys[kept - 1] != keys[index] {
      keys[kept] = keys[index]
      kept += 1
    }
    keys.removeLast(keys.count - kept)
  }
}

/// A parsed pattern.
indirect enum PatternNode: Sendable {
  /// One token.
  case token(TokenTest)
  /// One token at which `node` does not match.
  case notToken(PatternNode)
  /// All tokens of a name of the class.
  case entity(WordClasses)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repeated(PatternNode, from: Int, to: Int, isGreedy: Bool)
  case ahead(PatternNode, isNegated: Bool)
  case behind(PatternNode, isNegated: Bool)
  case sentenceStart
  case sentenceEnd
  case flagged(PatternNode)
  case capture(Int, PatternNode)

  /// The most tokens a name is taken to have.
  static let longestEntity = 8

  /// The fewest and the most tokens it matches.
  var lengths: ClosedRange<Int> {
    switch self {
    case .token, .notToken: return 1...1
    case .entity: return 1...Self.longestEntity
    case .sequence(let nodes):
      return nodes.reduce(0...0) { $0.lowerBound + $1.lengths.lowerBound...$0.upperBound + $1.lengths.upperBound }
    case .choice(let nodes):
      let all = nodes.map(\.lengths)
      return (all.map(\.lowerBound).min() ?? 0)...(all.map(\.upperBound).max() ?? 0)
    case .repeated(let node, let from, let to, _):
      let one = node.lengths
      return one.lowerBound * from...one.upperBound * to
    case .ahead, .behind, .sentenceStart, .sentenceEnd: return 0...0
    case .flagged(let node), .capture(_, let node): return node.lengths
    }
  }
}

/// A pattern that cannot be read, and where.
struct PatternError: Error, Equatable {
  /// Column in scalars of the pattern, from 1.
  var column: Int
  /// What is wrong and what to do.
  var message: String
}

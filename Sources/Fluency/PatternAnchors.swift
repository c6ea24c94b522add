internal import PolyglintText

/// Words one of which every match of a pattern holds, and how far from the start of the match.
struct PatternAnchors {
  struct Word: Hashable {
    var key: UInt64
    /// Tokens from the start of the match, fewest and most.
    var offsets: ClosedRange<Int>
  }
  /// The words.
  var words: [Word] = []
  /// How often one of them comes up, in a million words.
  var cost = 0
}

/// A class that a token of every match has, for patterns without such words.
struct ClassAnchor {
  var classes: WordClasses
  var offsets: ClosedRange<Int>
  var cost: Int
}

/// Finds the rarest words of patterns.
struct AnchorFinder {
  let lexicon: EnglishLexicon
  /// Words of each closed class, looked up once.
  private let closed: [(classes: WordClasses, keys: [UInt64])]
  private let frequencies: [UInt64: Int]

  /// Classes all of whose words are in the lexicon.
  private static let finite: [WordClasses] = [
    .article, .determiner, .preposition, .pronoun, .pronounSubject, .pronounObject, .pronounPossessive, .conjunction,
    .modal,
    .be, .have, .doVerb, .not, .month, .weekday, .demonym,
  ]

  init(lexicon: EnglishLexicon) {
    self.lexicon = lexicon
    closed = lexicon.keysByClosedClass(Self.finite)
    frequencies = Dictionary(
      Self.commonWords.map { (WordKey($0.0).value, $0.1 * 1000) }, uniquingKeysWith: { first, _ in first })
  }

  /// The most frequent words and marks of news text, in a thousand words.
  private static let commonWords: [(String, Int)] = [
    ("the", 60), (",", 55), (".", 50), ("of", 30), ("to", 27), ("and", 26), ("in", 25), ("a", 24), ("'s", 10),
    ("for", 10),
    ("that", 10), ("on", 9), ("is", 9), ("said", 5), ("was", 7), ("with", 8), ("he", 5), ("it", 5), ("as", 6),
    ("at", 5),
    ("by", 6), ("from", 5), ("has", 4), ("be", 4), ("have", 4), ("his", 3), ("an", 4), ("are", 5), ("not", 4),
    ("this", 3),
    ("their", 3), ("its", 3), ("will", 3), ("who", 3), ("but", 3), ("which", 3), ("they", 3), ("were", 3), ("been", 2),
    ("or", 3), ("had", 2), ("one", 2), ("more", 2), ("after", 2), ("also", 2), ("would", 2), ("about", 2), ("all", 2),
    ("we", 3), ("i", 3), ("you", 2), ("new", 2), ("up", 2), ("out", 2), ("(", 3), (")", 3), (":", 3), (";", 1),
  ]

  /// The best words of `node`, which starts `offsets` tokens after the start of the match; nil if no word is certain.
  func words(_ node: PatternNode, _ offsets: ClosedRange<Int> = 0...0) -> PatternAnchors? {
    switch node {
    case .token(let test): return words(test, offsets)
    case .sequence(let nodes):
      var best: PatternAnchors?
      var offsets = offsets
      for node in nodes {
        if let found = words(node, offsets), found.cost < best?.cost ?? .max { best = found }
        let lengths = node.lengths
        offsets = offsets.lowerBound + lengths.lowerBound...offsets.upperBound + lengths.upperBound
      }
      return best
    case .choice(let nodes):
      var all = PatternAnchors()
      for node in nodes {
        guard let found = words(node, offsets) else { return nil }
        all.words += found.words
        all.cost += found.cost
      }
      return all
    case .repeated(let node, let from, _, _): return from > 0 ? words(node, offsets) : nil
    case .ahead(let node, let isNegated): return isNegated ? nil : words(node, offsets)
    case .flagged(let node), .capture(_, let node): return words(node, offsets)
    case .notToken, .entity, .behind, .sentenceStart, .sentenceEnd: return nil
    }
  }

  private func words(_ test: TokenTest, _ offsets: ClosedRange<Int>) -> PatternAnchors? {
    var anchors = PatternAnchors()
    for key in test.keys {
      anchors.words.append(PatternAnchors.Word(key: key, offsets: offsets))
      anchors.cost += frequency(key)
    }
    for wanted in test.classes {
      guard let found = closed.first(where: { $0.classes == wanted.any }) else { return nil }
      for key in found.keys {
        anchors.words.append(PatternAnchors.Word(key: key, offsets: offsets))
        anchors.cost += frequency(key)
      }
    }
    // The wider the stretch in which the match may start, the dearer.
    anchors.cost *= offsets.count
    return anchors
  }

  private func frequency(_ key: UInt64) -> Int { frequencies[key] ?? lexicon.weight(key) + 5 }

  /// The rarest class of `node`; nil if no token of it has a certain class.
  func classAnchor(_ node: PatternNode, _ offsets: ClosedRange<Int> = 0...0) -> ClassAnchor? {
    switch node {
    case .token(let test):
      guard test.keys.isEmpty else { return nil }
      let classes = test.classes.reduce(WordClasses()) { $0.union($1.any) }
      return ClassAnchor(classes: classes, offsets: offsets, cost: Self.cost(classes) * offsets.count)
    case .entity(let bit):
      // A person may be known by a given name alone, so the classes of names are asked for.
      let classes: WordClasses = bit == .person ? [.person, .givenName] : bit
      return ClassAnchor(classes: classes, offsets: offsets, cost: 20 * offsets.count)
    case .sequence(let nodes):
      var best: ClassAnchor?
      var offsets = offsets
      for node in nodes {
        if let found = classAnchor(node, offsets), found.cost < best?.cost ?? .max { best = found }
        let lengths = node.lengths
        offsets = offsets.lowerBound + lengths.lowerBound...offsets.upperBound + lengths.upperBound
      }
      return best
    case .repeated(let node, let from, _, _): return from > 0 ? classAnchor(node, offsets) : nil
    case .flagged(let node), .capture(_, let node): return classAnchor(node, offsets)
    case .choice, .notToken, .ahead, .behind, .sentenceStart, .sentenceEnd: return nil
    }
  }

  private static func cost(_ classes: WordClasses) -> Int {
    var cost = 0
    let rare: WordClasses = [
      .ordinal, .month, .weekday, .year, .demonym, .adjectiveComparative, .adjectiveSuperlative, .modal, .place,
      .person,
      .organisation,
    ]
    let middling: WordClasses = [
      .number, .name, .verbIng, .adverb, .nounPlural, .verbThird, .verbPast, .verbParticiple,
    ]
    for bit in 0..<64 where classes.rawValue & (1 << UInt64(bit)) != 0 {
      let one = WordClasses(rawValue: 1 << UInt64(bit))
      cost += rare.contains(one) ? 10 : middling.contains(one) ? 60 : 300
    }
    return cost
  }
}

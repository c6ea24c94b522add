internal import PolyglintText

/// The classes of the tokens of a text, found when first asked for.
struct TokenClassifier: ~Copyable {
  let prose: Prose
  let tokens: [Token]
  private let lexicon: EnglishLexicon
  private let marks: NameMarks
  private var known: [UInt64]
  /// The sentence that is being read.
  private(set) var sentence: Range<Int> = 0..<0
  /// Its first token that is no opening mark.
  private(set) var firstWord = 0
  /// The token after its last one that is no closing mark.
  private(set) var lastEnd = 0

  init(_ prose: Prose, lexicon: EnglishLexicon, marks: NameMarks) {
    self.prose = prose
    self.lexicon = lexicon
    self.marks = marks
    tokens = prose.tokens
    known = Array(repeating: 0, count: prose.tokens.count)
    for mark in marks.marks {
      // A name may begin a sentence, so known ones are marked before any token is looked at.
      for index in mark.tokens where index < known.count { known[index] |= mark.kind.classes.rawValue }
    }
  }

  /// Goes to another sentence.
  mutating func enter(_ sentence: Range<Int>) {
    self.sentence = sentence
    firstWord = sentence.lowerBound
    while firstWord < sentence.upperBound, isOpening(tokens[firstWord]) { firstWord += 1 }
    lastEnd = sentence.upperBound
    while lastEnd > sentence.lowerBound, isClosing(tokens[lastEnd - 1]) { lastEnd -= 1 }
  }

  private func isOpening(_ token: Token) -> Bool {
    token.kind == .quote || token.key == Self.openParenthesis || Self.dashes.contains(token.key)
      || token.key == Self.bullet
  }

  private func isClosing(_ token: Token) -> Bool {
    token.kind == .quote || (token.kind == .punctuation && Self.closing.contains(token.key))
  }

  /// Whether a token is a hyphen (not a dash).
  func isHyphen(_ index: Int) -> Bool {
    let key = tokens[index].key
    return key == Self.hyphenMinus || key == Self.hyphen
  }

  private static let hyphenMinus = WordKey("-")
  private static let hyphen = WordKey("‐")
  private static let openParenthesis = WordKey("(")
  private static let bullet = WordKey("•")
  private static let colon = WordKey(":")
  private static let dashes: Set<WordKey> = Set(["-", "‐", "‑", "–", "—", "−"].map { WordKey($0) })
  private static let closing: Set<WordKey> = Set([")", "]", ".", "…", "...", "'"].map { WordKey($0) })

  /// The classes of a token of the sentence entered.
  @inline(__always)
  mutating func classes(at index: Int) -> WordClasses {
    let value = known[index]
    if value & WordClasses.any.rawValue != 0 { return WordClasses(rawValue: value) }
    let found = classify(index).union(WordClasses(rawValue: value))
    known[index] = found.rawValue
    return found
  }

  private func classify(_ index: Int) -> WordClasses {
    let token = tokens[index]
    switch token.kind {
    case .word: return classifyWord(index, token)
    case .number: return classifyNumber(token)
    case .quote: return [.any, .quotationMark]
    case .punctuation, .symbol: return Self.dashes.contains(token.key) ? [.any, .dash] : .any
    case .possessive, .address, .object: return .any
    }
  }

  private func classifyNumber(_ token: Token) -> WordClasses {
    var classes: WordClasses = [.any, .word, .number]
    let digits = prose.text[token.range.bytes]
    let value = digits.reduce(0) { $1 &- 0x30 < 10 && $0 < 100_000 ? $0 * 10 + Int($1 - 0x30) : 100_000 }
    if digits.count == 4, (1000...2099).contains(value) { classes.insert(.year) }
    return classes
  }

  private func classifyWord(_ index: Int, _ token: Token) -> WordClasses {
    let known = marks.marks.isEmpty ? WordClasses() : WordClasses(rawValue: self.known[index])
    var classes = prose.text.withUnsafeBufferPointer { text in
      lexicon.classes(
        ofWord: UnsafeBufferPointer(rebasing: text[token.range.bytes]), token.key, isCapitalized: token.isCapitalized)
    }
    classes.formUnion(token.isCapitalized ? [.any, .word, .capitalized] : [.any, .word])
    if token.casing == .upper, token.range.count > 1 {
      // US is not us, IT is not it; but a headline in capitals keeps its nouns.
      classes.subtract([.pronoun, .pronounSubject, .pronounObject])
    }
    if prose.text[Int(token.start)] &- 0x30 < 10, isOrdinal(token) { classes.insert(.ordinal) }
    let isKnown = !known.isDisjoint(with: [.place, .person, .organisation, .name])
    if isKnown || isName(index, token, classes) { classes.insert(.name) }
    return classes
  }

  private func isOrdinal(_ token: Token) -> Bool {
    let ending = prose.text[token.range.bytes].suffix(2).map { $0 | 0x20 }
    return ["st", "nd", "rd", "th"].contains { Array($0.utf8) == ending }
  }

  private func isName(_ index: Int, _ token: Token, _ classes: WordClasses) -> Bool {
    guard token.isCapitalized, classes.isDisjoint(with: [.month, .weekday, .demonym]) else { return false }
    if token.casing == .capitalized, token.range.count == 1 || prose.text[Int(token.start) + 1] == 0x27 {
      // I, I'm; but O'Brien is of mixed case.
      if prose.text[Int(token.start)] == UInt8(ascii: "I") { return false }
    }
    if isInitial(index) {
      return classes.contains(.givenName)
        && classes.isDisjoint(with: [.modal, .usuallyVerb, .usuallyAdjective, .usuallyAdverb])
    }
    return true
  }

  /// Whether a capital proves nothing here: at the start of the sentence, of a quotation in it, or after a colon.
  private func isInitial(_ index: Int) -> Bool {
    if index <= firstWord { return true }
    let before = tokens[index - 1]
    return before.kind == .quote || before.key == Self.colon
  }

  /// The end of a name of `bit` that starts at token `index`: a known one, or a given name and the capitalised words
  /// after it.
  mutating func endOfEntity(_ bit: WordClasses, from index: Int) -> Int? {
    if let end = marks.end(of: bit, from: index) { return end <= sentence.upperBound ? end : nil }
    guard bit == .person, classes(at: index).isSuperset(of: [.givenName]), tokens[index].isCapitalized else {
      return nil
    }
    var end = index + 1
    while end < sentence.upperBound, end < index + 4, tokens[end].kind == .word, tokens[end].isCapitalized,
      classes(at: end).isSuperset(of: .name)
    {
      end += 1
    }
    let isWord = !classes(at: index).isDisjoint(with: [.usuallyNoun, .usuallyVerb, .usuallyAdjective, .modal])
    return end == index + 1 && isWord ? nil : end
  }
}

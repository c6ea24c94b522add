public import PolyglintText
public import Termbase

/// The names of one text: which words are parts of names, and which runs of words are mentions of somebody or something.
public struct NameAnalysis: Sendable {
  /// A run of capitalised words that names something: `Mykola Kobrinets`, `Kanaevsky Bakery`.
  public struct Mention: Sendable, Hashable {
    /// The tokens, all capitalised words, with nothing but spaces or hyphens between.
    public var tokens: Range<Int>
    /// The sentence it stands in.
    public var sentence: Int
  }

  /// A word that is, or may be, part of a name, in one spelling.
  public struct Word: Sendable {
    /// As spelled, NFC.
    public var spelling: String
    /// The word without regard to case.
    public var key: WordKey
    /// Where it occurs, as token indices in text order.
    public var occurrences: [Int]
  }

  /// All mentions in text order, not overlapping.
  public private(set) var mentions: [Mention] = []
  /// All name words, in order of first occurrence.
  public private(set) var words: [Word] = []
  /// For each token, whether it is part of a name.
  private var isName: [Bool]

  /// Whether token `index` is part of a name.
  public func isName(_ index: Int) -> Bool { isName[index] }

  /// Finds the names of `prose`. Linear time.
  ///
  /// A capitalised word inside a sentence is a name word. At the start of a sentence, and in headlines that capitalise every word, it is one only
  /// where the text capitalises it elsewhere too, or a glossary or the list of given names knows it.
  public init(_ prose: Prose, terms: [TermMatch], termbase: Termbase, cognates: CognateNames) {
    isName = [Bool](repeating: false, count: prose.tokens.count)
    var seenInside: Set<WordKey> = []
    var seenLower: Set<WordKey> = []
    var doubtful: [Int] = []
    for sentence in prose.sentences {
      let unreliable = Self.capitalizesEverything(sentence, prose)
      var isFirst = true
      for index in sentence.tokens {
        let token = prose.tokens[index]
        guard token.kind == .word else {
          // A stop or colon inside a sentence (abbreviations, "Live: …") makes the next word doubtful again.
          if token.kind == .punctuation, Self.opensClause(prose, token) { isFirst = true }
          continue
        }
        defer { isFirst = false }
        if token.casing == .lower {
          seenLower.insert(token.key)
        } else if token.isCapitalized {
          if isFirst || unreliable {
            doubtful.append(index)
          } else {
            isName[index] = true
            seenInside.insert(token.key)
          }
        }
      }
    }
    for match in terms {
      let kind = termbase.concepts[match.concept].kind
      guard match.rendering != nil, kind == .person || kind == .place || kind == .organisation else { continue }
      for index in match.tokens where prose.tokens[index].isCapitalized { isName[index] = true }
    }
    for index in doubtful where !isName[index] {
      let key = prose.tokens[index].key
      if seenLower.contains(key) { continue }
      if seenInside.contains(key) || (cognates.isGivenName(key) && Self.isFollowedByCapital(index, prose)) {
        isName[index] = true
      }
    }
    collect(prose)
  }

  private mutating func collect(_ prose: Prose) {
    var byWord: [String: Int] = [:]
    for (number, sentence) in prose.sentences.enumerated() {
      var start: Int?
      for index in sentence.tokens {
        let token = prose.tokens[index]
        if isName[index] {
          let spelling = Self.canonical(prose.string(token))
          if let known = byWord[spelling] {
            words[known].occurrences.append(index)
          } else {
            byWord[spelling] = words.count
            words.append(Word(spelling: spelling, key: token.key, occurrences: [index]))
          }
          if start == nil { start = index }
          continue
        }
        if let first = start, !joins(index, prose, sentence.tokens) {
          mentions.append(Mention(tokens: first..<index, sentence: number))
          start = nil
        }
      }
      if let first = start { mentions.append(Mention(tokens: first..<sentence.tokens.upperBound, sentence: number)) }
    }
  }

  /// Whether a hyphen at `index` joins two name words.
  private func joins(_ index: Int, _ prose: Prose, _ sentence: Range<Int>) -> Bool {
    let token = prose.tokens[index]
    guard token.kind == .punctuation, !token.followsSpace, index + 1 < sentence.upperBound, isName[index + 1],
      !prose.tokens[index + 1].followsSpace
    else { return false }
    let text = prose.string(token)
    return text == "-" || text == "\u{2010}" || text == "\u{2011}"
  }

  /// NFC, so that one name typed in two Unicode forms is one spelling.
  private static func canonical(_ word: String) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word : composed(word)
  }

  private static func opensClause(_ prose: Prose, _ token: Token) -> Bool {
    let byte = prose.text[Int(token.start)]
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: "!")
  }

  private static func isFollowedByCapital(_ index: Int, _ prose: Prose) -> Bool {
    index + 1 < prose.tokens.count && prose.tokens[index + 1].isCapitalized && prose.tokens[index + 1].kind == .word
  }

  /// A headline in title case or capitals: of its longer words, four in five and at least three begin with a capital letter.
  private static func capitalizesEverything(_ sentence: Prose.Sentence, _ prose: Prose) -> Bool {
    var capitalized = 0
    var all = 0
    for index in sentence.tokens {
      let token = prose.tokens[index]
      guard token.kind == .word, token.range.count >= 4, token.casing != .none else { continue }
      all += 1
      if token.isCapitalized { capitalized += 1 }
    }
    return capitalized >= 3 && capitalized * 5 >= all * 4
  }
}

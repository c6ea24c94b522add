internal import Findings
internal import PolyglintText

/// A pattern, read.
struct ParsedPattern: Sendable {
  /// The whole pattern.
  var root: PatternNode
  /// The names of its captures, by index.
  var captures: [String]
  /// Whether a part is marked to be flagged.
  var hasFlaggedPart: Bool
}

/// Reads the pattern language of `docs/phrase-rules.md`.
struct PatternParser {
  private let bytes: [UInt8]
  private let lexicon: EnglishLexicon
  private var index = 0
  private var captures: [String] = []
  private var hasFlaggedPart = false
  private var depth = 0

  private init(_ pattern: String, lexicon: EnglishLexicon) {
    bytes = Array(pattern.utf8)
    self.lexicon = lexicon
  }

  /// The most a repetition may ask for.
  static let mostRepetitions = 30

  /// Reads `pattern`; `~lemma` is spelled out with the forms that `lexicon` gives.
  static func parse(_ pattern: String, lexicon: EnglishLexicon) throws(PatternError) -> ParsedPattern {
    var parser = PatternParser(pattern, lexicon: lexicon)
    let root = try parser.alternatives()
    if parser.index < parser.bytes.count {
      throw parser.error("a '\(Character(UnicodeScalar(parser.bytes[parser.index])))' that closes nothing")
    }
    guard root.lengths.lowerBound > 0 else {
      throw parser.error("the pattern matches nothing at all; give it a word", at: 0)
    }
    return ParsedPattern(root: root, captures: parser.captures, hasFlaggedPart: parser.hasFlaggedPart)
  }

  private func error(_ message: String, at position: Int? = nil) -> PatternError {
    let scalars = bytes[..<min(position ?? index, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return PatternError(column: scalars + 1, message: message)
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }
  private func peek(_ offset: Int) -> UInt8? { index + offset < bytes.count ? bytes[index + offset] : nil }

  private mutating func skipSpaces() {
    while peek == 0x20 || peek == 0x0A || peek == 0x09 { index += 1 }
  }

  private mutating func alternatives() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < 40 else { throw error("groups nested too deep") }
    var choices = [try sequence()]
    while peek == UInt8(ascii: "|") {
      index += 1
      choices.append(try sequence())
    }
    return Self.simplified(choices)
  }

  /// Alternatives of one token each become one test.
  private static func simplified(_ choices: [PatternNode]) -> PatternNode {
    guard choices.count > 1 else { return choices.first ?? .sequence([]) }
    var merged: [PatternNode] = []
    for choice in choices {
      if case .token(let test) = choice, case .token(var last)? = merged.last, last.canMerge(test) {
        merged[merged.count - 1] = .sequence([])
        last.merge(test)
        merged[merged.count - 1] = .token(last)
      } else {
        merged.append(choice)
      }
    }
    for index in merged.indices {
      if case .token(var test) = merged[index], test.keys.count > 1 {
        test.sortKeys()
        merged[index] = .token(test)
      }
    }
    return merged.count == 1 ? merged[0] : .choice(merged)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    while true {
      skipSpaces()
      guard let byte = peek, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")"), byte != UInt8(ascii: "]") else {
        break
      }
      nodes.append(try quantified())
    }
    if nodes.isEmpty { throw error("an empty alternative; write x? for what may be missing") }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func quantified() throws(PatternError) -> PatternNode {
    if let name = captureName() {
      index += name.utf8.count + 1
      guard let byte = peek, byte > 0x20 else { throw error("nothing to capture after \(name)=") }
      let number = captures.firstIndex(of: name) ?? captures.count
      if number == captures.count { captures.append(name) }
      return .capture(number, try quantified())
    }
    let start = index
    let node = try primary()
    guard let byte = peek else { return node }
    if byte == UInt8(ascii: "?") {
      index += 1
      try refuseUnconsuming(node, start)
      return .repeated(node, from: 0, to: 1, isGreedy: true)
    }
    guard byte == UInt8(ascii: "{") else { return node }
    index += 1
    let from = try number()
    var to = from
    if peek == UInt8(ascii: ",") {
      index += 1
      to = try number()
    }
    guard peek == UInt8(ascii: "}") else { throw error("a { without a }") }
    guard from <= to, to > 0, to <= Self.mostRepetitions else {
      throw error("a repetition from \(from) to \(to); the most is \(Self.mostRepetitions)")
    }
    index += 1
    try refuseUnconsuming(node, start)
    return .repeated(node, from: from, to: to, isGreedy: false)
  }

  private func refuseUnconsuming(_ node: PatternNode, _ start: Int) throws(PatternError) {
    if node.lengths.lowerBound == 0 {
      throw error("this may match nothing already; it cannot be optional or repeated", at: start)
    }
  }

  private mutating func number() throws(PatternError) -> Int {
    var value = 0
    let start = index
    while let byte = peek, byte &- 0x30 < 10 {
      value = min(value * 10 + Int(byte - 0x30), 1000)
      index += 1
    }
    if index == start { throw error("a number is missing") }
    return value
  }

  /// The name before a `=`, if one stands here.
  private func captureName() -> String? {
    var end = index
    while end < bytes.count, bytes[end] &- 0x61 < 26 || (end > index && bytes[end] &- 0x30 < 10) { end += 1 }
    guard end > index, end < bytes.count, bytes[end] == UInt8(ascii: "=") else { return nil }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private mutating func primary() throws(PatternError) -> PatternNode {
    guard let byte = peek else { throw error("the pattern ends where an element should stand") }
    switch byte {
    case UInt8(ascii: "("): return try group()
    case UInt8(ascii: "["):
      let start = index
      if hasFlaggedPart { throw error("a second [; only one part can be flagged") }
      hasFlaggedPart = true
      index += 1
      let node = try alternatives()
      guard peek == UInt8(ascii: "]") else { throw error("a [ without a ]", at: start) }
      index += 1
      guard node.lengths.lowerBound > 0 else { throw error("the flagged part may be empty", at: start) }
      return .flagged(node)
    case UInt8(ascii: "~"): return try lemma()
    case UInt8(ascii: "@"): return try wordClass()
    case UInt8(ascii: "!"):
      index += 1
      let start = index
      let node = try primary()
      guard node.lengths.lowerBound > 0 else { throw error("! needs a token after it", at: start) }
      return .notToken(node)
    case UInt8(ascii: "^"):
      index += 1
      return .sentenceStart
    case UInt8(ascii: "$"):
      index += 1
      return .sentenceEnd
    case UInt8(ascii: "?"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "="):
      throw error(
        "a '\(Character(UnicodeScalar(byte)))' after nothing; write \\\(Character(UnicodeScalar(byte))) for the mark itself"
      )
    default: return try literal()
    }
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    let start = index
    // A lone parenthesis, followed by a space or the end, is the mark itself.
    if peek(1) == nil || peek(1) == 0x20 {
      index += 1
      return .token(TokenTest(keys: [WordKey("(").value]))
    }
    index += 1
    var look: (behind: Bool, isNegated: Bool)?
    if peek == UInt8(ascii: "?") {
      switch (peek(1), peek(2)) {
      case (UInt8(ascii: "="), _): look = (false, false)
      case (UInt8(ascii: "!"), _): look = (false, true)
      case (UInt8(ascii: "<"), UInt8(ascii: "=")): look = (true, false)
      case (UInt8(ascii: "<"), UInt8(ascii: "!")): look = (true, true)
      default: throw error("(? must be followed by =, !, <= or <!")
      }
      index += look?.behind == true ? 3 : 2
    }
    let before = (captures: captures.count, flagged: hasFlaggedPart)
    let node = try alternatives()
    guard peek == UInt8(ascii: ")") else { throw error("a ( without a )", at: start) }
    index += 1
    guard let look else { return node }
    if captures.count > before.captures || hasFlaggedPart != before.flagged {
      throw error("what only looks around can neither capture nor be flagged", at: start)
    }
    return look.behind ? .behind(node, isNegated: look.isNegated) : .ahead(node, isNegated: look.isNegated)
  }

  private mutating func lemma() throws(PatternError) -> PatternNode {
    index += 1
    let start = index
    let word = readWord()
    guard !word.isEmpty else { throw error("~ needs a word", at: start) }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let last = parts.last else { return .token(Self.test(ofLemma: word, lexicon)) }
    // Of a compound the last part is inflected.
    var nodes: [PatternNode] = []
    for part in parts.dropLast() { nodes += [.token(Self.test(ofWord: part)), .token(Self.dash)] }
    return .sequence(nodes + [.token(Self.test(ofLemma: last, lexicon))])
  }

  private static func test(ofLemma word: String, _ lexicon: EnglishLexicon) -> TokenTest {
    let keys = lexicon.allForms(ofLemma: word).map { form in form.withUnsafeBufferPointer { WordKey($0).value } }
    var test = TokenTest(keys: keys)
    test.sortKeys()
    return test
  }

  private static let dash = TokenTest(classes: [TokenTest.ClassTest(any: .dash)])

  private static func test(ofWord word: String) -> TokenTest {
    let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
    let isUpper = letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase }
    return TokenTest(keys: [WordKey(word).value], casing: isUpper ? .upper : .any)
  }

  /// Reads the bytes of a word with inner hyphens, apostrophes and stops.
  private mutating func readWord() -> String {
    let start = index
    while let byte = peek {
      let isInner =
        (byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && index > start
        && peek(1).map { Self.isLetterOrDigit($0) } == true
      guard Self.isLetterOrDigit(byte) || byte == UInt8(ascii: "'") || isInner else { break }
      // A comma belongs to a number only: 1,000.
      if byte == UInt8(ascii: ","), !((bytes[index - 1] &- 0x30 < 10) && (peek(1) ?? 0) &- 0x30 < 10) { break }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// ASCII letters and digits, and all beyond ASCII but general punctuation (E2 80 …: dashes, quotation marks).
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  private mutating func literal() throws(PatternError) -> PatternNode {
    let start = index
    if let mark = punctuationBeyondASCII() { return mark }
    if let test = plainWord() { return .token(test) }
    let word = readWord()
    if !word.isEmpty { return try Self.node(ofWord: word) }
    let isEscaped = peek == UInt8(ascii: "\\")
    if isEscaped { index += 1 }
    guard let byte = peek else { throw error("a \\ before nothing", at: start) }
    index += 1
    switch byte {
    case UInt8(ascii: "-"):
      return .token(Self.dash)
    case UInt8(ascii: "\""):
      return .token(TokenTest(classes: [TokenTest.ClassTest(any: .quotationMark)]))
    case UInt8(ascii: "."):
      // Three stops are one mark.
      if peek == UInt8(ascii: "."), peek(1) == UInt8(ascii: ".") {
        index += 2
        return .token(TokenTest(keys: [WordKey("...").value]))
      }
    case UInt8(ascii: "*"), UInt8(ascii: "+"):
      if !isEscaped {
        throw error("'\(Character(UnicodeScalar(byte)))' is not part of the language; write x{1,3}", at: start)
      }
    default: break
    }
    return .token(TokenTest(keys: [WordKey(String(UnicodeScalar(byte))).value]))
  }

  /// A word of ASCII letters and digits only, which is nearly every one; nil if it goes on with something else.
  private mutating func plainWord() -> TokenTest? {
    var end = index
    var letters = 0
    var uppers = 0
    while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 || bytes[end] &- 0x30 < 10 {
      if bytes[end] >= 0x41 { letters += 1 }
      if bytes[end] &- 0x41 < 26 { uppers += 1 }
      end += 1
    }
    guard end > index else { return nil }
    if end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), 0x80...: return nil
      default: break
      }
    }
    var hash = WordHash()
    for byte in bytes[index..<end] { hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    index = end
    return TokenTest(keys: [hash.value], casing: letters > 1 && uppers == letters ? .upper : .any)
  }

  /// A dash, quotation mark or ellipsis beyond ASCII.
  private mutating func punctuationBeyondASCII() -> PatternNode? {
    guard let first = peek, first == 0xE2 || first == 0xC2 else { return nil }
    let length = first == 0xE2 ? 3 : 2
    guard index + length <= bytes.count else { return nil }
    let text = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
    switch text {
    case "–", "—", "‐", "‑", "−":
      index += length
      return .token(Self.dash)
    case "“", "”", "„", "‘", "«", "»":
      index += length
      return .token(TokenTest(classes: [TokenTest.ClassTest(any: .quotationMark)]))
    case "…":
      index += length
      return .token(TokenTest(keys: [WordKey(text).value]))
    case "€", "£", "§", "№":
      index += length
      return .token(TokenTest(keys: [WordKey(text).value], casing: .symbol))
    default: return nil
    }
  }

  /// The tokens of a word as the tokenizer cuts it: hyphens and the clitic 's stand alone.
  private static func node(ofWord word: String) throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    for (offset, part) in word.split(separator: "-", omittingEmptySubsequences: false).enumerated() {
      if offset > 0 { nodes.append(.token(dash)) }
      var part = String(part).replacing("’", with: "'")
      var clitic = false
      if part.lowercased().hasSuffix("'s"), part.utf8.count > 2 {
        part.removeLast(2)
        clitic = true
      }
      var trailing = false
      if part.hasSuffix("'"), part.utf8.count > 1 {
        part.removeLast()
        trailing = true
      }
      if !part.isEmpty { nodes.append(.token(test(ofWord: part))) }
      if clitic { nodes.append(.token(TokenTest(keys: [WordKey("'s").value]))) }
      if trailing { nodes.append(.token(TokenTest(keys: [WordKey("'").value]))) }
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func wordClass() throws(PatternError) -> PatternNode {
    let start = index
    index += 1
    while let byte = peek, byte &- 0x61 < 26 || (byte == UInt8(ascii: ".") && peek(1).map { $0 &- 0x61 < 26 } == true) {
      index += 1
    }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let classes = Self.classes[name] else {
      let hint = nearestWord(to: name, among: Self.classes.keys.sorted()).map { "; did you mean \($0)?" } ?? ""
      throw error("no class \(name)\(hint)", at: start)
    }
    if Self.entities.contains(name) { return .entity(classes) }
    var usual: WordClasses = []
    if peek == UInt8(ascii: "!") {
      if classes.isSubset(of: .noun) {
        usual = .usuallyNoun
      } else if classes.isSubset(of: .verb) {
        usual = .usuallyVerb
      } else if classes.isSubset(of: .adjective) {
        usual = .usuallyAdjective
      } else if classes == .adverb {
        usual = .usuallyAdverb
      } else {
        throw error("only nouns, verbs, adjectives and adverbs can be usual (!)")
      }
      index += 1
    }
    return .token(TokenTest(classes: [TokenTest.ClassTest(any: classes, usual: usual)]))
  }

  private static let entities: Set<String> = ["@place", "@person", "@organisation"]

  static let classes: [String: WordClasses] = [
    "@noun": .noun, "@noun.singular": .nounSingular, "@noun.plural": .nounPlural,
    "@verb": .verb, "@verb.base": .verbBase, "@verb.third": .verbThird, "@verb.past": .verbPast,
    "@verb.participle": .verbParticiple, "@verb.ing": .verbIng,
    "@adj": .adjective, "@adj.comparative": .adjectiveComparative, "@adj.superlative": .adjectiveSuperlative,
    "@adv": .adverb,
    "@det": .determiner, "@article": .article, "@prep": .preposition, "@pron": .pronoun,
    "@pron.subject": .pronounSubject, "@pron.object": .pronounObject, "@pron.possessive": .pronounPossessive,
    "@conj": .conjunction, "@modal": .modal, "@be": .be, "@have": .have, "@do": .doVerb, "@not": .not,
    "@num": .number, "@ordinal": .ordinal, "@month": .month, "@weekday": .weekday, "@year": .year,
    "@name": .name, "@place": .place, "@person": .person, "@organisation": .organisation,
    "@demonym": .demonym, "@word": .word, "@any": .any, "@capitalized": .capitalized,
  ]
}

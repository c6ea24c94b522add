/// Regular English inflection, on lower-case ASCII bytes. Irregular forms stand in the lexicon.
enum Inflection {
  /// Bytes that are counted from anywhere: a slice, a buffer.
  protocol Bytes: RandomAccessCollection where Element == UInt8, Index == Int {}

  /// The regular `form` of `lemma`; nil where English has none (*more beautiful*).
  static func regular(_ lemma: [UInt8], _ form: WordForm) -> [UInt8]? {
    switch form {
    case .singular, .base, .positive: return lemma
    case .plural, .third: return withS(lemma, isVerb: form == .third)
    case .past, .participle: return withEnding("ed", lemma)
    case .ing: return withIng(lemma)
    case .comparative: return takesDegrees(lemma[...]) ? withEnding("er", lemma) : nil
    case .superlative: return takesDegrees(lemma[...]) ? withEnding("est", lemma) : nil
    }
  }

  private static func withS(_ lemma: [UInt8], isVerb: Bool) -> [UInt8] {
    if endsInConsonantY(lemma[...]) { return Array(lemma.dropLast()) + Array("ies".utf8) }
    let takesES = endsInSibilant(lemma[...]) || (isVerb && endsInConsonantO(lemma[...]))
    return lemma + Array((takesES ? "es" : "s").utf8)
  }

  private static func withEnding(_ ending: String, _ lemma: [UInt8]) -> [UInt8] {
    if lemma.last == UInt8(ascii: "e") { return lemma + Array(ending.utf8.dropFirst()) }
    if endsInConsonantY(lemma[...]) { return Array(lemma.dropLast()) + [UInt8(ascii: "i")] + Array(ending.utf8) }
    return doubled(lemma) + Array(ending.utf8)
  }

  private static func withIng(_ lemma: [UInt8]) -> [UInt8] {
    let ing = Array("ing".utf8)
    if lemma.suffix(2) == Array("ie".utf8) { return Array(lemma.dropLast(2)) + [UInt8(ascii: "y")] + ing }
    if dropsEBeforeIng(lemma[...]) { return Array(lemma.dropLast()) + ing }
    return doubled(lemma) + ing
  }

  private static func doubled(_ lemma: [UInt8]) -> [UInt8] {
    guard doublesLast(lemma[...]), let last = lemma.last else { return lemma }
    return lemma + [last]
  }

  /// A final e that -ing replaces: make, but not see, dye, be.
  static func dropsEBeforeIng(_ lemma: some Bytes) -> Bool {
    guard lemma.count > 2, lemma.last == UInt8(ascii: "e") else { return false }
    switch lemma[lemma.endIndex - 2] {
    case UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "y"), UInt8(ascii: "i"): return false
    default: return true
    }
  }

  /// s, x, z, ch, sh: the plural takes -es.
  static func endsInSibilant(_ lemma: some Bytes) -> Bool {
    guard let last = lemma.last else { return false }
    switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return true
    case UInt8(ascii: "h"):
      guard lemma.count > 1 else { return false }
      let before = lemma[lemma.endIndex - 2]
      return before == UInt8(ascii: "c") || before == UInt8(ascii: "s")
    default: return false
    }
  }

  /// Consonant and y: cities, tried.
  static func endsInConsonantY(_ lemma: some Bytes) -> Bool {
    guard lemma.count > 1, lemma.last == UInt8(ascii: "y") else { return false }
    return !isVowel(lemma[lemma.endIndex - 2])
  }

  static func endsInConsonantO(_ lemma: some Bytes) -> Bool {
    guard lemma.count > 1, lemma.last == UInt8(ascii: "o") else { return false }
    return !isVowel(lemma[lemma.endIndex - 2])
  }

  /// One syllable that ends in one vowel letter and one consonant: stop, stopped. Longer verbs (refer) stand in the
  /// lexicon.
  static func doublesLast(_ stem: some Bytes) -> Bool {
    guard stem.count >= 3 else { return false }
    let end = stem.endIndex
    let last = stem[end - 1]
    let vowel = stem[end - 2]
    if isVowel(last) || last == UInt8(ascii: "w") || last == UInt8(ascii: "x") || last == UInt8(ascii: "y") {
      return false
    }
    guard isVowel(vowel) || vowel == UInt8(ascii: "y") else { return false }
    var index = end - 3
    // The u of qu is no vowel: quit, quitting.
    if index > stem.startIndex, stem[index] == UInt8(ascii: "u"), stem[index - 1] == UInt8(ascii: "q") { index -= 2 }
    while index >= stem.startIndex {
      if isVowel(stem[index]) || stem[index] == UInt8(ascii: "y") { return false }
      index -= 1
    }
    return true
  }

  /// Whether an adjective can take -er and -est: one vowel group, or two with a final -y, -le, -er or -ow.
  static func takesDegrees(_ lemma: some Bytes) -> Bool {
    var groups = 0
    var inVowel = false
    var index = lemma.startIndex
    while index < lemma.endIndex {
      let byte = lemma[index]
      let vowel = isVowel(byte) || (byte == UInt8(ascii: "y") && index > lemma.startIndex)
      if vowel, !inVowel, !(byte == UInt8(ascii: "e") && index == lemma.endIndex - 1) { groups += 1 }
      inVowel = vowel
      index += 1
    }
    if groups <= 1 { return true }
    guard groups == 2, let last = lemma.last, lemma.count > 2 else { return false }
    let before = lemma[lemma.endIndex - 2]
    switch last {
    case UInt8(ascii: "y"): return true
    case UInt8(ascii: "e"): return before == UInt8(ascii: "l")
    case UInt8(ascii: "r"): return before == UInt8(ascii: "e")
    case UInt8(ascii: "w"): return before == UInt8(ascii: "o")
    default: return false
    }
  }

  @inline(__always)
  static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}

extension ArraySlice: Inflection.Bytes where Element == UInt8 {}
extension UnsafeBufferPointer: Inflection.Bytes where Element == UInt8 {}

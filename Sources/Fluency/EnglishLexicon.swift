internal import BuiltInData
public import PolyglintText

/// Lemmas and word classes of English words, with inflection both ways.
///
/// Loading reads the bytes of the table once and makes no string; a look-up probes a hash table a few times.
public struct EnglishLexicon: Sendable {
  /// One row of the table.
  struct Entry {
    /// Where the lemma stands in `text`.
    var start: UInt32
    /// Where the irregular forms stand in `text`; empty if there are none.
    var forms: Range<UInt32>
    /// Closed classes.
    var closed: WordClasses
    var noun: UInt16
    var verb: UInt16
    var adjective: UInt16
    var adverb: UInt16
    /// Number of bytes of the lemma.
    var length: UInt8
    /// Slots whose forms are listed, so that the rule does not hold.
    var irregular: Slots
  }

  /// The inflected forms that a row can list.
  struct Slots: OptionSet {
    let rawValue: UInt8
    static let plural = Slots(rawValue: 1)
    static let base = Slots(rawValue: 2)
    static let third = Slots(rawValue: 4)
    static let past = Slots(rawValue: 8)
    static let participle = Slots(rawValue: 16)
    static let ing = Slots(rawValue: 32)
    static let comparative = Slots(rawValue: 64)
    static let superlative = Slots(rawValue: 128)
  }

  let text: [UInt8]
  private(set) var entries: [Entry] = []
  private var lemmaTable = WordTable(capacityBits: 4)
  private var irregularTable = WordTable(capacityBits: 4)
  private var commonForms = FormSet()
  private var irregularForms: [(entry: UInt32, slots: Slots)] = []

  /// An empty lexicon.
  public init() { text = [] }

  /// The lexicon that is embedded in the binary; empty if none is.
  public static func builtIn() -> EnglishLexicon {
    guard let bytes = BuiltInFiles.bytes(of: "english-lexicon.tsv") else { return EnglishLexicon() }
    return EnglishLexicon(table: bytes)
  }

  /// Reads a table of rows `lemma`, tab, classes, tab, irregular forms. Lines that start with `#` are skipped. Linear
  /// time.
  public init(table: UnsafeBufferPointer<UInt8>) {
    text = Array(table)
    let rows = max(16, table.count / 12)
    entries.reserveCapacity(rows)
    lemmaTable = WordTable(capacityBits: 64 - (rows * 3 / 2).leadingZeroBitCount)
    irregularTable = WordTable(capacityBits: 13)
    var index = 0
    while index < table.count {
      if table[index] == UInt8(ascii: "#") || startsHeader(table, index) {
        while index < table.count, table[index] != 0x0A { index += 1 }
        index += 1
      } else {
        index = readRow(table, index)
      }
    }
    commonForms = FormSet(self)
  }

  private func startsHeader(_ table: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    entries.isEmpty && index + 6 < table.count && table[index] == UInt8(ascii: "l") && table[index + 5] == 0x09
      && table[index + 4] == UInt8(ascii: "a") && table[index + 6] == UInt8(ascii: "c")
  }

  private mutating func readRow(_ table: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    var hash = WordHash()
    while index < table.count, table[index] != 0x09, table[index] != 0x0A {
      hash.add(table[index])
      index += 1
    }
    var entry = Entry(
      start: UInt32(start), forms: 0..<0, closed: [], noun: 0, verb: 0, adjective: 0, adverb: 0,
      length: UInt8(clamping: index - start), irregular: [])
    if index < table.count, table[index] == 0x09 { index = readClasses(table, index + 1, into: &entry) }
    if index < table.count, table[index] == 0x09 { index = readForms(table, index + 1, into: &entry) }
    lemmaTable.insert(hash.value, UInt32(entries.count))
    entries.append(entry)
    while index < table.count, table[index] != 0x0A { index += 1 }
    return index + 1
  }

  private func readClasses(_ table: UnsafeBufferPointer<UInt8>, _ start: Int, into entry: inout Entry) -> Int {
    var index = start
    while index < table.count, table[index] != 0x09, table[index] != 0x0A {
      let first = table[index]
      if index + 1 < table.count, table[index + 1] &- 0x30 < 10 {
        var weight = 0
        index += 1
        while index < table.count, table[index] &- 0x30 < 10 {
          weight = min(weight * 10 + Int(table[index] - 0x30), 0xFFFF)
          index += 1
        }
        let weight16 = UInt16(max(weight, 1))
        switch first {
        case UInt8(ascii: "n"): entry.noun = weight16
        case UInt8(ascii: "v"): entry.verb = weight16
        case UInt8(ascii: "a"): entry.adjective = weight16
        default: entry.adverb = weight16
        }
      } else {
        var packed: UInt64 = 0
        while index < table.count, table[index] > 0x20 {
          packed = packed << 8 | UInt64(table[index])
          index += 1
        }
        entry.closed.formUnion(Self.closedClass(packed))
      }
      if index < table.count, table[index] == 0x20 { index += 1 }
    }
    return index
  }

  private mutating func readForms(_ table: UnsafeBufferPointer<UInt8>, _ start: Int, into entry: inout Entry) -> Int {
    var index = start
    while index < table.count, table[index] != 0x0A {
      guard index + 3 < table.count, let slot = Self.slot(table[index], table[index + 1]) else { break }
      entry.irregular.formUnion(slot)
      index += 3
      while index < table.count, table[index] > 0x20 {
        var hash = WordHash()
        while index < table.count, table[index] > 0x20, table[index] != UInt8(ascii: ",") {
          hash.add(table[index])
          index += 1
        }
        irregularTable.insert(hash.value, UInt32(irregularForms.count))
        irregularForms.append((UInt32(entries.count), slot))
        if index < table.count, table[index] == UInt8(ascii: ",") { index += 1 }
      }
      if index < table.count, table[index] == 0x20 { index += 1 }
    }
    entry.forms = UInt32(start)..<UInt32(index)
    return index
  }

  private static func slot(_ first: UInt8, _ second: UInt8) -> Slots? {
    switch (first, second) {
    case (UInt8(ascii: "n"), UInt8(ascii: "2")): .plural
    case (UInt8(ascii: "v"), UInt8(ascii: "b")): .base
    case (UInt8(ascii: "v"), UInt8(ascii: "s")): .third
    case (UInt8(ascii: "v"), UInt8(ascii: "2")): .past
    case (UInt8(ascii: "v"), UInt8(ascii: "3")): .participle
    case (UInt8(ascii: "v"), UInt8(ascii: "g")): .ing
    case (UInt8(ascii: "a"), UInt8(ascii: "2")): .comparative
    case (UInt8(ascii: "a"), UInt8(ascii: "3")): .superlative
    default: nil
    }
  }

  private static func closedClass(_ packed: UInt64) -> WordClasses {
    switch packed {
    case pack("art"): [.article, .determiner]
    case pack("det"): .determiner
    case pack("prep"): .preposition
    case pack("pron"): .pronoun
    case pack("ps"): [.pronoun, .pronounSubject]
    case pack("po"): [.pronoun, .pronounObject]
    case pack("pp"): [.pronoun, .pronounPossessive]
    case pack("conj"): .conjunction
    case pack("modal"): .modal
    case pack("be"): .be
    case pack("have"): .have
    case pack("do"): .doVerb
    case pack("not"): .not
    case pack("num"): .number
    case pack("ord"): .ordinal
    case pack("month"): .month
    case pack("day"): .weekday
    case pack("dem"): [.demonym, .adjectivePositive]
    case pack("given"): .givenName
    default: []
    }
  }

  @inline(__always)
  private static func pack(_ text: StaticString) -> UInt64 {
    var packed: UInt64 = 0
    for index in 0..<text.utf8CodeUnitCount { packed = packed << 8 | UInt64(text.utf8Start[index]) }
    return packed
  }

  /// The lemma of an entry.
  func lemma(_ entry: Entry) -> ArraySlice<UInt8> { text[Int(entry.start)..<(Int(entry.start) + Int(entry.length))] }
}

extension EnglishLexicon {
  /// Calls `body` with each entry and slot that the word can be a form of; an empty slot is the lemma itself.
  ///
  /// - Parameter word: the bytes as written; only ASCII words are stripped of endings.
  @inline(__always)
  func forEachAnalysis(
    _ word: UnsafeBufferPointer<UInt8>, _ key: WordKey, _ body: (_ entry: Entry, _ slots: Slots) -> Void
  ) {
    if let found = lemmaTable.first(key.value) { body(entries[Int(found)], []) }
    irregularTable.forEach(key.value) { found in
      let form = irregularForms[Int(found)]
      body(entries[Int(form.entry)], form.slots)
    }
    let count = word.count
    guard count >= 4 || (count == 3 && word[2] | 0x20 == UInt8(ascii: "s")) else { return }
    switch word[count - 1] | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "r"), UInt8(ascii: "t"): break
    default: return
    }
    guard count <= 24, word.allSatisfy({ $0 < 0x80 }) else { return }
    stripEndings(word, body)
  }

  /// What an ending makes of a lemma.
  private enum Ending {
    case pluralOrThird, third, past, ing, comparative, superlative
  }

  private func stripEndings(_ word: UnsafeBufferPointer<UInt8>, _ body: (_ entry: Entry, _ slots: Slots) -> Void) {
    let count = word.count
    let lower = word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let last = lower[count - 1]
    let before = lower[count - 2]
    if last == UInt8(ascii: "s"), before != UInt8(ascii: "s") {
      stripS(lower, body)
    } else if last == UInt8(ascii: "d"), before == UInt8(ascii: "e") {
      strip(lower, 2, .past, body)
    } else if last == UInt8(ascii: "g"), before == UInt8(ascii: "n"), lower[count - 3] == UInt8(ascii: "i"), count > 4 {
      stripIng(lower, body)
    } else if last == UInt8(ascii: "r"), before == UInt8(ascii: "e") {
      strip(lower, 2, .comparative, body, over: weight(ofLemma: lower))
    } else if last == UInt8(ascii: "t"), before == UInt8(ascii: "s"), lower[count - 3] == UInt8(ascii: "e"), count > 4 {
      strip(lower, 3, .superlative, body, over: weight(ofLemma: lower))
    }
  }

  /// How much the corpus has a word as a lemma: `number` is no form of numb, nor `offer` of off.
  private func weight(ofLemma word: [UInt8]) -> Int {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    guard let found = lemmaTable.first(hash.value) else { return 0 }
    let entry = entries[Int(found)]
    return Int(max(entry.noun, entry.verb))
  }

  /// Looks up the first `length` bytes of `word` and `added` as a lemma that takes the ending.
  private func offer(
    _ word: [UInt8], _ length: Int, adding added: StaticString = "", _ ending: Ending,
    _ body: (_ entry: Entry, _ slots: Slots) -> Void, over weight: Int = 0
  ) {
    guard length >= 1 else { return }
    var hash = WordHash()
    for index in 0..<length { hash.add(word[index]) }
    for index in 0..<added.utf8CodeUnitCount { hash.add(added.utf8Start[index]) }
    guard let found = lemmaTable.first(hash.value) else { return }
    let entry = entries[Int(found)]
    if weight > 0, Int(max(entry.adjective, entry.adverb)) <= weight { return }
    let slots = slots(entry, ending).subtracting(entry.irregular)
    if !slots.isEmpty { body(entry, slots) }
  }

  private func slots(_ entry: Entry, _ ending: Ending) -> Slots {
    switch ending {
    case .pluralOrThird: (entry.noun > 0 ? Slots.plural : []).union(entry.verb > 0 ? .third : [])
    case .third: entry.verb > 0 ? .third : []
    case .past: entry.verb > 0 ? [.past, .participle] : []
    case .ing: entry.verb > 0 ? .ing : []
    case .comparative, .superlative:
      (entry.adjective > 0 || entry.adverb > 0) && Inflection.takesDegrees(lemma(entry))
        ? (ending == .comparative ? .comparative : .superlative) : []
    }
  }

  private func stripS(_ word: [UInt8], _ body: (_ entry: Entry, _ slots: Slots) -> Void) {
    let count = word.count
    let short = word[..<(count - 1)]
    if !Inflection.endsInSibilant(short), !Inflection.endsInConsonantY(short) {
      offer(word, count - 1, .pluralOrThird, body)
    }
    guard short.last == UInt8(ascii: "e") else { return }
    let shorter = word[..<(count - 2)]
    if Inflection.endsInSibilant(shorter) {
      offer(word, count - 2, .pluralOrThird, body)
    } else if Inflection.endsInConsonantO(shorter) {
      offer(word, count - 2, .third, body)
    } else if count > 4, shorter.last == UInt8(ascii: "i") {
      offer(word, count - 3, adding: "y", .pluralOrThird, body)
    }
  }

  private func stripIng(_ word: [UInt8], _ body: (_ entry: Entry, _ slots: Slots) -> Void) {
    let length = word.count - 3
    let short = word[..<length]
    if !Inflection.doublesLast(short), !Inflection.dropsEBeforeIng(short) { offer(word, length, .ing, body) }
    if !short.isEmpty, Inflection.dropsEBeforeIng(word[..<length] + [UInt8(ascii: "e")]) {
      offer(word, length, adding: "e", .ing, body)
    }
    if isDoubled(word, before: length) { offer(word, length - 1, .ing, body) }
    if short.last == UInt8(ascii: "y") { offer(word, length - 1, adding: "ie", .ing, body) }
  }

  /// -ed, -er and -est: the e may belong to the stem, y becomes i, the consonant may be doubled.
  private func strip(
    _ word: [UInt8], _ cut: Int, _ ending: Ending, _ body: (_ entry: Entry, _ slots: Slots) -> Void,
    over weight: Int = 0
  ) {
    let length = word.count - cut
    let short = word[..<length]
    offer(word, length, adding: "e", ending, body, over: weight)
    if short.last == UInt8(ascii: "i") {
      offer(word, length - 1, adding: "y", ending, body, over: weight)
    } else if short.last != UInt8(ascii: "e"), !Inflection.doublesLast(short), !Inflection.endsInConsonantY(short) {
      offer(word, length, ending, body, over: weight)
    }
    if isDoubled(word, before: length) { offer(word, length - 1, ending, body, over: weight) }
  }

  private func isDoubled(_ word: [UInt8], before end: Int) -> Bool {
    end >= 3 && word[end - 1] == word[end - 2] && Inflection.doublesLast(word[..<(end - 1)])
  }

  /// Whether `word` is an ordinary word of English in some form, not only a name.
  public func isCommonWord(_ word: WordKey) -> Bool { commonForms.contains(word.value) }

  /// The entry whose lemma is `word`.
  func entry(_ key: WordKey) -> Entry? { entry(key.value) }
  /// The entry whose lemma has the key with this value.
  func entry(_ key: UInt64) -> Entry? { lemmaTable.first(key).map { entries[Int($0)] } }
}

/// FNV-1a over lower-case bytes, as `WordKey` computes it.
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
}

/// An open-addressing table from word keys to numbers; a key may occur more than once.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var count = 0
  private var mask: Int

  init(capacityBits: Int) {
    let capacity = 1 << max(4, capacityBits)
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: .max, count: capacity)
    mask = capacity - 1
  }

  @inline(__always)
  private func home(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) & mask }

  mutating func insert(_ key: UInt64, _ value: UInt32) {
    if count * 4 >= keys.count * 3 { grow() }
    var slot = home(key)
    while values[slot] != .max { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
    count += 1
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.1 != .max }
    self = WordTable(capacityBits: (keys.count * 2).trailingZeroBitCount)
    for (key, value) in old { insert(key, value) }
  }

  /// The value that was inserted first for `key`.
  @inline(__always)
  func first(_ key: UInt64) -> UInt32? {
    var slot = home(key)
    while values[slot] != .max {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  func forEach(_ key: UInt64, _ body: (UInt32) -> Void) {
    var slot = home(key)
    while values[slot] != .max {
      if keys[slot] == key { body(values[slot]) }
      slot = (slot + 1) & mask
    }
  }
}

/// All inflected forms of the lexicon's ordinary words, as a set of word keys.
///
/// A form is hashed on from its lemma, so that filling the set makes no strings. Only 32 bits of a key are kept: two
/// words are
/// confused about once in ten million look-ups.
struct FormSet: Sendable {
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  private var mask = 15
  private var count = 0

  /// No forms.
  init() {}

  /// The forms of all entries that are more than a given name.
  init(_ lexicon: EnglishLexicon) {
    reserve(lexicon.entries.count * 7)
    lexicon.text.withUnsafeBufferPointer { text in
      for entry in lexicon.entries where entry.closed != .givenName || entry.noun > 0 || entry.verb > 0 {
        let start = Int(entry.start)
        add(entry, UnsafeBufferPointer(rebasing: text[start..<(start + Int(entry.length))]), lexicon)
      }
    }
  }

  func contains(_ key: UInt64) -> Bool {
    let print = Self.fingerprint(key)
    var slot = home(key)
    while slots[slot] != 0 {
      if slots[slot] == print { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private static func fingerprint(_ key: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: key >> 32)) }
  private func home(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) & mask }

  private mutating func reserve(_ wanted: Int) {
    let capacity = 1 << max(4, 64 - wanted.leadingZeroBitCount)
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  private mutating func insert(_ key: UInt64) {
    let print = Self.fingerprint(key)
    var slot = home(key)
    while slots[slot] != 0 {
      if slots[slot] == print { return }
      slot = (slot + 1) & mask
    }
    // The table is sized for every form beforehand; a full one takes no more.
    guard count < mask - 1 else { return }
    slots[slot] = print
    count += 1
  }

  private mutating func add(
    _ entry: EnglishLexicon.Entry, _ lemma: UnsafeBufferPointer<UInt8>, _ lexicon: EnglishLexicon
  ) {
    var whole = WordHash()
    var withoutLast = WordHash()
    for byte in lemma {
      withoutLast = whole
      whole.add(byte)
    }
    insert(whole.value)
    let isConsonantY = Inflection.endsInConsonantY(lemma)
    if entry.noun > 0 || entry.verb > 0 {
      let irregular: EnglishLexicon.Slots = entry.noun > 0 ? .plural : .third
      if !entry.irregular.contains(irregular) || (entry.noun > 0 && entry.verb > 0 && !entry.irregular.contains(.third))
      {
        insert(
          isConsonantY
            ? withoutLast.adding("ies")
            : Inflection.endsInSibilant(lemma) || (entry.noun == 0 && Inflection.endsInConsonantO(lemma))
              ? whole.adding("es") : whole.adding("s"))
      }
    }
    let endsInE = lemma.last == UInt8(ascii: "e")
    let doubled = Inflection.doublesLast(lemma)
    var stem = isConsonantY || endsInE ? withoutLast : whole
    if isConsonantY { stem.add(UInt8(ascii: "i")) }
    if doubled, let last = lemma.last { stem.add(last) }
    if entry.verb > 0 {
      if entry.irregular.isDisjoint(with: [.past, .participle]) { insert(stem.adding("ed")) }
      if !entry.irregular.contains(.ing) {
        insert(
          lemma.count > 2 && endsInE && lemma[lemma.count - 2] == UInt8(ascii: "i")
            ? Inflection.regularKey(lemma, .ing)
            : Inflection.dropsEBeforeIng(lemma)
              ? withoutLast.adding("ing") : (doubled ? stem.adding("ing") : whole.adding("ing")))
      }
    }
    if entry.adjective > 0, entry.irregular.isDisjoint(with: [.comparative, .superlative]),
      Inflection.takesDegrees(lemma)
    {
      insert(stem.adding("er"))
      insert(stem.adding("est"))
    }
    if !entry.forms.isEmpty { for form in lexicon.listedForms(entry) { insert(form) } }
  }
}

extension WordHash {
  /// The hash with the bytes of an ending added.
  fileprivate func adding(_ ending: StaticString) -> UInt64 {
    var hash = self
    for index in 0..<ending.utf8CodeUnitCount { hash.add(ending.utf8Start[index]) }
    return hash.value
  }
}

extension Inflection {
  /// The key of the regular form of `lemma`, or of `lemma` itself where there is none.
  fileprivate static func regularKey(_ lemma: UnsafeBufferPointer<UInt8>, _ form: WordForm) -> UInt64 {
    var hash = WordHash()
    for byte in regular(Array(lemma), form) ?? Array(lemma) { hash.add(byte) }
    return hash.value
  }
}

extension EnglishLexicon {
  /// The keys of the irregular forms of an entry.
  fileprivate func listedForms(_ entry: Entry) -> [UInt64] {
    guard !entry.forms.isEmpty else { return [] }
    var keys: [UInt64] = []
    var hash = WordHash()
    var isForm = false
    for byte in text[Int(entry.forms.lowerBound)..<Int(entry.forms.upperBound)] + [0x20] {
      switch byte {
      case UInt8(ascii: "="):
        isForm = true
        hash = WordHash()
      case UInt8(ascii: ","), 0x20:
        if isForm { keys.append(hash.value) }
        hash = WordHash()
        if byte == 0x20 { isForm = false }
      default: hash.add(byte)
      }
    }
    return keys
  }
}

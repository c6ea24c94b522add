internal import PolyglintText

/// One way to read a word.
public struct WordReading: Hashable, Sendable {
  /// The lemma, lower case.
  public var lemma: String
  /// The classes and forms of the word under this lemma.
  public var classes: WordClasses
}

extension EnglishLexicon {
  /// What a word can be, without regard to case (so `march` is no month but `March` is).
  public func classes(of word: String) -> WordClasses {
    var word = word
    return word.withUTF8 { bytes in
      let isCapital = bytes.first.map { $0 &- 0x41 < 26 || $0 >= 0x80 } ?? false
      return classes(ofWord: bytes, WordKey(bytes), isCapitalized: isCapital)
    }
  }

  /// What a word can be; empty if the lexicon does not know it.
  func classes(ofWord word: UnsafeBufferPointer<UInt8>, _ key: WordKey, isCapitalized: Bool) -> WordClasses {
    var classes: WordClasses = []
    var noun = 0
    var verb = 0
    var adjective = 0
    var adverb = 0
    forEachAnalysis(word, key) { entry, slots in
      let isLemma = slots.isEmpty
      if isLemma {
        classes.formUnion(entry.closed)
        if entry.noun > 0 {
          classes.insert(.nounSingular)
          noun = max(noun, Int(entry.noun) * 7)
        }
        if entry.verb > 0 {
          classes.insert(.verbBase)
          verb = max(verb, Int(entry.verb) * 4)
        }
        if entry.adjective > 0 {
          classes.insert(.adjectivePositive)
          adjective = max(adjective, Int(entry.adjective) * 9)
        }
        if entry.adverb > 0 {
          classes.insert(.adverb)
          adverb = max(adverb, Int(entry.adverb) * 9)
        }
        return
      }
      if slots.contains(.plural) {
        classes.insert(.nounPlural)
        noun = max(noun, Int(entry.noun) * 4)
      }
      for (slot, form) in Self.verbSlots where slots.contains(slot) {
        classes.insert(form)
        verb = max(verb, Int(entry.verb) * 3)
      }
      for (slot, form) in Self.degreeSlots where slots.contains(slot) {
        // Only an adjective has the form in the set; a word that is an adverb too (faster) is both.
        if entry.adjective > 0 {
          classes.insert(form)
          adjective = max(adjective, Int(entry.adjective))
        }
        if entry.adverb > 0 {
          classes.insert(.adverb)
          adverb = max(adverb, Int(entry.adverb))
        }
      }
    }
    let most = max(noun, verb, adjective, adverb)
    if most > 0 {
      classes.insert(
        noun == most
          ? .usuallyNoun : verb == most ? .usuallyVerb : adjective == most ? .usuallyAdjective : .usuallyAdverb)
    }
    if !isCapitalized {
      if classes.contains(.demonym), adjective == 0 { classes.remove(.adjectivePositive) }
      classes.subtract(.capitalizedOnly)
    }
    return classes
  }

  private static let verbSlots: [(Slots, WordClasses)] = [
    (.base, .verbBase), (.third, .verbThird), (.past, .verbPast), (.participle, .verbParticiple), (.ing, .verbIng),
  ]
  private static let degreeSlots: [(Slots, WordClasses)] = [
    (.comparative, .adjectiveComparative), (.superlative, .adjectiveSuperlative),
  ]

  /// All readings of a word, in no particular order but always the same.
  public func readings(of word: String) -> [WordReading] {
    var readings: [WordReading] = []
    var word = word
    word.withUTF8 { bytes in
      forEachAnalysis(bytes, WordKey(bytes)) { entry, slots in
        var classes: WordClasses = slots.isEmpty ? entry.closed : []
        if slots.isEmpty {
          if entry.noun > 0 { classes.insert(.nounSingular) }
          if entry.verb > 0 { classes.insert(.verbBase) }
          if entry.adjective > 0 { classes.insert(.adjectivePositive) }
          if entry.adverb > 0 { classes.insert(.adverb) }
        }
        if slots.contains(.plural) { classes.insert(.nounPlural) }
        for (slot, form) in Self.verbSlots + Self.degreeSlots where slots.contains(slot) { classes.insert(form) }
        readings.append(WordReading(lemma: String(decoding: lemma(entry), as: UTF8.self), classes: classes))
      }
    }
    return readings
  }

  /// The lemmas of a word, each once: `left` is *left* and *leave*.
  public func lemmas(of word: String) -> [String] {
    var seen: [String] = []
    for reading in readings(of: word) where !seen.contains(reading.lemma) { seen.append(reading.lemma) }
    return seen
  }

  /// `word`, which may be any form of its lemma, in another form, with the case of its first letter kept. A phrase
  /// changes in its
  /// last word for nouns and adjectives, in its first for verbs. Unknown words follow the rule.
  public func inflect(_ phrase: String, _ form: WordForm) -> String {
    let isVerb = [.base, .third, .past, .participle, .ing].contains(form)
    let words = phrase.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let index = isVerb ? words.indices.first : words.indices.last else { return phrase }
    var result = words
    result[index] = inflectWord(words[index], form)
    return result.joined(separator: " ")
  }

  private func inflectWord(_ word: String, _ form: WordForm) -> String {
    let wanted: WordClasses =
      switch form {
      case .singular, .plural: .noun
      case .base, .third, .past, .participle, .ing: .verb
      case .positive, .comparative, .superlative: .adjective
      }
    let readings = readings(of: word)
    let own = form.ownClass
    if readings.contains(where: { $0.classes.contains(own) }) { return word }
    let lemma = readings.first { !$0.classes.isDisjoint(with: wanted) }?.lemma ?? word.lowercased()
    guard let inflected = self.form(form, ofLemma: lemma) else {
      return form == .comparative ? "more \(word)" : form == .superlative ? "most \(word)" : word
    }
    let startsUpper = word.unicodeScalars.first?.properties.isUppercase ?? false
    return startsUpper ? capitalizingFirst(inflected) : inflected
  }

  /// The first of the forms of a lemma: listed ones, else by the rule.
  func form(_ form: WordForm, ofLemma lemma: String) -> String? {
    forms(form, ofLemma: Array(lemma.utf8)).first.map { String(decoding: $0, as: UTF8.self) }
  }

  /// All forms of a lemma in one slot.
  func forms(_ form: WordForm, ofLemma lemma: [UInt8]) -> [[UInt8]] {
    let key = lemma.withUnsafeBufferPointer { WordKey($0) }
    if let entry = entry(key), let slot = form.slot, entry.irregular.contains(slot) {
      return listedForms(entry, form.slotName)
    }
    return Inflection.regular(lemma, form).map { [$0] } ?? []
  }

  private func listedForms(_ entry: Entry, _ slot: StaticString) -> [[UInt8]] {
    for cell in text[Int(entry.forms.lowerBound)..<Int(entry.forms.upperBound)].split(separator: 0x20)
    where cell.count > 3 && cell[cell.startIndex] == slot.utf8Start[0] && cell[cell.startIndex + 1] == slot.utf8Start[1]
    {
      return cell.dropFirst(3).split(separator: UInt8(ascii: ",")).map(Array.init)
    }
    return []
  }

  /// Every word form of a lemma in all its classes, the lemma first. A lemma the lexicon lacks is inflected as noun
  /// and verb.
  func allForms(ofLemma word: String) -> [[UInt8]] {
    let lemma = Array(word.lowercased().utf8)
    let entry = entry(WordKey(word))
    var forms = [lemma]
    var wanted: [WordForm] = []
    if entry.map({ $0.noun > 0 }) ?? true { wanted += [.plural] }
    if entry.map({ $0.verb > 0 }) ?? true { wanted += [.base, .third, .past, .participle, .ing] }
    if let entry, entry.adjective > 0 || entry.adverb > 0 { wanted += [.comparative, .superlative] }
    for form in wanted {
      for made in self.forms(form, ofLemma: lemma) where !forms.contains(made) { forms.append(made) }
    }
    return forms
  }

  private static let grammatical: WordClasses = [
    .determiner, .preposition, .pronoun, .conjunction, .modal, .be, .have, .doVerb, .not,
  ]
}

extension WordForm {
  /// The class that holds words of this form.
  var ownClass: WordClasses {
    switch self {
    case .singular: .nounSingular
    case .plural: .nounPlural
    case .base: .verbBase
    case .third: .verbThird
    case .past: .verbPast
    case .participle: .verbParticiple
    case .ing: .verbIng
    case .positive: .adjectivePositive
    case .comparative: .adjectiveComparative
    case .superlative: .adjectiveSuperlative
    }
  }

  fileprivate var slot: EnglishLexicon.Slots? {
    switch self {
    case .plural: .plural
    case .third: .third
    case .past: .past
    case .participle: .participle
    case .ing: .ing
    case .comparative: .comparative
    case .superlative: .superlative
    case .base: .base
    case .singular, .positive: nil
    }
  }

  fileprivate var slotName: StaticString {
    switch self {
    case .plural, .singular: "n2"
    case .base: "vb"
    case .third: "vs"
    case .past: "v2"
    case .participle: "v3"
    case .ing: "vg"
    case .comparative: "a2"
    case .superlative, .positive: "a3"
    }
  }
}

/// `text` with its first letter in upper case.
func capitalizingFirst(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
/// `text` with its first letter in lower case.
func lowercasingFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

extension EnglishLexicon {
  /// The keys of the words of some closed classes, in one pass.
  func keysByClosedClass(_ classes: [WordClasses]) -> [(classes: WordClasses, keys: [UInt64])] {
    var result = classes.map { (classes: $0, keys: [UInt64]()) }
    for entry in entries where !entry.closed.isEmpty {
      let key = lemma(entry).withUnsafeBufferPointer { WordKey($0).value }
      for index in result.indices where !entry.closed.isDisjoint(with: result[index].classes) {
        result[index].keys.append(key)
      }
    }
    return result
  }

  /// How often the corpus has the lemma with this key, or a middling number for irregular forms; 0 if it is unknown.
  func weight(_ key: UInt64) -> Int {
    guard let entry = entry(key) else { return 20 }
    let open = Int(entry.noun) + Int(entry.verb) + Int(entry.adjective) + Int(entry.adverb)
    return entry.closed.isDisjoint(with: Self.grammatical) ? open : open + 1000
  }
}

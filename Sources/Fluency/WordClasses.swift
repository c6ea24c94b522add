/// What a word can be, as a set: open classes with their forms, its usual class, closed classes, kinds of names.
public struct WordClasses: OptionSet, Hashable, Sendable {
  /// One bit a class.
  public let rawValue: UInt64
  /// A set by its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  /// city
  public static let nounSingular = WordClasses(bit: 0)
  /// cities
  public static let nounPlural = WordClasses(bit: 1)
  /// drive
  public static let verbBase = WordClasses(bit: 2)
  /// drives
  public static let verbThird = WordClasses(bit: 3)
  /// drove
  public static let verbPast = WordClasses(bit: 4)
  /// driven
  public static let verbParticiple = WordClasses(bit: 5)
  /// driving
  public static let verbIng = WordClasses(bit: 6)
  /// large
  public static let adjectivePositive = WordClasses(bit: 7)
  /// larger
  public static let adjectiveComparative = WordClasses(bit: 8)
  /// largest
  public static let adjectiveSuperlative = WordClasses(bit: 9)
  /// quickly
  public static let adverb = WordClasses(bit: 10)
  /// A word that is most often a noun.
  public static let usuallyNoun = WordClasses(bit: 11)
  /// A word that is most often a verb.
  public static let usuallyVerb = WordClasses(bit: 12)
  /// A word that is most often an adjective.
  public static let usuallyAdjective = WordClasses(bit: 13)
  /// A word that is most often an adverb.
  public static let usuallyAdverb = WordClasses(bit: 14)
  /// a, an, the
  public static let article = WordClasses(bit: 15)
  /// this, every, my, several
  public static let determiner = WordClasses(bit: 16)
  /// of, towards
  public static let preposition = WordClasses(bit: 17)
  /// Any pronoun.
  public static let pronoun = WordClasses(bit: 18)
  /// he, who
  public static let pronounSubject = WordClasses(bit: 19)
  /// him, whom
  public static let pronounObject = WordClasses(bit: 20)
  /// his, hers
  public static let pronounPossessive = WordClasses(bit: 21)
  /// and, because
  public static let conjunction = WordClasses(bit: 22)
  /// could
  public static let modal = WordClasses(bit: 23)
  /// Forms of be.
  public static let be = WordClasses(bit: 24)
  /// Forms of have.
  public static let have = WordClasses(bit: 25)
  /// Forms of do.
  public static let doVerb = WordClasses(bit: 26)
  /// not, never, isn't
  public static let not = WordClasses(bit: 27)
  /// 12, twelve
  public static let number = WordClasses(bit: 28)
  /// 12th, twelfth
  public static let ordinal = WordClasses(bit: 29)
  /// March
  public static let month = WordClasses(bit: 30)
  /// Friday
  public static let weekday = WordClasses(bit: 31)
  /// 1991
  public static let year = WordClasses(bit: 32)
  /// Ukrainian
  public static let demonym = WordClasses(bit: 33)
  /// Oleksandr
  public static let givenName = WordClasses(bit: 34)
  /// A capitalised word inside a sentence, or a known name.
  public static let name = WordClasses(bit: 35)
  /// Part of a known place name.
  public static let place = WordClasses(bit: 36)
  /// Part of a person's name.
  public static let person = WordClasses(bit: 37)
  /// Part of a known organisation's name.
  public static let organisation = WordClasses(bit: 38)
  /// Any word or number.
  public static let word = WordClasses(bit: 39)
  /// Any token.
  public static let any = WordClasses(bit: 40)
  /// A quotation mark.
  public static let quotationMark = WordClasses(bit: 41)
  /// A hyphen or a dash.
  public static let dash = WordClasses(bit: 42)
  /// A word that begins with a capital letter, wherever it stands.
  public static let capitalized = WordClasses(bit: 43)

  /// A noun in either number.
  public static let noun: WordClasses = [.nounSingular, .nounPlural]
  /// A verb in any form.
  public static let verb: WordClasses = [.verbBase, .verbThird, .verbPast, .verbParticiple, .verbIng]
  /// An adjective in any degree.
  public static let adjective: WordClasses = [.adjectivePositive, .adjectiveComparative, .adjectiveSuperlative]
  /// Classes that only a capitalised word has: Polish, not polish; March, not march.
  static let capitalizedOnly: WordClasses = [.month, .weekday, .demonym, .givenName]
}

/// An inflected form that the lexicon can make.
public enum WordForm: String, Sendable, CaseIterable {
  case singular, plural
  case base, third, past, participle, ing
  case positive, comparative, superlative
}

/// A word, number or mark of a prose text.
public struct Token: Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// Letters of any script, with inner apostrophes (don't, O'Brien). `'s` is a token of its own, `possessive`.
    case word
    /// Digits, with inner separators (1,234.5).
    case number
    /// The clitic `'s` or `’s`, whether it stands for possession or for *is* or *has*.
    case possessive
    /// A quotation mark. An apostrophe inside a word is part of the word; one after a plural's s is `punctuation`.
    case quote
    /// Any other punctuation mark, one token a mark (`...` is one).
    case punctuation
    /// A symbol: %, €, +, an emoji.
    case symbol
    /// A web or mail address, whole.
    case address
    /// U+FFFC, standing for something that is not prose: a code span, an image.
    case object
  }

  /// How the letters of a word are cased.
  public enum Casing: UInt8, Sendable {
    /// No cased letter at all.
    case none
    /// only lower case: city
    case lower
    /// First letter upper case, the rest lower case (City); also a single capital letter.
    case capitalized
    /// Two or more letters, all upper case: NATO.
    case upper
    /// Anything else: McGrath, iPhone.
    case mixed
  }

  /// First UTF-8 byte in the prose.
  public var start: UInt32
  /// The byte after the last.
  public var end: UInt32
  /// The word without regard to case; for marks, of the mark itself.
  public var key: WordKey
  /// What the token is.
  public var kind: Kind
  /// How its letters are cased.
  public var casing: Casing
  /// Whether white space, or the start of the block, comes right before.
  public var followsSpace: Bool

  /// The bytes of the token in the prose.
  public var range: TextRange { TextRange(Int(start), Int(end)) }
  /// Whether the token is a word or a number.
  public var isWordLike: Bool { kind == .word || kind == .number }
  /// Whether the word begins with a capital letter.
  public var isCapitalized: Bool { casing == .capitalized || casing == .upper || isMixedFromCapital }
  private var isMixedFromCapital: Bool { casing == .mixed && startsUpper }
  var startsUpper: Bool
}

internal import CICU

/// Finds where words, sentences, user-perceived characters or possible line ends begin and stop in UTF-8 text.
///
/// ICU's iterators keep a position, so one belongs to one task: the type cannot be copied and is not `Sendable`. Opening
/// one costs about 0.2 ms; keep it and use it for many texts.
public struct BreakIterator: ~Copyable {
  /// What a text is cut into.
  public enum Kind: Sendable, CaseIterable {
    /// Words, and the spaces and marks between them. Thai, Chinese and Japanese are cut with ICU's dictionaries.
    case word
    /// Sentences. Common abbreviations of the locale, as “Mr.”, do not end one, nor do initials in English, Russian
    /// and Ukrainian.
    case sentence
    /// What a reader takes for one character: a letter with its marks, an emoji sequence.
    case grapheme
    /// Stretches after which a line may end.
    case line
  }

  /// The most bytes that one call of ``forEach(in:_:)`` takes.
  public static var longestText: Int { 1_000_000_000 }

  private let iterator: OpaquePointer
  private let abbreviations: SentenceAbbreviations?
  private var text: UnsafeMutablePointer<UText>?

  /// Opens an iterator with the rules of a locale, as `en`, `uk-UA` or `ja`.
  public init(_ kind: Kind, locale: String) throws(ICUError) {
    var identifier = localeIdentifier(locale)
    let type: UBreakIteratorType
    switch kind {
    case .word: type = UBRK_WORD
    case .sentence:
      type = UBRK_SENTENCE
      identifier += (identifier.utf8.contains(UInt8(ascii: "@")) ? ";" : "@") + "ss=standard"
    case .grapheme: type = UBRK_CHARACTER
    case .line: type = UBRK_LINE
    }
    iterator = try openICU("open a break iterator", detail: identifier) { status in
      ubrk_open(type, identifier, nil, 0, &status)
    }
    let language = identifier.prefix { $0 != "_" && $0 != "@" && $0 != "-" }
    abbreviations = kind == .sentence ? SentenceAbbreviations(language: language) : nil
  }

  deinit {
    ubrk_close(iterator)
    if let text { utext_close(text) }
  }

  /// Calls `body` for each stretch of the text, in order and without gaps.
  ///
  /// `start` and `end` are offsets in bytes from the beginning of `bytes`. `status` is ICU's rule status of the stretch;
  /// for words, ``WordStatus`` reads it. Invalid UTF-8 is read as U+FFFD, one for each byte sequence that a decoder would
  /// replace. A text over 1 GB is refused, since ICU counts in 32 bits.
  public mutating func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ end: Int, _ status: Int32) -> Void
  ) throws(ICUError) {
    guard bytes.count <= Self.longestText else {
      throw .inputTooLong(operation: "find breaks", count: bytes.count, limit: Self.longestText)
    }
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    let iterator = self.iterator
    let previous = text
    let opened = try base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      (characters) throws(ICUError) -> UnsafeMutablePointer<UText> in
      try openICU("read UTF-8 text") { status in
        utext_openUTF8(previous, characters, Int64(bytes.count), &status)
      }
    }
    text = opened
    try callICU("find breaks") { status in ubrk_setUText(iterator, opened, &status) }
    var start = ubrk_first(iterator)
    while true {
      let end = ubrk_next(iterator)
      guard end >= 0 else { return }
      if let abbreviations, abbreviations.continues(bytes, start: Int(start), end: Int(end)) { continue }
      body(Int(start), Int(end), ubrk_getRuleStatus(iterator))
      start = end
    }
  }
}

/// What kind of word a stretch found by a word iterator is.
public enum WordStatus: Sendable, Hashable {
  /// Spaces, punctuation, symbols.
  case none
  /// A number, as `3` or `3,5`.
  case number
  /// A word of letters, with its digits and apostrophes if any.
  case letter
  /// A word in Hiragana or Katakana that came from rules, not from ICU's dictionary.
  case kana
  /// A word that came from the dictionary of Chinese and Japanese, in whichever of their scripts.
  case ideograph

  /// Reads the rule status that ``BreakIterator/forEach(in:_:)`` gives for words.
  public init(ruleStatus: Int32) {
    switch ruleStatus {
    case ..<100: self = .none
    case ..<200: self = .number
    case ..<300: self = .letter
    case ..<400: self = .kana
    case ..<500: self = .ideograph
    default: self = .none
    }
  }
}

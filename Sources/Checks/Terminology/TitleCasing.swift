public import Findings
public import PolyglintText

/// A job title after a name is capitalised, though the text writes such titles in lower case.
public struct TitleCasing: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "title-casing",
    summary: "a job title after a name is capitalised, unlike others in the text",
    errorType: .capitalization,
    severity: .minor,
    confidence: 0.85,
    languages: [.english],
    rationale: """
      News English capitalises a title before a name (*President Macron*) and not after it (*Emmanuel Macron, the president of France*). The check \
      looks at titles after a full name and a comma that name a department or the like (*Anna Petrenko, Head of the Roads Department,*). It flags them \
      only where the same text writes some title that stands alone or after a name in lower case, and none with a capital letter.
      """,
    references: ["AP Stylebook, titles", "The Guardian style guide, jobs"],
    examples: [
      .flags(
        """
        Anna Petrenko, ⟦Head of the Roads Department→head of the Roads Department⟧ at the ministry, spoke first. The foreign minister agreed.
        """),
      .flags(
        """
        The ambassador was late. Oleg Durenko, ⟦Deputy Director of the Kyiv Institute→deputy director of the Kyiv Institute⟧, was not.
        """),
      .flags("The ambassador left. Anna Petrenko, ⟦Minister of Foreign Affairs→minister of foreign affairs⟧, stayed."),
      .allows("Anna Petrenko, head of the Roads Department at the ministry, spoke first. The foreign minister agreed."),
      .allows("Anna Petrenko, Head of the Roads Department, spoke first. The Director agreed."),
      .allows("Anna Petrenko, Head of the Roads Department, spoke first."),
      .allows("They met Anna Petrenko, Director Oleg Durenko and the foreign minister."),
      .allows("Anna Petrenko, Head of Sales and Director of Marketing, met the minister."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for (number, sentence) in prose.sentences.enumerated() {
      for index in sentence.tokens.dropFirst(2) {
        guard prose.text[Int(prose.tokens[index].start)] == UInt8(ascii: ","), prose.tokens[index].kind == .punctuation,
          isFullName(before: index, sentence.tokens, prose), let title = title(after: index, sentence.tokens, prose),
          findings.isEmpty ? titlesAreLowerCase(prose, except: title, sentence: number) : true
        else { continue }
        let range = prose.range(ofTokens: title)
        guard !prose.quotations.contains(range.lowerBound) else { continue }
        var right = ""
        var end = range.lowerBound
        var isHead = true
        let isMinister = title.contains { prose.tokens[$0].key == Self.minister }
        for token in title {
          let word = prose.tokens[token]
          right += prose.string(TextRange(end, Int(word.start)))
          end = Int(word.end)
          if isHead, !Self.headWords.contains(word.key), !Self.rankWords.contains(word.key),
            !(isMinister && Self.commonWords.contains(word.key))
          {
            isHead = false
          }
          right += isHead ? prose.string(word).lowercased() : prose.string(word)
        }
        findings.append(
          finding(range, .lower(prose.string(range)), suggestions: [Suggestion(replacing: range, with: right)]))
      }
    }
    return findings
  }

  /// Whether two capitalised words, the first of them a name and no title, end right before token `comma`.
  private func isFullName(before comma: Int, _ sentence: Range<Int>, _ prose: Prose) -> Bool {
    guard comma - 2 >= sentence.lowerBound else { return false }
    return [comma - 1, comma - 2].allSatisfy { index in
      let token = prose.tokens[index]
      return token.kind == .word && token.isCapitalized && token.casing != .upper && !Self.headWords.contains(token.key)
    }
  }

  /// The title that begins after token `comma`: ranks, a head word, "of", and the capitalised words that follow.
  private func title(after comma: Int, _ sentence: Range<Int>, _ prose: Prose) -> Range<Int>? {
    var index = comma + 1
    var hasHead = false
    while index < sentence.upperBound, prose.tokens[index].isCapitalized {
      if Self.headWords.contains(prose.tokens[index].key) {
        hasHead = true
        index += 1
        break
      }
      guard Self.rankWords.contains(prose.tokens[index].key) else { return nil }
      index += 1
    }
    guard hasHead, index < sentence.upperBound, prose.tokens[index].key == Self.of else { return nil }
    var end = index
    while end < sentence.upperBound {
      let token = prose.tokens[end]
      if token.kind == .word, token.isCapitalized || Self.smallWords.contains(token.key) {
        end += 1
      } else if token.kind == .possessive
        || (token.kind == .punctuation && !token.followsSpace && prose.string(token) == "-")
      {
        end += 1
      } else {
        break
      }
    }
    while end > index, !prose.tokens[end - 1].isCapitalized { end -= 1 }
    // "at the Ministry of Foreign Affairs" belongs to the title, but the first noun phrase is enough to point at.
    if let at = (index..<max(end, index)).first(where: { Self.places.contains(prose.tokens[$0].key) }) { end = at }
    if let and = (index..<max(end, index)).first(where: { prose.tokens[$0].key == Self.and }),
      (and..<end).contains(where: { Self.headWords.contains(prose.tokens[$0].key) })
    {
      return nil
    }
    return end > index ? (comma + 1)..<end : (comma + 1)..<index
  }

  /// Whether titles that stand alone, or after a country's name, are written in lower case: at least one is, and none is capitalised.
  private func titlesAreLowerCase(_ prose: Prose, except title: Range<Int>, sentence: Int) -> Bool {
    var lower = 0
    for index in prose.tokens.indices.dropFirst() where Self.headWords.contains(prose.tokens[index].key) {
      guard !title.contains(index), prose.tokens[index].kind == .word else { continue }
      let token = prose.tokens[index]
      let next = index + 1 < prose.tokens.count ? prose.tokens[index + 1] : nil
      let before = prose.tokens[index - 1]
      if token.casing == .lower {
        if Self.determiners.contains(before.key) || before.kind == .possessive || Self.portfolios.contains(before.key) {
          lower += 1
        }
      } else if token.casing == .capitalized, Self.the == before.key, let next, !next.isCapitalized {
        return false
      }
    }
    return lower >= 1
  }

  private static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split(separator: " ").map { WordKey(String($0)) })
  }
  private static let headWords = keys(
    """
    head director chief chairman chairwoman chairperson chair minister president ambassador secretary governor commander editor manager \
    spokesman spokeswoman spokesperson representative coordinator adviser advisor rector dean mayor prosecutor commissioner
    """)
  private static let rankWords = keys(
    "first deputy vice general executive managing acting assistant senior regional permanent official")
  /// Words that are no name in a title: minister of foreign affairs.
  private static let commonWords = keys(
    "of foreign affairs internal defense defence finance health education culture justice energy transport state")
  private static let smallWords = keys("of the for and at in on")
  private static let places = keys("at in on")
  private static let determiners = keys("the a his her their its our")
  private static let portfolios = keys(
    "foreign prime defense defence interior finance energy deputy russian ukrainian french german polish us")
  private static let minister = WordKey("minister")
  private static let of = WordKey("of")
  private static let and = WordKey("and")
  private static let the = WordKey("the")
}

extension String {
  fileprivate static func lower(_ title: String) -> String {
    "\"\(title)\" stands after the name, where this text writes titles in lower case"
  }
}

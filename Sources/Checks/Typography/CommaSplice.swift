public import Findings
import Fluency
public import PolyglintText

/// A comma alone joins two sentences.
public struct CommaSplice: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "comma-splice",
    summary: "a comma alone joins two sentences",
    errorType: .punctuation,
    severity: .minor,
    confidence: 0.8,
    languages: [.english],
    rationale: """
      Russian and Ukrainian join sentences with a comma; English wants a semicolon, a stop or a conjunction. The \
      check flags a comma between two main clauses where that is certain: the first has a subject and a finite \
      verb and no word that would make it a subordinate clause, the second begins with its subject and a finite \
      verb, nobody is quoted or reported, and it is no row of three clauses.
      """,
    references: ["The Chicago Manual of Style, 6.22"],
    examples: [
      .flags("The bridge is two hundred metres ⟦long, it→long; it⟧ was built by the army."),
      .flags("The talks have become ⟦longer, their→longer; their⟧ next round will be held in May."),
      .flags("Poland closed its ⟦border, Lithuania→border; Lithuania⟧ opened two crossings in the north."),
      .flags(
        """
        According to the mayor, the hall is full, but the school is ⟦empty, there→empty; there⟧ is a threat of \
        floods.
        """),
      .flags("The fall occurred on ⟦Monday, one→Monday; one⟧ of the riders was hurt."),
      .flags("In the sprint, Orlov became the ⟦best, Berg→best; Berg⟧ and Lind became the runners-up."),
      .allows("If the bridge is closed, it will be rebuilt."),
      .allows("The bridge is closed, the mayor said."),
      .allows("The bridge is closed, it seems."),
      .allows("It was not a bridge, it was a ferry."),
      .allows("He came, he saw, and he left."),
      .allows("As soon as the snow is gone, they will be back."),
      .allows("The sooner it is built, the sooner it will be used."),
      .allows("The winner is his sister, the girl he had raised."),
      .allows("The hall is full, the school is empty and the bridge is closed."),
      .allows("In the town where the bridge was built, it is loved."),
      .allows("“I know he is here, we were friends,” she said."),
      .allows("Asked whether the bridge was safe, he had no answer."),
    ])

  /// A check without settings.
  public init() {}

  /// Words that begin a clause which needs another.
  private static let subordinators = WordSet(
    """
    if when whenever while although though after before because since once until till unless whereas as whether \
    where wherever that which who whom whose what how why than like lest provided given despite considering so \
    such both either neither nor not only even just had should were having being asked except including \
    especially no never hardly barely n't let
    """)
  private static let leadIns = WordSet(
    """
    in on at for with without by from to of during under over about among between through throughout despite \
    instead along like unlike upon within beyond behind below above across against around near next last every \
    each today yesterday after before since following
    """)
  private static let sayings = WordSet(
    """
    said says say saying told tells tell think thinks thought believe believes believed know knows knew hope \
    hopes hoped suppose seems seem seemed claim claims claimed add adds added note notes noted write writes \
    wrote report reports reported explain explains explained admit admits admitted argue argues argued feel \
    feels felt guess mean means meant stress stressed stresses reply replied replies recalled recalls announce \
    announced announces state stated states warn warned warns insist insisted insists conclude concluded \
    concludes suggest suggested suggests according continue continued continues emphasize emphasized quote \
    quoted asked asks ask tweeted joked appears appeared predicted revealed reveals confirmed confirms confirm \
    show shows showed found finds heard learned emerged understood understands promised indicated indicates \
    declared complained cautioned acknowledged maintains maintained vowed ruled cited called calls call see saw \
    estimates estimated expects expected fears feared
    """)
  private static let finite = WordSet(
    """
    is are was were has have had will would can could may might must should does did cannot isn't aren't \
    wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't doesn't don't didn't
    """)
  private static let pronouns = WordSet("he she it they we there")
  private static let determiners = WordSet(
    """
    the their its his her our this these those one some many all a an another both several most
    """)
  private static let contrast = WordSet(
    """
    not isn't wasn't aren't weren't don't doesn't didn't won't wouldn't can't couldn't hasn't haven't hadn't \
    never no cannot
    """)
  private static let coordinators = WordSet("and or but")

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for sentence in prose.sentences where sentence.tokens.count >= 9 {
      let block = prose.blocks[sentence.block]
      guard block.kind == .paragraph || block.kind == .listItem else { continue }
      for index in sentence.tokens.dropFirst(3).dropLast(3) where prose.byte(prose.tokens[index]) == UInt8(ascii: ",") {
        if joinsSentences(index, sentence, prose, context.resources.lexicon) {
          findings.append(finding(index, prose))
          break
        }
      }
    }
    return findings
  }

  private func joinsSentences(_ comma: Int, _ sentence: Prose.Sentence, _ prose: Prose, _ lexicon: EnglishLexicon)
    -> Bool
  {
    let tokens = prose.tokens
    let after = (comma + 1)..<end(after: comma, sentence, prose)
    let before = start(before: comma, sentence, prose)..<comma
    guard before.count >= 3, after.count >= 3, !prose.quotations.contains(Int(tokens[comma].start)) else {
      return false
    }
    guard beginsClause(after, prose, lexicon), isMainClause(before, sentence, prose, lexicon) else { return false }
    let around = tokens[before.lowerBound..<after.upperBound]
    if around.contains(where: { Self.sayings.contains($0) || $0.kind == .quote }) { return false }
    // A row of clauses ends in "and".
    let rest = tokens[after.upperBound..<sentence.tokens.upperBound]
    if rest.count > 1, Self.coordinators.contains(rest[rest.startIndex + 1]) { return false }
    return !isRow(after, prose)
  }

  /// Whether a third clause follows after "and": the hall is full, the school is empty and the bridge is closed.
  private func isRow(_ range: Range<Int>, _ prose: Prose) -> Bool {
    guard let and = prose.tokens[range].firstIndex(where: { Self.coordinators.contains($0) }) else { return false }
    return prose.tokens[and..<range.upperBound].contains { Self.finite.contains($0) }
  }

  /// Where the clause before the comma begins: at the start of the sentence, after a semicolon, after "…, but", or after a lead-in
  /// such as "According to the mayor,"; at the comma itself where the clause is out of reach.
  private func start(before comma: Int, _ sentence: Prose.Sentence, _ prose: Prose) -> Int {
    let tokens = prose.tokens
    var index = comma - 1
    while index >= sentence.tokens.lowerBound {
      let byte = prose.byte(tokens[index])
      if byte == UInt8(ascii: ";") { return index + 1 }
      if byte == UInt8(ascii: ",") {
        let next = index + 1
        if Self.coordinators.contains(tokens[next]) { return next + 1 }
        // Only a lead-in may stand before: a phrase without a finite verb of its own, or "As the agency writes".
        let lead = tokens[sentence.tokens.lowerBound..<index]
        guard let first = lead.first, !lead.contains(where: { prose.byte($0) == UInt8(ascii: ",") }) else {
          return comma
        }
        let isLead = Self.leadIns.contains(first) || first.key == Self.according || first.key == Self.asWord
        let isShort = lead.count <= 12 && (first.key == Self.asWord || !lead.contains { Self.finite.contains($0) })
        return isLead && isShort ? next : comma
      }
      if isBreak(tokens[index], prose) { return comma }
      index -= 1
    }
    return sentence.tokens.lowerBound
  }

  private static let according = WordKey("according")
  private static let asWord = WordKey("as")

  private func end(after comma: Int, _ sentence: Prose.Sentence, _ prose: Prose) -> Int {
    var index = comma + 1
    while index < sentence.tokens.upperBound {
      let token = prose.tokens[index]
      if token.kind == .punctuation, prose.byte(token) != UInt8(ascii: "-"), prose.byte(token) != UInt8(ascii: "'") {
        return index
      }
      index += 1
    }
    return index
  }

  private func isBreak(_ token: Token, _ prose: Prose) -> Bool {
    if token.kind == .quote || token.kind == .object { return true }
    guard token.kind == .punctuation else { return false }
    if token.range.count > 1 { return true }
    switch prose.byte(token) {
    case UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "."): return false
    case UInt8(ascii: "-"): return token.followsSpace
    default: return true
    }
  }

  /// Whether the stretch begins with a subject and a finite verb.
  private func beginsClause(_ range: Range<Int>, _ prose: Prose, _ lexicon: EnglishLexicon) -> Bool {
    let tokens = prose.tokens
    let first = tokens[range.lowerBound]
    let second = tokens[range.lowerBound + 1]
    if Self.pronouns.contains(first) {
      if second.kind == .possessive { return true }
      return Self.finite.contains(second) || isPast(second, prose, lexicon)
    }
    if Self.determiners.contains(first) { return nounPhraseHasVerb(range, prose, lexicon) }
    if first.isCapitalized, first.kind == .word { return nameHasVerb(range, prose, lexicon) }
    return false
  }

  /// A determiner, one to six words that are no verbs, and is, was, has, will …
  private func nounPhraseHasVerb(_ range: Range<Int>, _ prose: Prose, _ lexicon: EnglishLexicon) -> Bool {
    for index in range.dropFirst().prefix(7) {
      let token = prose.tokens[index]
      if Self.finite.contains(token) { return index > range.lowerBound + 1 && index + 1 < range.upperBound }
      guard token.kind == .word || token.kind == .possessive || token.kind == .number,
        !Self.subordinators.contains(token),
        !Self.pronouns.contains(token)
      else { return false }
      // A second noun phrase right after the first is a relative clause without its pronoun: the man the police were looking for.
      let isSecond =
        Self.determiners.contains(token) && !isPreposition(prose.tokens[index - 1]) && index > range.lowerBound + 1
      if isSecond { return false }
      // The more, the better.
      if index == range.lowerBound + 1,
        lexicon.classes(of: prose.string(token)).contains(.adjectiveComparative) || Self.more.contains(token)
      {
        return false
      }
    }
    return false
  }

  private func isPreposition(_ token: Token) -> Bool { Self.leadIns.contains(token) || Self.of.contains(token) }
  private static let of = WordSet("of all both half and or")
  private static let more = WordSet("more less sooner earlier later longer")

  /// One to three capitals and a verb in the past that cannot be a participle of a list, followed by its object.
  private func nameHasVerb(_ range: Range<Int>, _ prose: Prose, _ lexicon: EnglishLexicon) -> Bool {
    var index = range.lowerBound
    while index + 1 < range.upperBound, prose.tokens[index].kind == .word,
      prose.tokens[index].isCapitalized || isAndBetweenNames(index, range, prose)
    {
      index += 1
    }
    guard index - range.lowerBound <= 5, index + 1 < range.upperBound else { return false }
    if Self.finite.contains(prose.tokens[index]) { return true }
    guard isPast(prose.tokens[index], prose, lexicon) else { return false }
    let object = lexicon.classes(of: prose.string(prose.tokens[index + 1]))
    // "Zelensky declared war", "Poland opened two crossings": a participle would be followed by "by", "in" or nothing.
    return prose.tokens[index + 1].kind == .number
      || !object.isDisjoint(with: [.article, .determiner, .noun, .adjectivePositive, .number])
        && object.isDisjoint(with: [.preposition, .conjunction])
  }

  private func isAndBetweenNames(_ index: Int, _ range: Range<Int>, _ prose: Prose) -> Bool {
    index > range.lowerBound && prose.tokens[index].key == Self.and && index + 2 < range.upperBound
      && prose.tokens[index + 1].isCapitalized
  }

  private static let and = WordKey("and")

  private func isPast(_ token: Token, _ prose: Prose, _ lexicon: EnglishLexicon) -> Bool {
    guard token.kind == .word, token.casing == .lower else { return false }
    return lexicon.classes(of: prose.string(token)).contains(.verbPast)
  }

  /// Whether the stretch is a main clause: no lead-in, no subordinator, a subject, then a finite verb.
  private func isMainClause(_ range: Range<Int>, _ sentence: Prose.Sentence, _ prose: Prose, _ lexicon: EnglishLexicon)
    -> Bool
  {
    let tokens = prose.tokens[range]
    guard let first = tokens.first, first.kind == .word || first.kind == .number else { return false }
    let firstWord = prose.string(first)
    let classes = lexicon.classes(of: firstWord)
    if Self.subordinators.contains(first) || Self.leadIns.contains(first) { return false }
    if !Self.determiners.contains(first), !Self.pronouns.contains(first) {
      // Participles, imperatives and questions are no subjects.
      if Self.finite.contains(first) { return false }
      if classes.contains(.verbIng) || (classes.contains(.verbBase) && !classes.contains(.usuallyNoun)) { return false }
      if classes.contains(.verbParticiple) && !first.isCapitalized { return false }
    }
    if tokens.contains(where: { Self.subordinators.contains($0) }) { return false }
    if tokens.contains(where: { Self.contrast.contains($0) }) { return false }
    // A capital on a preposition or article inside is the end of a headline that ran into the text.
    if tokens.dropFirst().contains(where: { $0.isCapitalized && (isPreposition($0) || Self.determiners.contains($0)) })
    {
      return false
    }
    guard
      let verb = tokens.dropFirst().prefix(12).firstIndex(where: { token in
        Self.finite.contains(token)
      })
    else { return namesPastVerb(range, prose, lexicon) }
    return verb > range.lowerBound && verb + 1 < range.upperBound
  }

  /// A name, a pronoun or a short noun phrase at the very start, then a verb in the past.
  private func namesPastVerb(_ range: Range<Int>, _ prose: Prose, _ lexicon: EnglishLexicon) -> Bool {
    var index = range.lowerBound
    if Self.pronouns.contains(prose.tokens[index]) {
      index += 1
    } else if Self.determiners.contains(prose.tokens[index]) {
      index += 2
      while index < range.upperBound, index - range.lowerBound < 4, !isPast(prose.tokens[index], prose, lexicon) {
        guard prose.tokens[index].kind == .word, !isPreposition(prose.tokens[index]) else { return false }
        index += 1
      }
    } else {
      while index < range.upperBound, prose.tokens[index].isCapitalized, prose.tokens[index].kind == .word {
        index += 1
      }
    }
    guard index > range.lowerBound, index - range.lowerBound <= 4, index + 1 < range.upperBound else { return false }
    return isPast(prose.tokens[index], prose, lexicon)
  }

  private func finding(_ comma: Int, _ prose: Prose) -> Finding {
    let range = prose.range(ofTokens: (comma - 1)..<(comma + 2))
    let mark = prose.tokens[comma].range
    let text = prose.string(prose.tokens[comma - 1]) + "; " + prose.string(prose.tokens[comma + 1])
    return finding(range, .splice, suggestions: [Suggestion(edits: [TextEdit(mark, ";")], text: text)])
  }
}

extension String {
  fileprivate static let splice = "a comma alone joins two sentences: a semicolon, a stop or a conjunction"
}

public import Findings
import Fluency
public import PolyglintText

/// The headline of another article stands between the paragraphs.
public struct RelatedHeadline: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "related-headline",
    summary: "the headline of another article stands between the paragraphs",
    errorType: .boilerplate,
    severity: .minor,
    confidence: 0.8,
    languages: [.english],
    rationale: """
      News sites put links to related articles between the paragraphs; as text, the headline of another article \
      becomes a paragraph. English headlines and subheadings are in the present tense; a translated one keeps \
      the past or the perfect of its source. The check flags a paragraph of six to sixteen words that tells a \
      whole event so, without a stop at its end, where the paragraphs around it end with stops and those before \
      name somebody or something that the line names.
      """,
    examples: [
      .flags(
        """
        The bridge over the Narva was opened on Monday.\n\nIt cost two million euros.\n\n⟦The mayor has \
        promised a second bridge over the Narva→⟧\n\nThe town will pay half of it.\n\nThe rest is a loan.
        """
      ),
      .flags(
        """
        Anna Berg opened the bridge on Monday.\n\nIt cost two million euros.\n\n⟦Berg spoke about her plans for the \
        coming winter→⟧\n\nThe town will pay half of it.\n\nThe rest is a loan.
        """),
      .allows(
        """
        Anna Berg opened the bridge on Monday.\n\nIt cost two million euros.\n\nBerg accused of telling half of the \
        truth\n\nThe town will pay half of it.\n\nThe rest is a loan.
        """),
      .allows(
        """
        The bridge over the Narva was opened on Monday.\n\nIt cost two million euros.\n\nMayor promises a \
        second bridge over the Narva\n\nThe town will pay half of it.\n\nThe rest is a loan.
        """
      ),
      .allows(
        """
        The bridge over the Narva was opened on Monday.\n\nIt cost two million euros.\n\nThe mayor has \
        promised a second bridge over the Narva.\n\nThe town will pay half of it.\n\nThe rest is a loan.
        """
      ),
      .allows(
        """
        The mayor has promised a second bridge over the Narva\n\nThe bridge over the Narva was opened on \
        Monday.\n\nIt cost two million euros.
        """),
      .allows(
        """
        The bridge over the Narva was opened on Monday.\n\nIt cost two million euros.\n\nWhat has become of \
        the old one\n\nThe town will pay half of it.\n\nThe rest is a loan.
        """
      ),
      .allows(
        """
        The bridge was opened on Monday.\n\nIt cost two million euros.\n\nMrs Weber has promised a new school \
        for Haapsalu\n\nHaapsalu will have a school.\n\nIt will open in May.
        """
      ),
    ])

  /// A check without settings.
  public init() {}

  private static let have = WordSet("has have")
  private static let questions = WordSet("what who when where why how which whose if as after while although because")

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    guard prose.blocks.count >= 5 else { return [] }
    for index in 2..<(prose.blocks.count - 1) {
      let block = prose.blocks[index]
      guard block.kind == .paragraph, !block.isQuotation, block.tokens.count <= 24, block.sentences.count == 1,
        let words = prose.lineWords(block, limit: 24), (6...16).contains(words.count), !prose.endsSentence(block),
        isAmongSentences(index, prose), isRelated(index, prose),
        tellsEvent(prose.tokens[block.tokens], prose, context.resources.lexicon),
        let range = prose.inner(block)
      else { continue }
      findings.append(
        finding(range, .headline(prose.string(range)), suggestions: [Suggestion(replacing: range, with: "")]))
    }
    return findings
  }

  /// Whether the paragraphs before and after end with stops.
  private func isAmongSentences(_ index: Int, _ prose: Prose) -> Bool {
    let before = prose.blocks[..<index].suffix(3).filter { prose.endsSentence($0) }.count
    let after = prose.blocks[(index + 1)...].prefix(3).filter { prose.endsSentence($0) }.count
    return before >= 2 && after >= 1
  }

  /// Whether the paragraphs before speak of one of the line's names. If they do not, the line is the headline of what follows.
  private func isRelated(_ index: Int, _ prose: Prose) -> Bool {
    var names: Set<WordKey> = []
    for token in prose.tokens[prose.blocks[index].tokens] where token.isCapitalized && token.range.count >= 4 {
      names.insert(token.key)
    }
    let earlier = prose.blocks[max(0, index - 20)].tokens.lowerBound..<prose.blocks[index].tokens.lowerBound
    return prose.tokens[earlier].contains { $0.isCapitalized && names.contains($0.key) }
  }

  /// Whether a line begins with its subject, goes on with a perfect or a past, and is not in title case.
  private func tellsEvent(_ tokens: ArraySlice<Token>, _ prose: Prose, _ lexicon: EnglishLexicon) -> Bool {
    guard let first = tokens.first, first.isCapitalized, !Self.questions.contains(first), let last = tokens.last,
      last.kind == .word || last.kind == .number || last.kind == .quote
    else { return false }
    let words = tokens.filter { $0.kind == .word }
    guard words.filter({ $0.casing == .lower }).count * 2 >= words.count else { return false }
    if let have = tokens.dropFirst().prefix(6).firstIndex(where: { Self.have.contains($0) }) {
      return have + 1 < tokens.endIndex
    }
    // Names, then a past that is no participle ("Man accused of …" is English): it has another form, or an object follows.
    guard let verb = tokens.firstIndex(where: { !$0.isCapitalized }), verb > tokens.startIndex,
      verb + 1 < tokens.endIndex,
      tokens[verb].kind == .word
    else { return false }
    let classes = lexicon.classes(of: prose.string(tokens[verb]))
    guard classes.contains(.verbPast) else { return false }
    let isNoParticiple = !classes.contains(.verbParticiple)
    return isNoParticiple || Self.objects.contains(tokens[verb + 1])
  }

  private static let objects = WordSet("the a an his her its their that about how why what whether him them it")
}

extension String {
  fileprivate static func headline(_ line: String) -> String {
    "\"\(line)\" has no stop and tells its own event: the headline of another article"
  }
}

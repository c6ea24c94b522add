public import Findings
public import PolyglintText
import Names

/// A name of several words lost its capitals in one place.
public struct InconsistentNameCasing: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "inconsistent-name-casing",
    summary: "a name of several words lost its capitals in one place",
    errorType: .capitalization,
    severity: .minor,
    confidence: 0.85,
    languages: [.english],
    rationale: """
      *Northern Fleet* and *Northern fleet*, *Main Harbour Parade* and *main harbour parade*: sentence by \
      sentence, an engine decides anew whether it sees a name. The check flags the form with fewer capitals \
      where the text writes the same words with capitals inside another sentence nearby. Titles (*foreign \
      minister*), headlines, and lower-case pairs that are ordinary English (*city council*) are left alone.
      """,
    examples: [
      .flags("Ships of the Northern Fleet sailed on Monday. The ⟦Northern fleet→Northern Fleet⟧ has ten of them."),
      .flags(
        """
        He watched the Main Harbour Parade from the roof. Every ⟦main harbour parade→Main Harbour Parade⟧ is a \
        feast.
        """),
      .flags("The Super Bread race is on. Orlov won the ⟦Super-bread→Super Bread⟧ last year."),
      .flags("People fled from Hurricane Hilda by car. Nobody had expected ⟦hurricane Hilda→Hurricane Hilda⟧."),
      .allows("He spoke to Foreign Minister Orlov. A foreign minister has little time."),
      .allows("He works for the City Council of Bergen. Every city council has a clerk."),
      .allows("Northern Fleet Sails Today\n\nThe Northern fleet sailed on Monday."),
      .allows("The talk is by Artist Anna Berg. Later the artist Anna Berg left."),
      .allows("They live in the Moscow Region. Moscow regions are many."),
    ])

  /// A check without settings.
  public init() {}

  private static let titles = WordSet(
    """
    minister president secretary director chairman chairwoman chair head governor mayor general admiral captain \
    colonel major lieutenant officer chief ambassador deputy professor doctor king queen prince princess bishop \
    pope judge attorney commissioner commander premier chancellor speaker senator representative manager coach \
    spokesman spokeswoman spokesperson leader marshal sergeant detective inspector executive editor analyst \
    engineer scientist
    """)
  /// Words that stand before names with or without a capital: the river Thames.
  private static let loose = WordSet(
    """
    river mount lake cape port street avenue airport province region territory district oblast army navy mr mrs \
    ms dr sir uncle aunt state city county town village the republic north south east west northern southern \
    eastern western central new act chapter part section article group phase stage round day week
    """)

  /// Words; an article of ordinary length.
  private static let reach = 800

  private struct Pair: Hashable {
    var first: WordKey
    var second: WordKey
  }

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let names = capitalized(prose, context)
    guard !names.isEmpty else { return [] }
    var findings: [Finding] = []
    for sentence in prose.sentences where sentence.tokens.count >= 5 && isRunning(sentence, prose) {
      var index = sentence.tokens.lowerBound
      while index + 1 < sentence.tokens.upperBound {
        let second = afterHyphen(index + 1, sentence, prose)
        let pair = Pair(first: prose.tokens[index].key, second: prose.tokens[second].key)
        if let name = names[pair].flatMap({ places in
          nearby(places, to: index, within: Self.reach) { $0.lowerBound }.first {
            matches($0, at: index, second, sentence, prose)
          }
        }) {
          let range = prose.range(ofTokens: index..<(second + name.count - 1))
          let nameRange = prose.range(ofTokens: name)
          let right = prose.string(nameRange)
          findings.append(
            finding(
              range, .capitals(prose.string(range), right),
              evidence: [.occurrence(nameRange, text: right, why: "the same words as a name")],
              suggestions: [Suggestion(replacing: range, with: right)]))
          index = second + name.count - 1
        } else {
          index += 1
        }
      }
    }
    return findings
  }

  /// Runs of two to four capitalised words inside running sentences, by their first two words.
  private func capitalized(_ prose: Prose, _ context: CheckContext) -> [Pair: [Range<Int>]] {
    var names: [Pair: [Range<Int>]] = [:]
    for mention in context.names.mentions where (2...4).contains(mention.tokens.count) {
      let sentence = prose.sentences[mention.sentence]
      guard mention.tokens.lowerBound > sentence.tokens.lowerBound, isRunning(sentence, prose),
        mention.tokens.allSatisfy({ prose.tokens[$0].kind == .word && prose.tokens[$0].casing == .capitalized }),
        !mention.tokens.contains(where: { Self.titles.contains(prose.tokens[$0]) }),
        mention.tokens.dropFirst().allSatisfy({ prose.tokens[$0].followsSpace })
      else { continue }
      let first = mention.tokens.lowerBound
      let pair = Pair(first: prose.tokens[first].key, second: prose.tokens[first + 1].key)
      names[pair, default: []].append(mention.tokens)
      // "the Northern Fleet Hero of Russia": the name may be shorter than the run of capitals.
      if mention.tokens.count > 2, Self.articles.contains(prose.tokens[first - 1]) {
        names[pair, default: []].append(first..<(first + 2))
      }
    }
    return names
  }

  /// A sentence of a paragraph, not a headline: it ends with a stop and most words are in lower case.
  private func isRunning(_ sentence: Prose.Sentence, _ prose: Prose) -> Bool {
    let block = prose.blocks[sentence.block]
    guard block.kind == .paragraph || block.kind == .listItem, prose.endsSentence(block) else { return false }
    let words = prose.tokens[sentence.tokens].filter { $0.kind == .word }
    return words.filter { $0.casing == .lower }.count * 2 >= words.count
  }

  /// The word after a hyphen that joins it to the word before `index`, else `index` itself.
  private func afterHyphen(_ index: Int, _ sentence: Prose.Sentence, _ prose: Prose) -> Int {
    let isJoined =
      prose.byte(prose.tokens[index]) == UInt8(ascii: "-") && !prose.tokens[index].followsSpace
      && index + 1 < sentence.tokens.upperBound && !prose.tokens[index + 1].followsSpace
    return isJoined ? index + 1 : index
  }

  /// Whether the words of `name` stand with fewer capitals at token `index`, where the second word is token `second`.
  private func matches(
    _ name: Range<Int>, at index: Int, _ second: Int, _ sentence: Prose.Sentence, _ prose: Prose
  ) -> Bool {
    let tokens = prose.tokens
    guard second + name.count - 1 <= sentence.tokens.upperBound else { return false }
    // Speech may do as it likes; a name alone between marks is no speech.
    let isAlone = index > 0 && tokens[index - 1].kind == .quote
    if prose.quotations.contains(Int(tokens[index].start)), !isAlone { return false }
    var small: [Int] = []
    for (offset, part) in name.enumerated() {
      let token = tokens[offset == 0 ? index : second + offset - 1]
      guard token.key == tokens[part].key else { return false }
      if token.casing == .lower { small.append(offset) } else if !token.isCapitalized { return false }
    }
    guard !small.isEmpty else { return false }
    let startsSentence = index == sentence.tokens.lowerBound
    let isAllSmall = small.count == name.count || (startsSentence && small.count == name.count - 1 && small.first == 1)
    // Ordinary English unless it is long and clearly a name where it has capitals: "at the Main Harbour Parade".
    if isAllSmall { return name.count >= 3 && Self.articles.contains(tokens[name.lowerBound - 1]) }
    // "the artist Anna Berg" beside "Artist Anna Berg" at the end of a headline.
    if small == [0], name.count >= 3 { return false }
    return !small.contains { Self.loose.contains(tokens[name.lowerBound + $0]) }
  }

  private static let articles = WordSet("the a an this every our their its his her")
}

extension String {
  fileprivate static func capitals(_ wrong: String, _ right: String) -> String {
    "\"\(wrong)\" is the name \"\(right)\" elsewhere in this text"
  }
}

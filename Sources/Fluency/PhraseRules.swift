public import Findings
public import PolyglintText

/// A place in a text to which a phrase rule applies.
public struct PhraseMatch: Sendable {
  /// The rule.
  public var rule: PhraseRule
  /// The flagged tokens.
  public var tokens: Range<Int>
  /// The flagged bytes of the prose.
  public var range: TextRange
  /// What to put instead, best first; all need review.
  public var suggestions: [Suggestion]
}

/// Patterns of garble and calque, compiled into one matcher.
///
/// A rule is tried only where one of its rarest words stands, so a thousand rules cost little more than ten.
public struct PhraseRules: Sendable {
  struct Compiled: Sendable {
    var rule: PhraseRule
    var start: Int
    var slotCount: Int
    var hasFlaggedPart: Bool
    var templates: [SuggestionTemplate]
  }

  /// A rule to try, and how many tokens before the word or class that called for it the match may start.
  struct Candidate: Sendable, Comparable {
    var rule: Int32
    var fewest: Int32
    var most: Int32

    static func < (left: Candidate, right: Candidate) -> Bool {
      (left.rule, left.fewest, left.most) < (right.rule, right.fewest, right.most)
    }
  }

  struct ClassCandidate: Sendable {
    var classes: WordClasses
    var candidates: [Candidate]
  }

  private(set) var compiled: [Compiled] = []
  private(set) var program = PatternProgram()
  private var filter: [UInt64] = []
  private var table = WordTable(capacityBits: 4)
  private var buckets: [Range<Int32>] = []
  private var candidates: [Candidate] = []
  private var byClass: [ClassCandidate] = []
  private let lexicon: EnglishLexicon

  /// No rules.
  public init() { lexicon = EnglishLexicon() }

  /// Compiles rules; those that cannot be read are reported and left out.
  public init(_ rules: [PhraseRule], lexicon: EnglishLexicon, problems: inout [DataProblem]) {
    self.lexicon = lexicon
    let finder = AnchorFinder(lexicon: lexicon)
    var byWord: [(key: UInt64, candidate: Candidate)] = []
    for rule in rules {
      do throws(PatternError) {
        try add(rule, finder, &byWord)
      } catch {
        problems.append(
          DataProblem(
            file: rule.file, line: rule.line, message: "rule \(rule.id), column \(error.column): \(error.message)"))
      }
    }
    index(byWord)
  }

  /// The rules.
  public var rules: [PhraseRule] { compiled.map(\.rule) }

  private mutating func add(
    _ rule: PhraseRule, _ finder: AnchorFinder, _ byWord: inout [(key: UInt64, candidate: Candidate)]
  ) throws(PatternError) {
    let parsed = try PatternParser.parse(rule.pattern, lexicon: lexicon)
    var templates: [SuggestionTemplate] = []
    for suggestion in rule.suggestions {
      templates.append(try SuggestionTemplate(suggestion, captures: parsed.captures))
    }
    let number = Int32(compiled.count)
    if let anchors = finder.words(parsed.root) {
      for word in anchors.words { byWord.append((word.key, Self.candidate(number, word.offsets))) }
    } else if let anchor = finder.classAnchor(parsed.root) {
      addByClass(anchor.classes, Self.candidate(number, anchor.offsets))
    } else {
      addByClass(.any, Candidate(rule: number, fewest: 0, most: 0))
    }
    compiled.append(
      Compiled(
        rule: rule, start: program.add(parsed),
        slotCount: PatternProgram.firstCaptureSlot + 2 * parsed.captures.count, hasFlaggedPart: parsed.hasFlaggedPart,
        templates: templates))
  }

  private static func candidate(_ rule: Int32, _ offsets: ClosedRange<Int>) -> Candidate {
    Candidate(rule: rule, fewest: Int32(offsets.lowerBound), most: Int32(offsets.upperBound))
  }

  private mutating func addByClass(_ classes: WordClasses, _ candidate: Candidate) {
    if let index = byClass.firstIndex(where: { $0.classes == classes }) {
      byClass[index].candidates.append(candidate)
    } else {
      byClass.append(ClassCandidate(classes: classes, candidates: [candidate]))
    }
  }

  private mutating func index(_ byWord: [(key: UInt64, candidate: Candidate)]) {
    filter = Array(repeating: 0, count: 1 << 10)
    table = WordTable(capacityBits: max(4, 64 - (byWord.count * 2).leadingZeroBitCount))
    candidates.reserveCapacity(byWord.count)
    var last: (key: UInt64, candidate: Candidate)?
    for (key, candidate) in byWord.sorted(by: { ($0.key, $0.candidate) < ($1.key, $1.candidate) }) {
      if let last, last.key == key {
        // Two alternatives of one rule may begin with the same word.
        if last.candidate == candidate { continue }
        buckets[buckets.count - 1] = buckets[buckets.count - 1].lowerBound..<Int32(candidates.count + 1)
      } else {
        filter[Int(truncatingIfNeeded: key >> 6) & (filter.count - 1)] |= 1 << (key & 63)
        table.insert(key, UInt32(buckets.count))
        buckets.append(Int32(candidates.count)..<Int32(candidates.count + 1))
      }
      candidates.append(candidate)
      last = (key, candidate)
    }
  }

  /// What one attempt found.
  struct Hit: Hashable {
    var rule: Int
    var flagged: Range<Int>
    var slots: [Int32]
  }

  /// Where rules apply, in text order, not overlapping: of several rules the one with the higher severity, then the
  /// longer match,
  /// then the higher confidence, then the id that sorts first. Linear time.
  ///
  /// - Parameter marks: names found in the text.
  public func matches(in prose: Prose, marks: NameMarks = NameMarks()) -> [PhraseMatch] {
    guard !compiled.isEmpty else { return [] }
    var matcher = PatternMatcher(program, TokenClassifier(prose, lexicon: lexicon, marks: marks))
    var result: [PhraseMatch] = []
    for sentence in prose.sentences {
      matcher.classifier.enter(sentence.tokens)
      var hits: [Hit] = []
      find(in: sentence.tokens, prose.tokens, &matcher, &hits)
      guard !hits.isEmpty else { continue }
      for hit in chosen(hits, prose) { result.append(match(hit, prose, firstWord: matcher.classifier.firstWord)) }
    }
    return result
  }

  /// Every hit, also those that overlap better ones.
  func hits(in prose: Prose, marks: NameMarks = NameMarks()) -> [Hit] {
    var matcher = PatternMatcher(program, TokenClassifier(prose, lexicon: lexicon, marks: marks))
    var hits: [Hit] = []
    for sentence in prose.sentences {
      matcher.classifier.enter(sentence.tokens)
      find(in: sentence.tokens, prose.tokens, &matcher, &hits)
    }
    return hits
  }

  @inline(__always)
  private func find(in sentence: Range<Int>, _ tokens: [Token], _ matcher: inout PatternMatcher, _ hits: inout [Hit]) {
    for index in sentence {
      let key = tokens[index].key.value
      if filter[Int(truncatingIfNeeded: key >> 6) & (filter.count - 1)] & (1 << (key & 63)) != 0,
        let bucket = table.first(key)
      {
        for number in buckets[Int(bucket)] { attempt(candidates[Int(number)], at: index, sentence, &matcher, &hits) }
      }
      for group in byClass where !matcher.classifier.classes(at: index).isDisjoint(with: group.classes) {
        for candidate in group.candidates { attempt(candidate, at: index, sentence, &matcher, &hits) }
      }
    }
  }

  @inline(__always)
  private func attempt(
    _ candidate: Candidate, at index: Int, _ sentence: Range<Int>, _ matcher: inout PatternMatcher, _ hits: inout [Hit]
  ) {
    let rule = compiled[Int(candidate.rule)]
    var start = index - Int(candidate.fewest)
    let last = max(sentence.lowerBound, index - Int(candidate.most))
    while start >= last {
      if let end = matcher.match(rule.start, at: start, slotCount: rule.slotCount) {
        let flagged = rule.hasFlaggedPart ? Int(matcher.slots[0])..<Int(matcher.slots[1]) : start..<end
        if !flagged.isEmpty {
          hits.append(Hit(rule: Int(candidate.rule), flagged: flagged, slots: matcher.slots))
        }
      }
      start -= 1
    }
  }

  /// The hits that stay when those that overlap a better one are dropped.
  private func chosen(_ hits: [Hit], _ prose: Prose) -> [Hit] {
    func isBetter(_ left: Hit, _ right: Hit) -> Bool {
      let one = compiled[left.rule].rule
      let other = compiled[right.rule].rule
      if one.severity != other.severity { return one.severity > other.severity }
      let length = prose.range(ofTokens: left.flagged).count
      let otherLength = prose.range(ofTokens: right.flagged).count
      if length != otherLength { return length > otherLength }
      if one.confidence != other.confidence { return one.confidence > other.confidence }
      if one.id != other.id { return one.id < other.id }
      if left.flagged != right.flagged { return left.flagged.lowerBound < right.flagged.lowerBound }
      return left.slots.lexicographicallyPrecedes(right.slots)
    }
    var kept: [Hit] = []
    for hit in hits.sorted(by: isBetter) where !kept.contains(where: { $0.flagged.overlaps(hit.flagged) }) {
      kept.append(hit)
    }
    return kept.sorted { $0.flagged.lowerBound < $1.flagged.lowerBound }
  }

  private func match(_ hit: Hit, _ prose: Prose, firstWord: Int) -> PhraseMatch {
    let compiled = compiled[hit.rule]
    let range = prose.range(ofTokens: hit.flagged)
    let writer = SuggestionWriter(prose: prose, lexicon: lexicon, firstWord: firstWord)
    return PhraseMatch(
      rule: compiled.rule, tokens: hit.flagged, range: range,
      suggestions: compiled.templates.map { writer.suggestion($0, hit) })
  }
}

import Findings
public import PolyglintText

/// Two or more spellings, in one text, that look like renderings of one name.
public struct NameVariants: Sendable {
  /// Why they are taken for one name.
  public enum Reason: Sendable {
    /// They differ only in how sounds are romanized: Alexei, Alexey.
    case romanization
    /// They differ only in accents: Elysée, Elysee.
    case accents
    /// A surname that is never introduced differs by a slip from one that is: Romsadze, Lomsadze.
    case slip
    /// They stand in the same multi-word name: Igor Drive, Igora Drive.
    case sameName
    /// Cognate given names before one surname: Mykola Kobrinets, Nikolai Kobrinets.
    case cognates
  }

  /// One spelling with the places where it occurs, each a range of tokens.
  public struct Spelling: Sendable {
    /// As written, NFC.
    public var text: String
    /// Where, in text order.
    public var places: [Range<Int>]
  }

  /// The spellings, most frequent first, then in text order.
  public var spellings: [Spelling]
  /// Why they belong together.
  public var reason: Reason
}

extension NameAnalysis {
  /// Groups of spellings in the text that look like renderings of one name.
  ///
  /// Two spellings are compared only where they occur within `window` tokens of one another: in one article, that is,
  /// even when a file holds many. `isCommonWord` tells ordinary words of the language; two of them are never variants.
  public func variants(
    in prose: Prose, cognates: CognateNames, window: Int = 1500, isCommonWord: (WordKey) -> Bool
  ) -> [NameVariants] {
    var finder = VariantFinder(analysis: self, prose: prose, cognates: cognates, window: window)
    return finder.find(isCommonWord)
  }
}

private struct VariantFinder {
  let analysis: NameAnalysis
  let prose: Prose
  let cognates: CognateNames
  let window: Int
  var found: [NameVariants] = []
  /// Pairs of word indices that are already reported.
  var reported: Set<[Int]> = []
  /// Per word: the words right before it in a mention, where there are any.
  var introductions: [[Int]] = []
  var wordOfToken: [Int: Int] = [:]

  init(analysis: NameAnalysis, prose: Prose, cognates: CognateNames, window: Int) {
    self.analysis = analysis
    self.prose = prose
    self.cognates = cognates
    self.window = window
    for (index, word) in analysis.words.enumerated() {
      for token in word.occurrences { wordOfToken[token] = index }
    }
    introductions = [[Int]](repeating: [], count: analysis.words.count)
    for mention in analysis.mentions where mention.tokens.count > 1 {
      for token in mention.tokens.dropFirst() {
        if let word = wordOfToken[token], let before = wordOfToken[token - 1] { introductions[word].append(before) }
      }
    }
  }

  mutating func find(_ isCommonWord: (WordKey) -> Bool) -> [NameVariants] {
    let words = analysis.words
    let common = words.map { isCommonWord($0.key) }
    bySkeleton(words, common)
    inSameName(words, common)
    bySlip(words, common)
    return found
  }

  // MARK: Romanization and accents

  private mutating func bySkeleton(_ words: [NameAnalysis.Word], _ common: [Bool]) {
    var buckets: [String: [Int]] = [:]
    var order: [String] = []
    for (index, word) in words.enumerated() where word.spelling.utf8.count >= 4 && isMixedCase(word.spelling) {
      let skeleton = nameSkeleton(word.spelling)
      guard skeleton.utf8.count >= 3 else { continue }
      if buckets[skeleton, default: []].isEmpty { order.append(skeleton) }
      buckets[skeleton, default: []].append(index)
    }
    for skeleton in order {
      guard let members = buckets[skeleton], members.count > 1 else { continue }
      let kept = members.filter { member in
        members.contains { other in other != member && areOneName(member, other, words, common) }
      }
      guard kept.count > 1 else { continue }
      let plain = Set(kept.map { withoutMarks(words[$0].spelling) })
      report(kept, plain.count == 1 ? .accents : .romanization)
    }
  }

  private func areOneName(_ a: Int, _ b: Int, _ words: [NameAnalysis.Word], _ common: [Bool]) -> Bool {
    if common[a] && common[b] { return false }
    let left = words[a].spelling
    let right = words[b].spelling
    if left.lowercased() == right.lowercased() { return false }
    if isInflection(left, right) || isInflection(right, left) { return false }
    guard occurNear(words[a].occurrences, words[b].occurrences) else { return false }
    // Given names: the same person only with the same surname, or where one stands alone.
    if cognates.isGivenName(words[a].key), cognates.isGivenName(words[b].key) {
      let afterA = followers(words[a])
      let afterB = followers(words[b])
      return afterA.isEmpty || afterB.isEmpty || !afterA.isDisjoint(with: afterB)
    }
    // Surnames of two people who are introduced by different given names.
    let givenA = introductions[a].filter { cognates.isGivenName(words[$0].key) }.map { words[$0].key }
    let givenB = introductions[b].filter { cognates.isGivenName(words[$0].key) }.map { words[$0].key }
    if !givenA.isEmpty, !givenB.isEmpty {
      return givenA.contains { one in givenB.contains { $0 == one || cognates.areCognates(one, $0) } }
    }
    return true
  }

  /// Skeletons of the words that follow in the same mention.
  private func followers(_ word: NameAnalysis.Word) -> Set<String> {
    var result: Set<String> = []
    for token in word.occurrences {
      if let next = wordOfToken[token + 1], prose.tokens[token + 1].kind == .word, sameSentence(token, token + 1) {
        result.insert(nameSkeleton(analysis.words[next].spelling))
      }
    }
    return result
  }

  // MARK: One word of a longer name

  private mutating func inSameName(_ words: [NameAnalysis.Word], _ common: [Bool]) {
    // Mentions of the same length that share all words but one, keyed by the words with a gap.
    var frames: [String: [(mention: Range<Int>, gap: Int)]] = [:]
    var order: [String] = []
    for mention in analysis.mentions where (2...4).contains(mention.tokens.count) {
      let parts = mention.tokens.compactMap { wordOfToken[$0] }
      guard parts.count == mention.tokens.count else { continue }
      for gap in parts.indices {
        let frame = parts.indices.map { $0 == gap ? "_" : nameSkeleton(words[parts[$0]].spelling) }.joined(
          separator: " ")
        if frames[frame, default: []].isEmpty { order.append(frame) }
        frames[frame, default: []].append((mention.tokens, parts[gap]))
      }
    }
    for frame in order {
      guard let entries = frames[frame], entries.count > 1 else { continue }
      var seen: [Int] = []
      for entry in entries where !seen.contains(entry.gap) { seen.append(entry.gap) }
      guard seen.count > 1, seen.count < 20 else { continue }
      for (number, a) in seen.enumerated() {
        for b in seen[(number + 1)...] where !reported.contains([min(a, b), max(a, b)]) {
          guard occurNear(words[a].occurrences, words[b].occurrences) else { continue }
          if areCognateGivenNames(words[a], words[b]) {
            report([a, b], .cognates)
          } else if !(common[a] && common[b]), isSlip(words[a].spelling, words[b].spelling),
            !areTwoGivenNames(words[a], words[b])
          {
            report([a, b], .sameName)
          }
        }
      }
    }
  }

  private func areCognateGivenNames(_ a: NameAnalysis.Word, _ b: NameAnalysis.Word) -> Bool {
    a.key != b.key && cognates.areCognates(a.key, b.key)
  }

  /// Ivan and Ivana, Alexander and Alexandra: two people of one family, each with a name of their own.
  private func areTwoGivenNames(_ a: NameAnalysis.Word, _ b: NameAnalysis.Word) -> Bool {
    cognates.isGivenName(a.key) && cognates.isGivenName(b.key)
  }

  // MARK: A surname that nobody introduced

  private mutating func bySlip(_ words: [NameAnalysis.Word], _ common: [Bool]) {
    var buckets: [String: [Int]] = [:]
    for (index, word) in words.enumerated() {
      guard word.spelling.utf8.count >= 6, isMixedCase(word.spelling), !common[index], !cognates.isGivenName(word.key)
      else {
        continue
      }
      buckets[String(word.spelling.lowercased().suffix(3)), default: []].append(index)
    }
    for members in buckets.values.sorted(by: { $0[0] < $1[0] }) where members.count > 1 && members.count < 200 {
      for (number, a) in members.enumerated() {
        for b in members[(number + 1)...] where !reported.contains([min(a, b), max(a, b)]) {
          // One is introduced by a given name, the other never by anything.
          let introduced = [a, b].filter { word in
            introductions[word].contains { cognates.isGivenName(words[$0].key) || introductions[word].count > 1 }
          }
          guard introduced.count == 1, introductions[introduced[0] == a ? b : a].isEmpty,
            isSlip(words[a].spelling, words[b].spelling), occurNear(words[a].occurrences, words[b].occurrences)
          else { continue }
          report([a, b], .slip)
        }
      }
    }
  }

  // MARK: Common parts

  /// One or two letters apart, for the length they have; not a matter of inflection.
  private func isSlip(_ a: String, _ b: String) -> Bool {
    let left = Array(a.lowercased().unicodeScalars)
    let right = Array(b.lowercased().unicodeScalars)
    guard min(left.count, right.count) >= 4, !isInflection(a, b), !isInflection(b, a) else { return false }
    let distance = editDistance(left, right)
    return distance > 0 && distance <= (min(left.count, right.count) >= 8 ? 2 : 1)
  }

  /// Whether `long` is `short` with an ending that makes another word of it: Russia/Russian, Petrov/Petrova, Austria/Austrians.
  private func isInflection(_ short: String, _ long: String) -> Bool {
    let short = short.lowercased()
    let long = long.lowercased()
    for ending in [
      "s", "es", "n", "an", "ns", "a", "ian", "ians", "ese", "i", "is", "ish", "ova", "eva", "aya", "skaya", "er",
      "ers",
    ]
    where long == short + ending { return true }
    for (one, other) in [
      ("sky", "skaya"), ("skiy", "skaya"), ("ski", "ska"), ("sky", "ska"), ("in", "ina"), ("y", "ies"), ("y", "aya"),
      ("o", "a"), ("us", "a"),
    ]
    where short.hasSuffix(one) && long.hasSuffix(other) && short.dropLast(one.count) == long.dropLast(other.count) {
      // Lukashenko and Lukashenka are one man; Mario and Maria are two people.
      return !short.hasSuffix("enko")
    }
    return false
  }

  /// Neither all capitals (an abbreviation) nor without capitals.
  private func isMixedCase(_ word: String) -> Bool { word.unicodeScalars.contains { $0.properties.isLowercase } }

  private func occurNear(_ a: [Int], _ b: [Int]) -> Bool {
    var j = 0
    for i in a {
      while j < b.count, b[j] < i - window { j += 1 }
      if j < b.count, abs(b[j] - i) <= window { return true }
    }
    return false
  }

  private func sameSentence(_ a: Int, _ b: Int) -> Bool {
    prose.sentenceIndex(ofToken: a) == prose.sentenceIndex(ofToken: b)
  }

  private mutating func report(_ members: [Int], _ reason: NameVariants.Reason) {
    for a in members { for b in members where a < b { reported.insert([a, b]) } }
    let spellings = members.map { index in
      NameVariants.Spelling(
        text: analysis.words[index].spelling, places: analysis.words[index].occurrences.map { $0..<$0 + 1 })
    }
    found.append(
      NameVariants(
        spellings: spellings.sorted {
          ($1.places.count, $0.places[0].lowerBound) < ($0.places.count, $1.places[0].lowerBound)
        }, reason: reason))
  }
}

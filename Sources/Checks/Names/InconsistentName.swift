public import Findings
import Names
public import PolyglintText
import Termbase

/// One person, place or organisation is written two ways in one text.
public struct InconsistentName: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "inconsistent-name",
    summary: "one name is written two ways in one text",
    errorType: .inconsistentUse,
    severity: .major,
    confidence: 0.9,
    rationale: """
      A reader who meets *Vaintrub* and then *Weintrub* looks for a second person. Machine translation decides sentence by sentence, \
      so one name comes out two ways. The check compares the names of a text with one another: two spellings are one name when a \
      glossary says so, or when only the romanization differs (Alexei, Alexey), only accents differ (Elysée, Elysee), a surname that nobody \
      introduced is a slip away from one that was, one word of a longer name differs by a slip (Laurian Park, Laurion Park), or cognate given \
      names stand before one surname (Mykola and Nikolai Kobrinets). The form to keep is the glossary's, else the more \
      frequent one, else the first. Married couples, brothers with names of their own and words of the language are left alone.
      """,
    references: ["AP Stylebook, names", "ISO 30042 (TBX), administrative status"],
    examples: [
      .flags("Talks in Kyiv ended late. A plane from ⟦Kiev→Kyiv⟧ landed at noon."),
      .flags(
        "The driver Maria Vaintrub led. Behind her, as Vaintrub knew, rain was coming; ⟦Weintrub→Vaintrub⟧ stopped for tyres."
      ),
      .flags("We met Alexey Durov in spring, and Alexey Durov was late. Later ⟦Alexei→Alexey⟧ Durov wrote to us."),
      .flags(
        "Guests came to the Laurion Park track, as Laurion Park is called. On Sunday the ⟦Laurian→Laurion⟧ Park gates closed."
      ),
      .flags("Mykola Zubrenko spoke first, and Mykola Zubrenko left early. Nobody followed ⟦Nikolai→Mykola⟧ Zubrenko."),
      .allows("Anna Petrova and Ivan Petrov married in May; Petrova kept her name, Petrov his."),
      .allows("The Russian team met the Russians who live in Russia."),
      .allows("Boris Clark and his rival Nina Clarke both won; Clark thanked Clarke."),
      .allows("He lives in Niger, she in Nigeria; both flew to Austria, not Australia."),
      .allows("Ivan Orlov and Ivana Orlova are twins."),
      .misses("The Igora Drive track is new. On Sunday the Igor Drive gates closed."),
      .misses("The Kanaevsky Bakery burned. The Kanaevsky Bread Plant will reopen."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    var flagged: Set<Int> = []
    for group in termbaseGroups(prose, context) {
      findings += self.findings(group, prose, &flagged)
    }
    let variants = context.names.variants(in: prose, cognates: context.resources.cognates) {
      context.resources.lexicon.isCommonWord($0)
    }
    for group in variants {
      findings += self.findings(Group(group, prose, context), prose, &flagged)
    }
    return findings
  }

  /// One name with its spellings and the one to keep.
  fileprivate struct Group {
    struct Spelling {
      var text: String
      var places: [Range<Int>]
    }
    var keep: Spelling
    var change: [Spelling]
    var severity: Severity
    var confidence: Double
    var evidence: [Finding.Evidence]
    var why: String
  }

  private func findings(_ group: Group, _ prose: Prose, _ flagged: inout Set<Int>) -> [Finding] {
    var findings: [Finding] = []
    for spelling in group.change {
      for place in spelling.places {
        guard let other = nearest(group.keep.places, to: place), !place.contains(where: { flagged.contains($0) }) else {
          continue
        }
        flagged.formUnion(place)
        let range = prose.range(ofTokens: place)
        let otherRange = prose.range(ofTokens: other)
        let keep = prose.string(otherRange)
        findings.append(
          finding(
            range, .twoWays(spelling.text, keep, group.why), severity: group.severity, confidence: group.confidence,
            evidence: [.occurrence(otherRange, text: keep, why: "other rendering of the same name")] + group.evidence,
            suggestions: [Suggestion(replacing: range, with: group.keep.text)]))
      }
    }
    return findings
  }

  /// The place nearest to `place` that lies in the same article; nil if none does.
  private func nearest(_ places: [Range<Int>], to place: Range<Int>) -> Range<Int>? {
    let best = places.min { abs($0.lowerBound - place.lowerBound) < abs($1.lowerBound - place.lowerBound) }
    return best.flatMap { abs($0.lowerBound - place.lowerBound) <= 1500 ? $0 : nil }
  }

  // MARK: Names that a glossary knows

  private func termbaseGroups(_ prose: Prose, _ context: CheckContext) -> [Group] {
    var byConcept: [Int: [Int: [Range<Int>]]] = [:]
    for match in context.terms {
      guard let rendering = match.rendering else { continue }
      let kind = context.resources.termbase.concepts[match.concept].kind
      guard kind != .title, kind != .term else { continue }
      byConcept[match.concept, default: [:]][rendering, default: []].append(match.tokens)
    }
    var groups: [Group] = []
    for (index, found) in byConcept.sorted(by: { $0.key < $1.key }) where found.count > 1 {
      let concept = context.resources.termbase.concepts[index]
      let keep = found.min { left, right in
        let leftRank = rank(concept.renderings[left.key].status)
        let rightRank = rank(concept.renderings[right.key].status)
        return (leftRank, -left.value.count, left.key) < (rightRank, -right.value.count, right.key)
      }
      guard let keep else { continue }
      let house = concept.renderings[keep.key]
      // Where no form is right, `deprecated-name` flags each.
      guard house.status != .deprecated, house.status != .misspelled else { continue }
      var change: [Group.Spelling] = []
      for (number, places) in found.sorted(by: { $0.key < $1.key }) where number != keep.key {
        let rendering = concept.renderings[number]
        let isWrong = rendering.status == .deprecated || rendering.status == .misspelled
        guard isWrong || (rendering.status == .admitted && areSpellings(rendering.text, house.text)) else { continue }
        let kept = isWrong ? places.filter { !isHistorical(prose, $0) } : places
        if !kept.isEmpty { change.append(Group.Spelling(text: rendering.text, places: kept)) }
      }
      guard !change.isEmpty else { continue }
      groups.append(
        Group(
          keep: Group.Spelling(text: house.text, places: keep.value), change: change, severity: .major,
          confidence: 0.95,
          evidence: [.termbaseEntry(file: concept.file, line: concept.line, concept: concept.id)],
          why: "the glossary knows both as \(concept.preferred)"))
    }
    return groups
  }

  private func rank(_ status: TermStatus) -> Int {
    switch status {
    case .preferred: 0
    case .admitted: 1
    case .superseded: 2
    case .deprecated: 3
    case .misspelled: 4
    }
  }

  /// Whether two renderings are spellings of one another, not a long and a short name.
  private func areSpellings(_ a: String, _ b: String) -> Bool {
    let left = a.split(separator: " ")
    let right = b.split(separator: " ")
    guard left.count == right.count else { return false }
    return zip(left, right).allSatisfy { one, other in
      if one.lowercased() == other.lowercased() { return true }
      let first = Array(one.lowercased().unicodeScalars)
      let second = Array(other.lowercased().unicodeScalars)
      guard min(first.count, second.count) >= 4 else { return false }
      return nameSkeleton(String(one)) == nameSkeleton(String(other)) || editDistance(first, second) <= 2
    }
  }
}

extension InconsistentName.Group {
  fileprivate init(_ variants: NameVariants, _ prose: Prose, _ context: CheckContext) {
    var spellings = variants.spellings
    // The glossary's own form wins over a more frequent one.
    let house = spellings.firstIndex { spelling in
      spelling.places.contains { place in
        context.terms.contains { match in
          guard let rendering = match.rendering, match.tokens.overlaps(place) else { return false }
          let status = context.resources.termbase.concepts[match.concept].renderings[rendering].status
          return status == .preferred || status == .admitted
        }
      }
    }
    let keep = spellings.remove(at: house ?? 0)
    self.init(
      keep: .init(text: keep.text, places: keep.places),
      change: spellings.map { .init(text: $0.text, places: $0.places) },
      severity: variants.reason == .accents ? .minor : .major, confidence: Self.confidence(variants.reason),
      evidence: [],
      why: Self.why(variants.reason))
  }

  private static func confidence(_ reason: NameVariants.Reason) -> Double {
    switch reason {
    case .romanization, .accents, .cognates: 0.9
    case .sameName: 0.85
    case .slip: 0.8
    }
  }

  private static func why(_ reason: NameVariants.Reason) -> String {
    switch reason {
    case .romanization: "they differ only in how the sounds are romanized"
    case .accents: "they differ only in accents"
    case .slip: "nobody of the second spelling is introduced"
    case .sameName: "the rest of the name is the same"
    case .cognates: "they are one given name in two languages"
    }
  }
}

/// Whether the sentence of `tokens` speaks of the time before 1991, when the names of the Soviet Union's places were Russian in English.
func isHistorical(_ prose: Prose, _ tokens: Range<Int>) -> Bool {
  let sentence = prose.sentences[prose.sentenceIndex(ofToken: tokens.lowerBound)]
  return sentence.tokens.contains { index in
    let token = prose.tokens[index]
    guard token.kind == .number, token.range.count == 4, let year = Int(prose.string(token)) else { return false }
    return (1000...1990).contains(year)
  }
}

extension String {
  fileprivate static func twoWays(_ wrong: String, _ right: String, _ why: String) -> String {
    "\"\(wrong)\" here, \"\(right)\" elsewhere in this text: \(why)"
  }
}

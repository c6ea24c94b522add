public import Findings
import Names
public import PolyglintText
import Termbase

/// A name is a slip away from a name that the glossary or the text has.
public struct MisspelledName: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "misspelled-name",
    summary: "a name is a slip away from one that the glossary or the text has",
    errorType: .spelling,
    severity: .major,
    confidence: 0.85,
    languages: [.english],
    rationale: """
      *Sergei Lavrow* is nobody, *Sergei Lavrov* is the foreign minister. The check flags a surname that is one letter from that of a person of the glossary with \
      the same given name, a place name of seven letters or more that is one letter from one of the glossary, and a word that is no English word and close to a name \
      of the same text (okmiron, Omicron). Other people's names, women's forms of a surname, other romanizations and \
      endings that make adjectives are not slips.
      """,
    examples: [
      .flags("Foreign Minister Sergei ⟦Lavrrov→Lavrov⟧ spoke first."),
      .flags("Trains to ⟦Zaporizhzhja→Zaporizhzhia⟧ were late, officials said in ⟦Mellitopol→Melitopol⟧."),
      .flags("The Omicron variant spread. Doctors said ⟦okmiron→Omicron⟧ was mild, and Omicron patients went home."),
      .allows("Foreign Minister Sergei Lavrov spoke first."),
      .allows("Sergei Lavrova is not a name, but Marina Lavrova is."),
      .allows("The Melitopolians met in Melitopol."),
      .allows("Microns matter: the Omicron test measures microns."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    surnames(prose, context) + places(prose, context) + nearNames(prose, context)
  }

  // MARK: Surnames after a known given name

  private func surnames(_ prose: Prose, _ context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for mention in context.names.mentions where mention.tokens.count >= 2 {
      let index = mention.tokens.upperBound - 2
      let given = prose.tokens[index].key
      let token = prose.tokens[index + 1]
      guard context.resources.cognates.isGivenName(given), token.range.count >= 6,
        context.resources.people.people(named: token.key).isEmpty
      else { continue }
      let family = prose.string(token)
      guard !context.resources.lexicon.isCommonWord(token.key),
        let person = context.resources.people.people.first(where: {
          $0.givenKeys.contains(given) && isSlip(family, of: $0.family)
        })
      else { continue }
      let concept = context.resources.termbase.concepts[person.concept]
      findings.append(
        finding(
          token.range, .slip(family, person.family, "\(concept.preferred) is known to the glossary"),
          evidence: [.termbaseEntry(file: concept.file, line: concept.line, concept: concept.id)],
          suggestions: [Suggestion(replacing: token.range, with: person.family)]))
    }
    return findings
  }

  // MARK: Places

  private func places(_ prose: Prose, _ context: CheckContext) -> [Finding] {
    let known = context.resources.termbase
    var candidates: [(word: NameAnalysis.Word, letters: [Unicode.Scalar])] = []
    for word in context.names.words where word.spelling.utf8.count >= 7 {
      guard let first = word.occurrences.first, prose.tokens[first].casing == .capitalized,
        !context.resources.lexicon.isCommonWord(word.key), !context.resources.cognates.isGivenName(word.key),
        context.resources.people.people(named: word.key).isEmpty,
        !context.terms.contains(where: { $0.tokens.contains(first) })
      else { continue }
      candidates.append((word, Array(word.spelling.lowercased().unicodeScalars)))
    }
    guard !candidates.isEmpty else { return [] }
    var findings: [Finding] = []
    for concept in known.concepts where concept.kind == .place {
      guard concept.preferred.utf8.count >= 7, !concept.preferred.contains(" ") else { continue }
      let letters = Array(concept.preferred.lowercased().unicodeScalars)
      for candidate in candidates where candidate.letters.first == letters.first {
        guard abs(candidate.letters.count - letters.count) <= 1, isSlip(candidate.word.spelling, of: concept.preferred)
        else { continue }
        for occurrence in candidate.word.occurrences where !isIntroducedSurname(occurrence, prose, context) {
          let range = prose.tokens[occurrence].range
          findings.append(
            finding(
              range, .slip(candidate.word.spelling, concept.preferred, "a place the glossary knows"), confidence: 0.8,
              evidence: [.termbaseEntry(file: concept.file, line: concept.line, concept: concept.id)],
              suggestions: [Suggestion(replacing: range, with: concept.preferred)]))
        }
      }
    }
    return findings
  }

  /// A capitalised word after another one is more likely somebody's surname than a place.
  private func isIntroducedSurname(_ index: Int, _ prose: Prose, _ context: CheckContext) -> Bool {
    index > 0 && context.names.isName(index - 1)
  }

  // MARK: Words near a name of the text

  private func nearNames(_ prose: Prose, _ context: CheckContext) -> [Finding] {
    // Names by length and first letter, so that most words are dismissed by one look-up.
    var names: [Shape: [(word: NameAnalysis.Word, letters: [Unicode.Scalar])]] = [:]
    for word in context.names.words where word.spelling.utf8.count >= 7 && word.occurrences.count >= 2 {
      guard let first = word.spelling.utf8.first, !context.resources.lexicon.isCommonWord(word.key) else { continue }
      names[Shape(first: first | 0x20, length: word.spelling.utf8.count), default: []].append(
        (word, Array(word.spelling.lowercased().unicodeScalars)))
    }
    guard !names.isEmpty else { return [] }
    var findings: [Finding] = []
    for token in prose.tokens where token.kind == .word && token.casing == .lower && token.range.count >= 7 {
      let shape = Shape(first: prose.text[Int(token.start)], length: token.range.count)
      guard let candidates = names[shape], !context.resources.lexicon.isCommonWord(token.key) else { continue }
      let word = prose.string(token)
      let letters = Array(word.unicodeScalars)
      guard let name = candidates.first(where: { isJumble(letters, of: $0.letters) })?.word,
        let first = name.occurrences.min(by: { distance($0, token, prose) < distance($1, token, prose) })
      else { continue }
      let other = prose.tokens[first].range
      findings.append(
        finding(
          token.range, .slip(word, name.spelling, "a name of this text"), confidence: 0.8,
          evidence: [.occurrence(other, text: name.spelling, why: "the name as written elsewhere")],
          suggestions: [Suggestion(replacing: token.range, with: name.spelling)]))
    }
    return findings
  }

  private struct Shape: Hashable {
    var first: UInt8
    var length: Int
  }

  private func distance(_ occurrence: Int, _ token: Token, _ prose: Prose) -> Int {
    abs(Int(prose.tokens[occurrence].start) - Int(token.start))
  }

  /// Nearly the same letters in nearly the same order, with the same first letter and the same last two.
  private func isJumble(_ word: [Unicode.Scalar], of name: [Unicode.Scalar]) -> Bool {
    guard word.count == name.count, word != name, word.first == name.first, word.suffix(2) == name.suffix(2) else {
      return false
    }
    var surplus = word
    for letter in name { if let index = surplus.firstIndex(of: letter) { surplus.remove(at: index) } }
    return surplus.count <= 1 && editDistance(word, name) <= 2
  }

  /// One letter apart, in the same sounds' order, and not a matter of grammar or romanization.
  private func isSlip(_ word: String, of name: String) -> Bool {
    let left = Array(word.lowercased().unicodeScalars)
    let right = Array(name.lowercased().unicodeScalars)
    guard min(left.count, right.count) >= 5, abs(left.count - right.count) <= 1, left.first == right.first,
      editDistance(left, right) == 1
    else { return false }
    // Petrov/Petrova, Russia/Russian, Kyivans.
    if left.starts(with: right) || right.starts(with: left) { return false }
    // Himalayas/Himalayan: only the last letter differs.
    if left.dropLast() == right.dropLast() { return false }
    return true
  }
}

extension String {
  fileprivate static func slip(_ wrong: String, _ right: String, _ why: String) -> String {
    "\"\(wrong)\" looks like a slip for \"\(right)\", \(why)"
  }
}

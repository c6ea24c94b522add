public import Findings
public import PolyglintText
import Termbase

/// A name lost a capital letter.
public struct NameCasing: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "name-casing",
    summary: "a name lost a capital letter",
    errorType: .capitalization,
    severity: .minor,
    confidence: 0.9,
    languages: [.english],
    rationale: """
      Translation engines lower-case and re-case text on the way, and inner capitals (McGrath) or the capital of a rare name get lost. The check flags \
      *Mc* followed by a small letter and a small-letter word that is no English word but that the same text writes with a capital \
      (tartus, Tartus).
      """,
    references: ["AP Stylebook, capitalization"],
    examples: [
      .flags("Photo by Chris ⟦Mcgrath→McGrath⟧ for the agency."),
      .flags("The port of Tartus was calm, and the Tartus pilots slept. Ships left ⟦tartus→Tartus⟧ at dawn."),
      .allows("Chris McGrath took the picture."),
      .allows("Police said the march was calm. The March meeting is next."),
      .allows("The Legion lost; a legion of fans left early."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    // A word that is more often written small is no name (antisemitism).
    var smallLetters: [WordKey: Int] = [:]
    for token in prose.tokens where token.casing == .lower && token.range.count >= 5 {
      smallLetters[token.key, default: 0] += 1
    }
    var capitalized: [WordKey: Int] = [:]
    for word in context.names.words where word.spelling.utf8.count >= 5 {
      if let first = word.occurrences.first, prose.tokens[first].casing == .capitalized,
        word.occurrences.count > smallLetters[word.key, default: 0]
      {
        capitalized[word.key] = first
      }
    }
    for token in prose.tokens where token.kind == .word {
      if token.casing == .capitalized, let mended = mended(prose, token) {
        findings.append(
          finding(
            token.range, .innerCapital(prose.string(token), mended),
            suggestions: [Suggestion(replacing: token.range, with: mended)]))
      } else if token.casing == .lower, let other = capitalized[token.key],
        !context.resources.lexicon.isCommonWord(token.key),
        abs(Int(prose.tokens[other].start) - Int(token.start)) < 10_000
      {
        let range = prose.tokens[other].range
        let right = prose.string(range)
        findings.append(
          finding(
            token.range, .smallLetter(prose.string(token), right),
            evidence: [.occurrence(range, text: right, why: "the same name with a capital letter")],
            suggestions: [Suggestion(replacing: token.range, with: right)]))
      }
    }
    return findings
  }

  /// McGrath for Mcgrath; nil where nothing is to mend. (Mac is left alone: Macron, Mackay and MacDonald all exist.)
  private func mended(_ prose: Prose, _ token: Token) -> String? {
    let bytes = prose.text[token.range.bytes]
    guard bytes.count >= 6, bytes.starts(with: [UInt8(ascii: "M"), UInt8(ascii: "c")]) else { return nil }
    let next = bytes[bytes.startIndex + 2]
    guard next &- 0x61 < 26 else { return nil }
    var mended = Array(bytes)
    mended[2] = next - 0x20
    return String(decoding: mended, as: UTF8.self)
  }
}

extension String {
  fileprivate static func innerCapital(_ wrong: String, _ right: String) -> String {
    "\"\(wrong)\" lost its inner capital: \"\(right)\""
  }
  fileprivate static func smallLetter(_ wrong: String, _ right: String) -> String {
    "\"\(wrong)\" is the name \"\(right)\" elsewhere in this text"
  }
}

public import Findings
public import PolyglintText

/// An abbreviated name is written with stops and without in one text.
public struct InconsistentNameAbbreviation: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "inconsistent-name-abbreviation",
    summary: "an abbreviated name is written with stops and without in one text",
    errorType: .inconsistentUse,
    severity: .minor,
    confidence: 0.85,
    languages: [.english],
    rationale: """
      *U.S.* or *US*, *U.N.* or *UN*: houses differ, one article should not. The check flags the rarer form, or \
      the later one. Headlines, quotations and names that are written so (*US Open*) do not count.
      """,
    references: ["AP Stylebook, U.S.", "The Guardian style guide, abbreviations"],
    examples: [
      .flags("The U.S. team won. Another U.S. team lost, and the ⟦US→U.S.⟧ press was silent."),
      .flags("The UN met, and the UK spoke. The ⟦U.N.→UN⟧ will meet again."),
      .flags("Many came from the US and stayed. Nobody knew why he left the ⟦U.S.→US.⟧"),
      .allows("The U.S. team won the US Open."),
      .allows("The UN met in the U.S. on Friday."),
      .allows("He asked us, and the U.S. press asked us too."),
    ])

  /// A check without settings.
  public init() {}

  private static let dotted: [WordKey: Int] = [
    WordKey("U.S."): 0, WordKey("U.N."): 1, WordKey("U.K."): 2, WordKey("E.U."): 3,
  ]
  private static let bare: [WordKey: Int] = [WordKey("US"): 0, WordKey("UN"): 1, WordKey("UK"): 2, WordKey("EU"): 3]
  private static let forms = [["U.S.", "US"], ["U.N.", "UN"], ["U.K.", "UK"], ["E.U.", "EU"]]
  private static let ownNames = WordSet("open airways steel weekly bank masters dollar dollars")
  /// Words; an article of ordinary length.
  private static let reach = 400

  private struct Place {
    var token: Int
    var isDotted: Bool
  }

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var places: [Int: [Place]] = [:]
    for (index, token) in prose.tokens.enumerated()
    where token.kind == .word && token.range.count <= 4 && token.isCapitalized {
      let isDotted = token.range.count == 4
      guard let name = isDotted ? Self.dotted[token.key] : token.casing == .upper ? Self.bare[token.key] : nil,
        counts(index, prose)
      else { continue }
      places[name, default: []].append(Place(token: index, isDotted: isDotted))
    }
    var findings: [Finding] = []
    for (name, places) in places.sorted(by: { $0.key < $1.key }) {
      for place in places {
        let near = nearby(places, to: place.token, within: Self.reach) { $0.token }
        let same = near.filter { $0.isDotted == place.isDotted }
        let other = near.filter { $0.isDotted != place.isDotted }
        guard let model = other.first, let first = near.first,
          same.count < other.count || (same.count == other.count && first.isDotted != place.isDotted)
        else { continue }
        findings.append(finding(place, model, Self.forms[name][place.isDotted ? 1 : 0], prose))
      }
    }
    return findings
  }

  private func counts(_ index: Int, _ prose: Prose) -> Bool {
    let sentence = prose.sentences[prose.sentenceIndex(ofToken: index)]
    let block = prose.blocks[sentence.block]
    guard block.kind != .heading, block.kind != .caption, prose.endsSentence(block) else { return false }
    if prose.quotations.contains(Int(prose.tokens[index].start)) { return false }
    let next = index + 1
    if next < sentence.tokens.upperBound {
      if Self.ownNames.contains(prose.tokens[next]) || prose.byte(prose.tokens[next]) == UInt8(ascii: "$") {
        return false
      }
    }
    return true
  }

  private func finding(_ place: Place, _ model: Place, _ right: String, _ prose: Prose) -> Finding {
    let range = prose.tokens[place.token].range
    let sentence = prose.sentences[prose.sentenceIndex(ofToken: place.token)]
    // The stop of "U.S." also ends the sentence.
    let endsSentence = place.isDotted && place.token + 1 == sentence.tokens.upperBound
    let modelRange = prose.tokens[model.token].range
    return finding(
      range, .twoWays(prose.string(range), right),
      evidence: [.occurrence(modelRange, text: prose.string(modelRange), why: "the other way of writing it")],
      suggestions: [Suggestion(replacing: range, with: endsSentence ? right + "." : right)])
  }
}

extension String {
  fileprivate static func twoWays(_ wrong: String, _ right: String) -> String {
    "\"\(wrong)\" here, \"\(right)\" elsewhere in this text"
  }
}

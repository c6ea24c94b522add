public import Findings
import Names
public import PolyglintText
import PolyglintUnicode
import Termbase

/// A name lost some of its accents.
public struct LostDiacritic: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "lost-diacritic",
    summary: "a name lost some of its accents",
    errorType: .spelling,
    severity: .minor,
    confidence: 0.85,
    languages: [.english],
    rationale: """
      Desks that print accents print all of them, desks that do not print none: *Élysée* or *Elysee*, never *Elysée*. The check compares words with the names \
      of the glossary and flags those that keep some of a name's accents and have lost others. Names without any accent are left to house style.
      """,
    examples: [
      .flags("An ⟦Elysée→Élysée⟧ official declined to comment."),
      .allows("An Élysée official declined to comment."),
      .allows("Recep Tayyip Erdogan spoke in Ankara."),
      .allows("The naïve café owner resumed work."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    let accented = prose.tokens.filter { token in
      token.kind == .word && token.isCapitalized && prose.text[token.range.bytes].contains { $0 >= 0xC3 }
    }
    guard !accented.isEmpty else { return [] }
    let names = accentedNames(context.resources.termbase)
    return accented.compactMap { token in
      let word = composed(prose.string(token))
      guard let plain = try? removingMarks(word), plain != word, let known = names[plain.lowercased()],
        !known.contains(where: { $0.lowercased() == word.lowercased() }),
        let name = known.first(where: { $0.utf8.count > word.utf8.count })
      else { return nil }
      return finding(
        token.range, .lost(word, name), suggestions: [Suggestion(replacing: token.range, with: name, .safe)])
    }
  }

  /// The accented words of all renderings, by the word without accents.
  private func accentedNames(_ termbase: Termbase) -> [String: [String]] {
    var names: [String: [String]] = [:]
    for concept in termbase.concepts
    where concept.kind == .person || concept.kind == .place || concept.kind == .organisation {
      for rendering in concept.renderings where rendering.status == .preferred || rendering.status == .admitted {
        guard rendering.text.utf8.contains(where: { $0 >= 0xC3 }) else { continue }
        for word in rendering.text.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init) {
          guard let plain = try? removingMarks(word), plain != word else { continue }
          names[plain.lowercased(), default: []].append(word)
        }
      }
    }
    return names
  }
}

extension String {
  fileprivate static func lost(_ wrong: String, _ right: String) -> String {
    "\"\(wrong)\" lost an accent of \"\(right)\""
  }
}

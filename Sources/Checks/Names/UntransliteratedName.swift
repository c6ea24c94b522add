public import Findings
public import PolyglintText
import PolyglintUnicode
import Termbase

/// A word of the source's script is left in the text.
public struct UntransliteratedName: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "untransliterated-name",
    summary: "a word in the source's script is left in the text",
    errorType: .untranslated,
    severity: .major,
    confidence: 0.9,
    languages: ["en", "de", "fr", "es", "it", "pl", "pt", "nl", "cs", "sv", "fi", "et", "lv", "lt", "ro", "hu", "tr"],
    rationale: """
      Machine translation sometimes copies a name or a whole phrase in Cyrillic. The check flags such a stretch in a text in Latin script and offers the \
      glossary's rendering where it knows the name. Originals given on purpose (in brackets, in quotation marks, after a rendering, or in a text \
      with many of them) are left alone.
      """,
    examples: [
      .flags("The minister ⟦Шойгу⟧ left early."),
      .flags("Trains to ⟦Київ→Kyiv⟧ run hourly."),
      .allows("The town of Bucha (Буча) lies to the north-west."),
      .allows("The word “война” may not be printed."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var stretches: [Range<Int>] = []
    for sentence in prose.sentences {
      var start: Int?
      for index in sentence.tokens {
        let token = prose.tokens[index]
        if token.kind == .word, isCyrillic(prose, token) {
          if start == nil { start = index }
        } else if let first = start {
          stretches.append(first..<index)
          start = nil
        }
      }
      if let first = start { stretches.append(first..<sentence.tokens.upperBound) }
    }
    // A text that prints many originals does so on purpose.
    guard !stretches.isEmpty, stretches.count * 40 <= max(prose.tokens.count, 40) * 2 else { return [] }
    return stretches.compactMap { stretch in
      guard !isGivenOnPurpose(stretch, prose) else { return nil }
      let range = prose.range(ofTokens: stretch)
      let word = prose.string(range)
      let rendering = rendering(of: word, context.resources.termbase)
      return finding(
        range, .leftOver(word),
        evidence: rendering.map { [.termbaseEntry(file: $0.file, line: $0.line, concept: $0.id)] } ?? [],
        suggestions: rendering.map { [Suggestion(replacing: range, with: $0.preferred)] } ?? [])
    }
  }

  private func isCyrillic(_ prose: Prose, _ token: Token) -> Bool {
    // Cyrillic lies in U+0400–U+052F: lead bytes D0 to D4.
    let bytes = prose.text[token.range.bytes]
    guard let first = bytes.first, (0xD0...0xD4).contains(first) else { return false }
    return prose.string(token).unicodeScalars.allSatisfy { Script(of: $0.value) != .latin }
  }

  private func isGivenOnPurpose(_ stretch: Range<Int>, _ prose: Prose) -> Bool {
    let range = prose.range(ofTokens: stretch)
    if prose.quotations.contains(range.lowerBound) { return true }
    guard stretch.lowerBound > 0 else { return false }
    let before = prose.string(prose.tokens[stretch.lowerBound - 1])
    return ["(", "[", "/", ";", ","].contains(before) || (before == ":" && stretch.lowerBound > 1)
  }

  private func rendering(of word: String, _ termbase: Termbase) -> Concept? {
    let key = WordKey(word)
    return termbase.concepts.first { concept in
      concept.sourceForms.values.contains { forms in forms.contains { WordKey($0) == key } }
    }
  }
}

extension String {
  fileprivate static func leftOver(_ word: String) -> String { "\"\(word)\" is left in the source's script" }
}

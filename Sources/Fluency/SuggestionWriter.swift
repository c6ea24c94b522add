internal import Findings
internal import PolyglintText

/// Turns templates into edits of a text.
struct SuggestionWriter {
  let prose: Prose
  let lexicon: EnglishLexicon
  /// The token at which the sentence starts, where a capital letter is only due to that.
  let firstWord: Int

  func suggestion(_ template: SuggestionTemplate, _ hit: PhraseRules.Hit) -> Suggestion {
    let range = prose.range(ofTokens: hit.flagged)
    let startsSentence = hit.flagged.lowerBound == firstWord && prose.tokens[firstWord].isCapitalized
    if template.isDeletion { return deletion(hit.flagged, range, startsSentence) }
    var text = template.text(lexicon: lexicon) { number in
      let slot = PatternProgram.firstCaptureSlot + 2 * number
      guard hit.slots[slot] >= 0, hit.slots[slot] < hit.slots[slot + 1] else { return "" }
      return captured(Int(hit.slots[slot])..<Int(hit.slots[slot + 1]))
    }
    if startsSentence { text = capitalizingFirst(text) }
    return Suggestion(replacing: range, with: text)
  }

  /// A captured stretch; the word that starts the sentence loses the capital it has only from there.
  private func captured(_ tokens: Range<Int>) -> String {
    let text = prose.string(prose.range(ofTokens: tokens))
    let first = prose.tokens[tokens.lowerBound]
    guard tokens.lowerBound == firstWord, first.casing == .capitalized else { return text }
    let classes = lexicon.classes(of: prose.string(first))
    let isProper: WordClasses = [.givenName, .demonym, .month, .weekday]
    let word = prose.string(first)
    guard classes.isDisjoint(with: isProper), !lexicon.readings(of: word).isEmpty, word != "I" else { return text }
    return lowercasingFirst(text)
  }

  /// Takes the flagged part away with the space before it; at the start with the space after it, and the next word
  /// takes over the
  /// capital letter.
  private func deletion(_ tokens: Range<Int>, _ range: TextRange, _ startsSentence: Bool) -> Suggestion {
    let next = tokens.upperBound
    let hasNext =
      next < prose.tokens.count && prose.sentenceIndex(ofToken: next) == prose.sentenceIndex(ofToken: tokens.lowerBound)
    let hasSpaceBefore = prose.tokens[tokens.lowerBound].followsSpace && tokens.lowerBound > 0 && !startsBlock(range)
    if startsSentence, hasNext {
      let word = prose.tokens[next]
      let letter = capitalizingFirst(prose.string(word))
      return Suggestion(edits: [TextEdit(range.union(word.range), letter)], text: "")
    }
    if hasSpaceBefore {
      return Suggestion(
        edits: [TextEdit(TextRange(spaceStart(before: range.lowerBound), range.upperBound), "")], text: "")
    }
    if hasNext, prose.tokens[next].followsSpace {
      return Suggestion(edits: [TextEdit(TextRange(range.lowerBound, Int(prose.tokens[next].start)), "")], text: "")
    }
    return Suggestion(edits: [TextEdit(range, "")], text: "")
  }

  private func startsBlock(_ range: TextRange) -> Bool {
    prose.blocks[prose.sentences[prose.sentenceIndex(ofToken: prose.tokenIndex(at: range.lowerBound))].block].range
      .lowerBound
      == range.lowerBound
  }

  private func spaceStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, prose.text[start - 1] == 0x20 || prose.text[start - 1] == 0x0A || prose.text[start - 1] == 0x09 {
      start -= 1
    }
    return start
  }
}

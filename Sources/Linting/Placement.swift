internal import Documents
internal import Findings
internal import PolyglintText

/// Carries findings from the prose they were made in to the file.
struct Placement {
  let prose: Prose
  let format: DocumentFormat

  /// `finding` with all its ranges in bytes of the file's text.
  func locate(_ finding: Finding) -> LocatedFinding {
    let (sentence, block) = surroundings(of: finding.range)
    let text = prose.string(finding.range)
    let sentenceText = prose.string(sentence)
    var mapped = finding
    mapped.range = prose.map.original(of: finding.range)
    mapped.evidence = finding.evidence.map { evidence in
      guard case .occurrence(let range, let text, let why) = evidence else { return evidence }
      return .occurrence(prose.map.original(of: range), text: text, why: why)
    }
    mapped.suggestions = finding.suggestions.map(locate)
    let isQuoted =
      prose.quotations.contains(finding.range.lowerBound) || block.map { prose.blocks[$0].isQuotation } ?? false
    return LocatedFinding(
      finding: mapped,
      fingerprint: Fingerprint.make(check: finding.check, rule: finding.rule, text: text, sentence: sentenceText),
      text: text, sentence: sentenceText, rangeInSentence: finding.range.shifted(by: -sentence.lowerBound),
      isInQuotation: isQuoted)
  }

  /// A suggestion whose edits cannot be made without harming markup is only displayed.
  private func locate(_ suggestion: Suggestion) -> Suggestion {
    var edits: [TextEdit] = []
    for edit in suggestion.edits {
      guard prose.map.isContiguous(edit.range), let replacement = written(edit) else {
        return Suggestion(edits: [], text: suggestion.text, .displayOnly)
      }
      edits.append(TextEdit(prose.map.original(of: edit.range), replacement))
    }
    return Suggestion(edits: edits, text: suggestion.text, suggestion.applicability)
  }

  /// The replacement as it must be written in this format; nil if it needs a person.
  private func written(_ edit: TextEdit) -> String? {
    switch format {
    case .plainText: return edit.replacement
    case .html:
      var result = ""
      for scalar in edit.replacement.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    case .markdown:
      let isPlain = edit.replacement.utf8.allSatisfy { !#"*_`[]<>&\|#~$"#.utf8.contains($0) && $0 != 0x0A }
      return isPlain ? edit.replacement : nil
    }
  }

  /// The sentence (or the block, for what lies across sentences) around a range, and the block's index.
  private func surroundings(of range: TextRange) -> (TextRange, Int?) {
    guard !prose.tokens.isEmpty, !prose.sentences.isEmpty else { return (range, nil) }
    let token = min(prose.tokenIndex(at: range.lowerBound), prose.tokens.count - 1)
    let sentence = prose.sentences[prose.sentenceIndex(ofToken: token)]
    if sentence.range.contains(range) { return (sentence.range, sentence.block) }
    return (sentence.range.union(range), sentence.block)
  }
}

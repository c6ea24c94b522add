/// What is wrong with the pattern or a suggestion of a rule.
public struct RuleFault: Sendable, Hashable {
  /// The part that is wrong.
  public enum Part: Sendable { case pattern, suggestion }
  /// The part that is wrong.
  public var part: Part
  /// Column in scalars of the part, from 1; 0 if the whole part is meant.
  public var column: Int
  /// What is wrong and what to do.
  public var message: String
}

extension PhraseRule {
  /// What is wrong with the rule; a rule without faults can be compiled.
  public func faults(lexicon: EnglishLexicon) -> [RuleFault] {
    let captures: [String]
    do throws(PatternError) {
      captures = try PatternParser.parse(pattern, lexicon: lexicon).captures
    } catch {
      return [RuleFault(part: .pattern, column: error.column, message: error.message)]
    }
    var faults: [RuleFault] = []
    for suggestion in suggestions {
      do throws(PatternError) {
        _ = try SuggestionTemplate(suggestion, captures: captures)
      } catch {
        faults.append(RuleFault(part: .suggestion, column: error.column, message: error.message))
      }
      if suggestion.contains(where: { "|\t\n∅".contains($0) }) {
        faults.append(RuleFault(part: .suggestion, column: 0, message: "it holds a |, ∅, tab or line break"))
      }
    }
    if isFixSafe, suggestions.isEmpty {
      faults.append(RuleFault(part: .suggestion, column: 0, message: "'fix: safe' needs a suggestion"))
    }
    return faults
  }
}

public import PolyglintText

/// One replacement in a text.
public struct TextEdit: Hashable, Sendable {
  /// The bytes to replace; empty to insert.
  public var range: TextRange
  /// What to put there; empty to delete.
  public var replacement: String

  /// Replaces `range` by `replacement`.
  public init(_ range: TextRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

/// Edits that would mend a finding.
public struct Suggestion: Hashable, Sendable {
  /// Whether a tool may apply a suggestion by itself.
  public enum Applicability: String, Sendable, CaseIterable {
    /// Right whenever the finding is; `polyglint fix` applies it.
    case safe
    /// A person should look at the result.
    case needsReview = "needs-review"
    /// Only to be shown.
    case displayOnly = "display-only"
  }

  /// The edits, not overlapping, in text order.
  public var edits: [TextEdit]
  /// Whether it may be applied without a person.
  public var applicability: Applicability
  /// What the flagged text reads once the edits are applied; for display.
  public var text: String

  /// A suggestion of one edit that replaces the flagged text.
  public init(replacing range: TextRange, with text: String, _ applicability: Applicability = .needsReview) {
    self.init(edits: [TextEdit(range, text)], text: text, applicability)
  }

  /// A suggestion of any edits; `text` is what the flagged stretch reads afterwards.
  public init(edits: [TextEdit], text: String, _ applicability: Applicability = .needsReview) {
    self.edits = edits
    self.text = text
    self.applicability = applicability
  }
}

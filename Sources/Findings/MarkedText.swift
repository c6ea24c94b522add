public import PolyglintText

/// A text with `⟦wrong→right⟧` marks, taken apart. The one notation of examples, terminal output and golden files.
///
/// `⟦wrong→right|other⟧` lists suggestions, `⟦wrong→⟧` suggests deletion, `⟦wrong⟧` none. A literal ⟦, → (inside marks), |
/// (inside marks) or ⟧ is written with a backslash before it.
public struct MarkedText: Sendable {
  /// One marked stretch.
  public struct Mark: Sendable, Hashable {
    /// Its bytes in `text`.
    public var range: TextRange
    /// What is suggested, best first; nil where nothing is.
    public var suggestions: [String]?

    /// A mark.
    public init(range: TextRange, suggestions: [String]?) {
      self.range = range
      self.suggestions = suggestions
    }
  }

  /// A mark that does not close, or closes nothing.
  public struct UnbalancedMarks: Error, CustomStringConvertible {
    /// What is wrong, with the text.
    public var description: String
  }

  /// The text without marks, each stretch as its wrong side.
  public private(set) var text = ""
  /// The marked stretches in text order.
  public private(set) var marks: [Mark] = []

  /// Takes `marked` apart.
  public init(_ marked: String) throws(UnbalancedMarks) {
    var start: Int?
    var suggestions: [String]?
    var escaped = false
    for scalar in marked.unicodeScalars {
      if !escaped {
        switch scalar {
        case "\\":
          escaped = true
          continue
        case "⟦":
          guard start == nil else { throw UnbalancedMarks(description: "a mark inside a mark in: \(marked)") }
          start = text.utf8.count
          continue
        case "→" where start != nil && suggestions == nil:
          suggestions = [""]
          continue
        case "|" where suggestions != nil:
          suggestions?.append("")
          continue
        case "⟧":
          guard let opened = start else { throw UnbalancedMarks(description: "a ⟧ without a ⟦ in: \(marked)") }
          marks.append(Mark(range: TextRange(opened, text.utf8.count), suggestions: suggestions))
          start = nil
          suggestions = nil
          continue
        default: break
        }
      }
      escaped = false
      if var listed = suggestions {
        listed[listed.count - 1].unicodeScalars.append(scalar)
        suggestions = listed
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    guard start == nil else { throw UnbalancedMarks(description: "a ⟦ without a ⟧ in: \(marked)") }
  }
}

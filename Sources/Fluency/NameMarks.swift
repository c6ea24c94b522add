internal import PolyglintText
public import Termbase

/// Names that someone else has found in a text, as phrase rules need them for `@place`, `@person`, `@organisation` and
/// `@name`.
public struct NameMarks: Sendable {
  /// What a name is the name of.
  public enum Kind: Sendable {
    case place, person, organisation
    /// A name of something else.
    case other
  }

  /// A name and the tokens it covers.
  public struct Mark: Sendable {
    /// Indices into `Prose.tokens`, not empty.
    public var tokens: Range<Int>
    /// What it names.
    public var kind: Kind

    /// A name at some tokens.
    public init(tokens: Range<Int>, kind: Kind) {
      self.tokens = tokens
      self.kind = kind
    }
  }

  /// The names in text order; they may overlap.
  public let marks: [Mark]

  /// Names in any order.
  public init(_ marks: [Mark] = []) {
    self.marks = marks.sorted {
      // Longer ones first where several start.
      ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound)
    }
  }

  /// The names among terms found in a text.
  public init(_ terms: [TermMatch], of termbase: Termbase) {
    self.init(
      terms.compactMap { term in
        switch termbase.concepts[term.concept].kind {
        case .place: Mark(tokens: term.tokens, kind: .place)
        case .person: Mark(tokens: term.tokens, kind: .person)
        case .organisation: Mark(tokens: term.tokens, kind: .organisation)
        case .work: Mark(tokens: term.tokens, kind: .other)
        case .title, .term: nil
        }
      })
  }

  /// The first mark that starts at or after token `index`. O(log n).
  func firstIndex(from index: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].tokens.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The end of the longest name of one of `classes` that starts at token `index`, or nil.
  func end(of classes: WordClasses, from index: Int) -> Int? {
    var position = firstIndex(from: index)
    while position < marks.count, marks[position].tokens.lowerBound == index {
      if classes.contains(marks[position].kind.classes) { return marks[position].tokens.upperBound }
      position += 1
    }
    return nil
  }
}

extension NameMarks.Kind {
  /// The class of a token of such a name.
  var classes: WordClasses {
    switch self {
    case .place: .place
    case .person: .person
    case .organisation: .organisation
    case .other: .name
    }
  }
}

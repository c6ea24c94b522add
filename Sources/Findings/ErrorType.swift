/// What kind of error a finding is about, by the MQM core typology (dimension, slash, error type).
public enum ErrorType: String, Sendable, CaseIterable, Codable {
  case mistranslation = "accuracy/mistranslation"
  case omission = "accuracy/omission"
  case addition = "accuracy/addition"
  case untranslated = "accuracy/untranslated"
  case inconsistentWithTermbase = "terminology/inconsistent-with-termbase"
  case inconsistentUse = "terminology/inconsistent-use"
  case wrongTerm = "terminology/wrong-term"
  case grammar = "linguistic-conventions/grammar"
  case wordOrder = "linguistic-conventions/word-order"
  case functionWords = "linguistic-conventions/function-words"
  case agreement = "linguistic-conventions/agreement"
  case tense = "linguistic-conventions/tense"
  case punctuation = "linguistic-conventions/punctuation"
  case spelling = "linguistic-conventions/spelling"
  case capitalization = "linguistic-conventions/capitalization"
  case unintelligible = "linguistic-conventions/unintelligible"
  case names = "locale-conventions/names"
  case numberFormat = "locale-conventions/number-format"
  case dateFormat = "locale-conventions/date-format"
  case unidiomatic = "style/unidiomatic"
  case awkward = "style/awkward"
  case register = "style/register"
  case inconsistentStyle = "style/inconsistent"
  case boilerplate = "design/boilerplate"
}

/// How much harm an error does, by MQM. Apart from confidence, which is how sure the check is.
public enum Severity: String, Sendable, CaseIterable, Codable, Comparable {
  /// A matter of preference or a remark.
  case neutral
  /// An editor would change it; the meaning stands.
  case minor
  /// Wrong or misleading; must be changed before printing.
  case major
  /// The reader is told something false or cannot make sense of it.
  case critical

  /// From neutral to critical.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int {
    switch self {
    case .neutral: 0
    case .minor: 1
    case .major: 2
    case .critical: 3
    }
  }
}

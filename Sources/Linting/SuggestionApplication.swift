public import Findings
internal import PolyglintText

/// Which suggestions of a document can be applied together, and the text that comes of it.
public struct SuggestionApplication: Sendable {
  /// Edits in text order, none touching another.
  public private(set) var edits: [TextEdit] = []
  /// How many findings the edits mend.
  public private(set) var mended = 0
  /// The text with the edits made.
  public private(set) var text: [UInt8]

  /// Takes the first suggestion of each finding that `accepts` it; of two that would touch the same bytes, the surer one.
  ///
  /// Edits that do not fall on character boundaries are left out, so that valid UTF-8 stays valid.
  public init(_ result: LintResult, accepts: (LocatedFinding, Suggestion) -> Bool) {
    let bytes = result.source.bytes
    let candidates = result.findings.enumerated().sorted { left, right in
      if left.element.finding.confidence != right.element.finding.confidence {
        return left.element.finding.confidence > right.element.finding.confidence
      }
      return left.offset < right.offset
    }
    var taken: [TextEdit] = []
    for (_, located) in candidates {
      guard let suggestion = located.finding.suggestions.first, !suggestion.edits.isEmpty, accepts(located, suggestion),
        suggestion.edits.allSatisfy({ isOnBoundaries($0.range, in: bytes) })
      else { continue }
      let fresh = suggestion.edits.filter { !taken.contains($0) }
      guard fresh.allSatisfy({ edit in !taken.contains { touches($0, edit) } }) else { continue }
      taken += fresh
      mended += 1
    }
    edits = taken.sorted { $0.range < $1.range }
    text = applying(edits, to: bytes)
  }

  /// Only what is right whenever the finding is, and never the words of a quotation.
  public static func safe(_ result: LintResult) -> SuggestionApplication {
    SuggestionApplication(result) { located, suggestion in
      suggestion.applicability == .safe && !located.isInQuotation
    }
  }
}

/// `bytes` with `edits` made, which are in text order and do not overlap.
public func applying(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var done = 0
  for edit in edits {
    result += bytes[done..<edit.range.lowerBound]
    result += edit.replacement.utf8
    done = edit.range.upperBound
  }
  return result + bytes[done...]
}

/// Whether the order of two edits would matter: they share bytes, or one inserts where the other begins or ends.
private func touches(_ left: TextEdit, _ right: TextEdit) -> Bool {
  if left.range.overlaps(right.range) { return true }
  return (left.range.isEmpty || right.range.isEmpty)
    && left.range.lowerBound <= right.range.upperBound && right.range.lowerBound <= left.range.upperBound
}

private func isOnBoundaries(_ range: TextRange, in bytes: [UInt8]) -> Bool {
  guard range.upperBound <= bytes.count else { return false }
  return [range.lowerBound, range.upperBound].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
}

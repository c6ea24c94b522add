public import Findings
public import PolyglintText

/// A space stands inside a time of day.
public struct SpaceInsideTime: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "space-inside-time",
    summary: "a space stands inside a time of day",
    errorType: .dateFormat,
    severity: .minor,
    confidence: 0.93,
    rationale: """
      Engines read the colon of *17:40* as punctuation and put a space after it. The check flags an hour, a \
      colon, a space and two digits up to 59 where the words around speak of a time (*at*, *until*, *a.m.*, \
      *в*), so that scores and ratios stay.
      """,
    examples: [
      .flags("The fire broke out at ⟦17: 40→17:40⟧ on Friday."),
      .flags("Until ⟦5: 05→5:05⟧ p.m., nobody knew."),
      .flags("The rule takes effect on July 3, ⟦11: 28→11:28⟧ a.m. Moscow time."),
      .flags("Поезд ушёл в ⟦17: 40→17:40⟧.", language: "ru"),
      .allows("The train left at 17:40."),
      .allows("The set ended 21: 19 for the hosts."),
      .allows("Here is the list at 10: 12 eggs and a loaf."),
    ])

  /// A check without settings.
  public init() {}

  private static let before = WordSet(
    """
    at from until till by around about since before after в до с к около о об біля
    """)
  private static let after = WordSet("a.m p.m a.m. p.m. am pm gmt utc o'clock hours local moscow kyiv kiev мск")

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for sentence in prose.sentences where sentence.tokens.count > 3 {
      for index in sentence.tokens.dropFirst().dropLast() where prose.byte(prose.tokens[index]) == UInt8(ascii: ":") {
        let (hour, minute) = (prose.tokens[index - 1], prose.tokens[index + 1])
        guard hour.kind == .number, minute.kind == .number, minute.followsSpace, !prose.tokens[index].followsSpace,
          isNumber(hour, prose, digits: 1...2, upTo: 23), isNumber(minute, prose, digits: 2...2, upTo: 59)
        else { continue }
        let following = index + 2 < sentence.tokens.upperBound ? prose.tokens[index + 2] : nil
        let isAfter = following.map { Self.after.contains($0) } ?? false
        let isBefore = index >= sentence.tokens.lowerBound + 2 && Self.before.contains(prose.tokens[index - 2])
        // "at 10: 12 eggs": what is counted follows at once.
        let isCount = following.map { $0.kind == .word && $0.casing == .lower && !Self.ends.contains($0) } ?? false
        guard isAfter || (isBefore && !isCount) else { continue }
        let range = prose.range(ofTokens: (index - 1)..<(index + 2))
        let mended = "\(prose.string(hour)):\(prose.string(minute))"
        findings.append(finding(range, .time, suggestions: [Suggestion(replacing: range, with: mended, .safe)]))
      }
    }
    return findings
  }

  /// Words that may follow a time at once.
  private static let ends = WordSet(
    """
    on in at to the and local until till when or from this yesterday today tomorrow по на и до
    """)

  private func isNumber(_ token: Token, _ prose: Prose, digits: ClosedRange<Int>, upTo limit: Int) -> Bool {
    guard digits.contains(token.range.count), let value = Int(prose.string(token)) else { return false }
    return value <= limit
  }
}

extension String {
  fileprivate static let time = "no space inside a time of day"
}

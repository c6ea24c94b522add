import Findings
import PolyglintText
import Testing

@testable import Fluency

/// The same numbers on every run.
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}

func prose(_ text: String) throws -> Prose {
  let bytes = Array(text.utf8)
  return try Prose(
    text: bytes, language: .english, blocks: [Prose.Block(kind: .paragraph, range: TextRange(0, bytes.count))],
    map: .identity())
}

func rule(_ pattern: String, _ suggestions: [String] = [], id: String = "test", severity: Severity = .minor)
  -> PhraseRule
{
  PhraseRule(
    id: id, from: [], errorType: .unidiomatic, severity: severity, confidence: 0.9, pattern: pattern,
    suggestions: suggestions,
    message: "", isFixSafe: false, file: "test.yml", line: 1)
}

@Suite struct MatcherTests {
  static let lexicon = EnglishLexicon.builtIn()
  static let words = [
    "the", "a", "of", "in", "city", "cities", "drove", "driven", "large", "Ivan", "Ukrainian", "US", "us", "well", "-",
    ",", "\"", "2014",
    "first", "May", "known", "(", ")", "№", "no",
  ]
  static let elements = [
    "the", "a", "of", "in", "city", "~city", "~drive", "@noun", "@verb.past", "@adj", "@name", "@det", "@prep", "@word",
    "@any", ",",
    "\"", "-", "@num", "@year", "US", "us", "well-known", "@person", "@demonym", "@noun.plural!", "@month", "№", "no",
  ]

  static func sentence(_ random: inout FixedRandom) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 3...14, using: &random) {
      if !text.isEmpty, Int.random(in: 0..<6, using: &random) > 0 { text += " " }
      text += words.randomElement(using: &random) ?? ""
    }
    return text + [".", "?", ".\"", ""][Int.random(in: 0..<4, using: &random)]
  }

  static func pattern(_ random: inout FixedRandom, depth: Int, canFlag: inout Bool) -> String {
    var parts: [String] = []
    for _ in 0..<Int.random(in: 1...(depth > 1 ? 4 : 2), using: &random) {
      let element = elements.randomElement(using: &random) ?? "the"
      func inner() -> String { pattern(&random, depth: depth - 1, canFlag: &canFlag) }
      switch Int.random(in: 0..<(depth > 0 ? 16 : 5), using: &random) {
      case 5: parts.append("(\(inner())|\(inner()))")
      case 6: parts.append("(\(inner())|\(element)){1,3}")
      case 7: parts.append("\(element)?")
      case 8: parts.append("\(element){0,2}")
      case 9: parts.append("(?=\(inner()))")
      case 10: parts.append("(?!\(inner()))")
      case 11: parts.append("(?<=\(element))")
      case 12: parts.append("(?<!\(element))")
      case 13: parts.append("!\(element)")
      case 14: parts.append("n=\(element)")
      case 15 where canFlag:
        canFlag = false
        parts.append("[\(inner())]")
      default: parts.append(element)
      }
    }
    if Int.random(in: 0..<12, using: &random) == 0 { parts.insert("^", at: 0) }
    if Int.random(in: 0..<12, using: &random) == 0 { parts.append("$") }
    return parts.joined(separator: " ")
  }

  @Test("the fast matcher finds what the obvious one finds", arguments: 1...8)
  func agreesWithReference(seed: Int) throws {
    var random = FixedRandom(state: UInt64(seed) &* 0x9E37_79B9)
    var compared = 0
    var found = 0
    for _ in 0..<150 {
      var canFlag = true
      let text = Self.pattern(&random, depth: 2, canFlag: &canFlag)
      guard let parsed = try? PatternParser.parse(text, lexicon: Self.lexicon) else { continue }
      var problems: [DataProblem] = []
      let rules = PhraseRules([rule(text)], lexicon: Self.lexicon, problems: &problems)
      #expect(problems.isEmpty)
      for _ in 0..<8 {
        let sentence = try prose(Self.sentence(&random))
        var reference = ReferenceMatcher(
          classifier: TokenClassifier(sentence, lexicon: Self.lexicon, marks: NameMarks()))
        let expected = Set(reference.hits(0, parsed, in: sentence))
        let actual = Set(rules.hits(in: sentence))
        #expect(actual == expected, "\(text) in: \(sentence.string(sentence.blocks[0].range))")
        compared += 1
        found += expected.count
      }
    }
    #expect(compared > 250 && found > 100, "the random patterns are of no use")
  }

  @Test("of overlapping matches the more severe, then the longer stays")
  func overlaps() throws {
    var problems: [DataProblem] = []
    let rules = PhraseRules(
      [
        rule("dead end street", id: "long"), rule("end street", id: "severe", severity: .major),
        rule("in a dead", id: "apart"),
        rule("a dead end", id: "middle"),
      ], lexicon: Self.lexicon, problems: &problems)
    #expect(rules.matches(in: try prose("They met in a dead end street.")).map(\.rule.id) == ["apart", "severe"])
  }

  @Test("many rules on one anchor stay bounded")
  func bounded() throws {
    var problems: [DataProblem] = []
    let rules = PhraseRules([rule("(@word{0,30} @word{0,30}){1,30} zebra")], lexicon: Self.lexicon, problems: &problems)
    let text = String(repeating: "word ", count: 200) + "zebra."
    let time = try ContinuousClock().measure { _ = rules.matches(in: try prose(text)) }
    #expect(time < .seconds(5))
  }

  @Test(
    "errors name their column",
    arguments: [
      ("the @nuon", 5, "no class @nuon; did you mean @noun?"), ("(the|a", 1, "a ( without a )"),
      ("the )", 5, "a ')' that closes nothing"),
      ("[a] [b]", 5, "a second [; only one part can be flagged"),
      ("x? y?", 1, "the pattern matches nothing at all; give it a word"),
      ("«так» x{3,1}", 12, "a repetition from 3 to 1; the most is 30"),
      ("a+ b", 2, "'+' is not part of the language; write x{1,3}"),
      ("(a||b)", 4, "an empty alternative; write x? for what may be missing"),
    ])
  func errors(pattern: String, column: Int, message: String) {
    do {
      _ = try PatternParser.parse(pattern, lexicon: Self.lexicon)
      Issue.record("\(pattern) is read")
    } catch {
      #expect(error.column == column && error.message == message, "\(error)")
    }
  }

  @Test(
    "suggestions are written with case and spaces kept",
    arguments: [
      ("capital", "[the two]", "both", "The two of them left.", "Both of them left."),
      ("deletion", "[the] city", "", "He saw the city.", "He saw city."),
      ("deletion at the start", "[the] city", "", "The city slept.", "City slept."),
      (
        "inflection", "interested [to v=@verb.base]", "in {v:ing}", "He is interested to run.",
        "He is interested in running."
      ),
      ("plural", "[a n=@noun.singular]", "{n:plural}", "It is a baby.", "It is babies."),
      ("article", "[n=@noun]", "{n:a}", "hour", "an hour"),
      ("order", "[a=@adj b=@noun]", "{b} {a}", "Large city.", "City large."),
      ("nothing captured", "[in a=@adj? city]", "at {a} town", "He is in city now.", "He is at town now."),
    ])
  func suggestions(name: String, pattern: String, template: String, text: String, expected: String) throws {
    var problems: [DataProblem] = []
    let rules = PhraseRules([rule(pattern, [template])], lexicon: Self.lexicon, problems: &problems)
    #expect(problems.isEmpty, "\(problems)")
    let prose = try prose(text)
    let edit = try #require(rules.matches(in: prose).first?.suggestions.first?.edits.first)
    var bytes = prose.text
    bytes.replaceSubrange(edit.range.bytes, with: edit.replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}

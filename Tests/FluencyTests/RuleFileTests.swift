import Findings
import Fluency
import PhraseRuleFiles
import Testing

@Suite struct RuleFileTests {
  static let head = "title: T\norigin: O\nlicence: CC0-1.0\nlanguage: en\nrules:\n"
  static let good = """
      - id: good
        type: style/unidiomatic
        severity: minor
        pattern: "responsible [of]"
        suggest: ["for"]
        message: m
        flags: ["He is responsible ⟦of→for⟧ it."]
        allows: ["He is responsible for it."]

    """

  func problems(_ rules: String) -> [String] {
    runExamples(ofRules: [RuleFile(name: "r.yml", text: Self.head + rules)], lexicon: .builtIn()).map(\.description)
  }

  @Test func aGoodRuleHasNoProblem() { #expect(problems(Self.good) == []) }

  @Test(
    "problems name file and line",
    arguments: [
      ("suggest:", "sugest:", "r.yml:10:5: unknown key 'sugest' in a rule; did you mean 'suggest'?"),
      ("severity: minor", "severity: minr", "r.yml:8:15: no severity 'minr'; did you mean 'minor'?"),
      ("[of]", "[@nuon]", "r.yml:9:28: pattern of good, at its column 14: no class @nuon; did you mean @noun?"),
      ("[\"for\"]", "[\"{x}\"]", "r.yml:10: suggestion of good: the pattern captures no 'x'"),
      (
        "⟦of→for⟧ it", "⟦of it→for⟧",
        "r.yml:12: good flags otherwise: He is responsible ⟦of→for⟧ it., expected: He is responsible ⟦of it→for⟧."
      ),
      ("responsible for it", "responsible of it", "r.yml:13: good flags: He is responsible ⟦of→for⟧ it."),
      ("    message: m\n", "", "r.yml:6:5: a rule lacks 'message'"),
    ])
  func problem(old: String, new: String, expected: String) {
    #expect(
      problems(Self.good.replacing(old, with: new)).contains(expected),
      "\(problems(Self.good.replacing(old, with: new)))")
  }

  @Test func anIdCountsOnce() {
    #expect(problems(Self.good + Self.good).contains("r.yml:14: the id good is taken at r.yml:6"))
  }

  @Test func compiledRulesReadBackAsWritten() {
    let safe = Self.good.replacing(
      "suggest: [\"for\"]", with: "suggest: [\"\", \"for\"]\n    fix: safe\n    from: [ru, uk]")
    let file = RuleFile(name: "r.yml", text: Self.head + safe)
    let (text, problems) = compileRules(files: [file], lexicon: .builtIn())
    #expect(problems.isEmpty)
    var faults: [DataProblem] = []
    let read = Array(text.utf8).withUnsafeBufferPointer { CompiledRules.read($0, file: "c.tsv", problems: &faults) }
    #expect(read == readRules([file], lexicon: .builtIn()).rules && faults.isEmpty)
    #expect(
      read.first?.suggestions == ["", "for"] && read.first?.isFixSafe == true && read.first?.from == ["ru", "uk"])
  }
}

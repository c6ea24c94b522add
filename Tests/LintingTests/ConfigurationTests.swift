import Findings
import Linting
import PolyglintText
import Testing

@Suite struct ConfigurationTests {
  @Test func aWholeFile() throws {
    let configuration = try Configuration(
      yaml: """
        lang: no
        checks:
          enable: [a]
          disable:
            - b
            - c
          severity: {d: critical}
        glossaries: our.tsv
        rules: [/etc/rules]
        ignore: ["archive/**"]
        minimum-confidence: 0.7
        fail-on: never
        encoding: windows-1251
        """, file: "desk/.polyglint.yml")
    #expect(configuration.language == "no")
    #expect(configuration.enabled == ["a"])
    #expect(configuration.disabled == ["b", "c"])
    #expect(configuration.severities == ["d": .critical])
    #expect(configuration.glossaries == ["desk/our.tsv"])
    #expect(configuration.rules == ["/etc/rules"])
    #expect(configuration.minimumConfidence == 0.7)
    #expect(configuration.failOn == nil)
    #expect(configuration.encoding == "windows-1251")
    #expect(configuration.ignores("desk/archive/2019/a.txt"))
    #expect(!configuration.ignores("desk/a.txt"))
    #expect(
      configuration.unknownIds(among: ["a", "b", "d"]).map(\.description)
        == ["desk/.polyglint.yml:6:7: no check or rule is called “c”; did you mean “a”?"])
  }

  @Test(
    "problems name line, column and the nearest right word",
    arguments: [
      ("lnag: en", "c.yml:1:1: unknown key “lnag”; did you mean “lang”?"),
      ("checks:\n  disabled: [a]", "c.yml:2:3: unknown key “disabled”; did you mean “disable”?"),
      (
        "checks:\n  severity:\n    a: hard",
        "c.yml:3:8: unknown severity “hard”; known are neutral, minor, major, critical"
      ),
      ("fail-on: majr", "c.yml:1:10: unknown level “majr”; did you mean “major”?"),
      ("minimum-confidence: much", "c.yml:1:21: “much” is not a number from 0 to 1"),
      ("lang: [en]", "c.yml:1:7: lang needs one value"),
      ("lang: 1", "c.yml:1:7: “1” is not a language tag, such as en or en-GB"),
      (
        "- lang",
        "c.yml:1:1: the configuration needs keys: lang, checks, glossaries, rules, ignore, minimum-confidence, fail-on, encoding"
      ),
    ])
  func problem(yaml: String, expected: String) {
    let error = #expect(throws: LintingError.self) { try Configuration(yaml: yaml, file: "c.yml") }
    #expect(error?.description == expected)
  }

  @Test func brokenYAMLHasAPlace() {
    let error = #expect(throws: LintingError.self) { try Configuration(yaml: "lang: en\nchecks: [", file: "c.yml") }
    #expect(error?.description.hasPrefix("c.yml:") == true)
    #expect(error?.description.contains("not valid YAML") == true)
  }

  @Test func theTemplateAndThePrintedSettingsAreReadable() throws {
    var template = try Configuration(yaml: Configuration.template, file: "c.yml")
    template.file = nil
    #expect(template == Configuration())
    var configuration = Configuration()
    configuration.language = "uk"
    configuration.disabled = ["it's"]
    configuration.severities = ["a": .neutral]
    configuration.failOn = nil
    var read = try Configuration(yaml: configuration.yaml, file: "c.yml")
    read.file = nil
    read.mentions = []
    #expect(read == configuration)
    #expect(try Configuration(yaml: "", file: "c.yml").minimumConfidence == 0.5)
  }
}

import Findings
import Linting
import Testing

@Suite struct SuppressionTests {
  @Test(arguments: ["a.txt", "a.md", "a.html"])
  func comments(path: String) throws {
    let isHTML = path == "a.html"
    func file(_ lines: String...) -> String {
      isHTML
        ? lines.map { $0.hasPrefix("<!--") ? $0 : "<p>\($0)</p>" }.joined(separator: "\n")
        : lines.joined(separator: "\n\n")
    }
    var result = try lint(
      file("<!-- polyglint-disable-next-line stub -- said so -->", "This is cruel.", "That is cruel."), as: path)
    #expect(result.findings.map(\.sentence) == ["That is cruel."])
    #expect(result.notes.isEmpty)

    result = try lint(
      file(
        "<!-- polyglint-disable stub, rival -->", "This is wrong.", "<!-- polyglint-enable stub rival -->",
        "That is cruel."), as: path)
    #expect(result.findings.map(\.sentence) == ["That is cruel."])

    result = try lint(file("This is cruel.", "<!-- polyglint-disable-file -->", "That is cruel."), as: path)
    #expect(result.findings.isEmpty)
  }

  @Test func whatIsWrongWithCommentsIsSaid() throws {
    let result = try lint(
      """
      <!-- polyglint-disable-next-line other -->
      This is cruel.

      <!-- polyglint-disable-nextline stub -->

      <!-- polyglint-enable stub -->
      """)
    #expect(result.findings.count == 1)
    #expect(
      result.notes.map(\.description) == [
        "a.txt:1:1: unused suppression: other finds nothing there; remove the comment",
        "a.txt:4:1: unknown comment polyglint-disable-nextline; did you mean polyglint-disable-next-line?",
        "a.txt:6:1: nothing to enable here: no polyglint-disable of stub is open",
      ])
  }
}

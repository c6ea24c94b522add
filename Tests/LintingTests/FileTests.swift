import Foundation
import Linting
import Testing

/// A fresh folder for one test.
func temporaryFolder() throws -> String {
  let url = FileManager.default.temporaryDirectory.appending(path: "polyglint-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  return url.path
}

@Suite struct FileTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "b/c/a.txt", true), ("*.txt", "a.md", false),
    ("b/*.txt", "b/a.txt", true), ("b/*.txt", "b/c/a.txt", false), ("b/**", "b/c/a.txt", true),
    ("**/c/*.txt", "b/c/a.txt", true), ("**/c/*.txt", "c/a.txt", true), ("archive", "x/archive/a.txt", true),
    ("archive/", "archive/b/a.txt", true), ("/a*", "b/a.txt", false), ("a?c", "aїc", true), ("a?c", "abbc", false),
    ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("*a*b*", "xxaxxbxx", true), ("*a*b", "xxaxxbxx", false),
    ("./b/*.txt", "b/a.txt", true),
  ])
  func globs(pattern: String, path: String, expected: Bool) {
    #expect(Glob(pattern).matches(path) == expected)
  }

  @Test func foldersPatternsAndWhatIsSkipped() throws {
    let folder = try temporaryFolder()
    for path in [
      "b/x.txt", "b/y.md", "b/z.pdf", "a.html", ".git/c.txt", "build/d.txt", "node_modules/e.txt", ".hidden.txt",
    ] {
      let whole = "\(folder)/\(path)"
      try FileManager.default.createDirectory(atPath: parentFolder(whole), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(filePath: whole))
    }
    func found(_ paths: String...) -> [String] {
      FileFinder(paths.map { "\(folder)/\($0)" }).files.map { String($0.dropFirst(folder.count + 1)) }
    }
    #expect(
      FileFinder([folder]).files.map { String($0.dropFirst(folder.count + 1)) } == ["a.html", "b/x.txt", "b/y.md"])
    #expect(found("b/z.pdf", "b/z.pdf") == ["b/z.pdf"])
    #expect(found("b/*.md", "*/x.*") == ["b/y.md", "b/x.txt"])
    #expect(FileFinder(["\(folder)/*.none"]).problems.count == 1)
    #expect(FileFinder([folder]) { $0.hasSuffix("x.txt") }.files.count == 2)
  }

  @Test func circularLinksAreNamedAndTheRestIsFound() throws {
    let folder = try temporaryFolder()
    try Data("x".utf8).write(to: URL(filePath: "\(folder)/a.txt"))
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/loop", withDestinationPath: folder)
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/one.txt", withDestinationPath: "\(folder)/two.txt")
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/two.txt", withDestinationPath: "\(folder)/one.txt")
    let finder = FileFinder([folder])
    #expect(finder.files == ["\(folder)/a.txt"])
    #expect(finder.problems.count == 3)
    #expect(finder.problems.allSatisfy { $0.description.contains("circle") || $0.description.contains("leads back") })
  }

  @Test func replacingKeepsPermissionsAndLinks() throws {
    let folder = try temporaryFolder()
    let path = "\(folder)/a.txt"
    try Data("old".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "a.txt")
    try replaceFile("\(folder)/link", with: Array("new".utf8), expecting: Array("old".utf8))
    #expect(try readFile(path) == Array("new".utf8))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link") == "a.txt")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    #expect(throws: LintingError.self) { try replaceFile(path, with: [], expecting: Array("old".utf8)) }
    #expect(try readFile(path) == Array("new".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.txt", "link"])
    #expect(throws: LintingError.self) { try createFile(path, with: []) }
  }

  @Test(arguments: [1, 2, 7])
  func outcomesKeepTheirOrder(jobs: Int) async {
    var seen: [Int] = []
    await inOrder(Array(0..<50), jobs: jobs) {
      $0 * $0
    } consume: {
      seen.append($0)
    }
    #expect(seen == (0..<50).map { $0 * $0 })
  }
}

import Foundation
import Testing

/// The program itself, run as a user runs it.
@Suite struct CommandLineTests {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The binary stands beside the one that runs the tests.
  static let binary = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "polyglint")

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "polyglint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func write(_ name: String, _ contents: Data) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try contents.write(to: url)
  }
  private func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  private func run(_ arguments: String..., input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let files = ["in", "out", "err"].map { folder.appending(path: ".\($0)") }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  static let faulty = "Talks in Kyiv ended late. A plane from Kiev landed at noon.\n"
  static let clean = "The plane landed at noon.\n"

  @Test func exitStatuses() throws {
    try write("faulty.txt", Self.faulty)
    try write("clean.txt", Self.clean)
    #expect(try run("lint", "clean.txt").status == 0)
    let outcome = try run("lint", "faulty.txt")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("⟦Kiev→Kyiv⟧"))
    #expect(outcome.output.contains("1 must-fix"))
    #expect(try run("lint", "--fail-on", "never", "faulty.txt").status == 0)
    #expect(try run("faulty.txt").status == 1, "lint is the command if none is named")
    #expect(try run("lint", "faulty.txt", "missing.txt").status == 2)
    #expect(try run("lint").status == 2)
    #expect(try run("lint", "--no-such-option", "clean.txt").status == 2)
    try FileManager.default.createDirectory(at: folder.appending(path: "empty"), withIntermediateDirectories: true)
    #expect(try run("lint", "empty").status == 2, "nothing checked is no success")
    #expect(try run("--help").status == 0)
    #expect(try run("--version").output.hasPrefix("0."))
  }

  @Test func badInputIsOneClearErrorAndTheRestIsDone() throws {
    try write("faulty.txt", Self.faulty)
    try write("invalid.txt", Data("Line one.\nLine ".utf8) + Data([0xE9, 0x20, 0x41]))
    try write("empty.txt", "")
    try write("wide.txt", Data([0xFF, 0xFE]) + (Self.faulty.data(using: .utf16LittleEndian) ?? Data()))
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/one.txt", withDestinationPath: "two.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/two.txt", withDestinationPath: "one.txt")
    let outcome = try run("lint", "missing.txt", "invalid.txt", "empty.txt", "one.txt", "wide.txt", "faulty.txt")
    #expect(outcome.status == 2)
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 4, "\(outcome.errors)")
    #expect(errors.allSatisfy { $0.hasPrefix("error: ") })
    #expect(outcome.errors.contains("missing.txt: cannot read: there is no such file"))
    #expect(outcome.errors.contains("invalid.txt:2:6: not valid UTF-8 at byte 15"))
    #expect(outcome.errors.contains("empty.txt: the file is empty"))
    #expect(outcome.errors.contains("one.txt: cannot read: its symbolic links go round in a circle"))
    #expect(outcome.output.contains("faulty.txt\n") && outcome.output.contains("wide.txt\n"))
  }

  @Test func legacyEncodings() throws {
    try write("old.txt", Self.faulty.replacing("plane", with: "«plane»").data(using: .windowsCP1251) ?? Data())
    let outcome = try run("lint", "--encoding", "windows-1251", "--lang", "en", "old.txt")
    #expect(outcome.output.contains("⟦Kiev→Kyiv⟧"), "\(outcome.errors)")
    let fix = try run("fix", "--encoding", "windows-1251", "--lang", "en", "old.txt")
    #expect(fix.status == 2 && fix.errors.contains("UTF-8"))
  }

  @Test func brokenDataNamesItsPlace() throws {
    try write("faulty.txt", Self.faulty)
    try write(".polyglint.yml", "glossaries: [our.tsv]\n")
    try write("our.tsv", "# title: Ours\nid\tkind\ten\nx\tplace\tX\ny\tplaec\tY\n")
    var outcome = try run("lint", "faulty.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("error: our.tsv:4:3: the kind \"plaec\""), "\(outcome.errors)")
    #expect(outcome.output.contains("⟦Kiev→Kyiv⟧"))
    try write(".polyglint.yml", "lang: en\nchekcs: {}\n")
    outcome = try run("lint", "faulty.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(".polyglint.yml:2:1: unknown key “chekcs”; did you mean “checks”?"))
    #expect(try run("lint", "--no-config", "faulty.txt").status == 1)
  }

  @Test func configurationIsFoundAbove() throws {
    try write("a/b/faulty.txt", Self.faulty)
    try write("a/.polyglint.yml", "fail-on: never\nignore: [skipped]\n")
    try write("a/b/skipped/faulty.txt", Self.faulty)
    let outcome = try run("lint", "a")
    #expect(outcome.status == 0 && outcome.output.contains("a/b/faulty.txt") && !outcome.output.contains("skipped"))
    let printed = try run("lint", "--print-config", "a/b/faulty.txt")
    #expect(printed.output.contains("# read from a/.polyglint.yml") && printed.output.contains("fail-on: never"))
  }

  @Test func jsonLines() throws {
    let input = [
      #"{"id":7,"text":"Talks in Kyiv ended late. A plane from Kiev landed at noon.","lang":"en","source":"…"}"#,
      "{broken", "",
      #"{"id":"b","lang":"en"}"#, #"{"id":null,"text":"","lang":"en"}"#,
    ].joined(separator: "\n")
    let outcome = try run("lint", "--stdin-jsonl", input: input)
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines.first?.hasPrefix(#"{"v":1,"id":7,"findings":[{"v":1,"rule":"inconsistent-name""#) == true,
      "\(outcome.output)")
    #expect(lines.dropFirst().first?.hasPrefix(#"{"v":1,"id":null,"error":"#) == true)
    #expect(lines.dropFirst(2).first?.hasPrefix(#"{"v":1,"id":"b","error":"#) == true)
    #expect(lines.last == #"{"v":1,"id":null,"findings":[]}"#)
  }

  @Test func outputIsTheSameWhateverTheJobs() throws {
    for number in 0..<12 { try write("f\(number).txt", Self.faulty) }
    let one = try run("lint", "--jobs", "1", "--format", "jsonl", ".")
    #expect(one.output.split(separator: "\n").count == 12)
    #expect(try run("lint", "--jobs", "4", "--format", "jsonl", ".").output == one.output)
  }

  @Test func standardInputHasAName() throws {
    let outcome = try run(
      "lint", "--stdin-filename", "x.html", "--format", "jsonl", "-", input: "<p>Kyiv, not Kiev.</p>")
    #expect(outcome.output.hasPrefix(#"{"v":1,"file":"x.html""#), "\(outcome)")
  }

  @Test func initWritesOnce() throws {
    #expect(try run("init").status == 0)
    #expect(try run("init").status == 2)
    try write("clean.txt", Self.clean)
    #expect(try run("lint", "clean.txt").status == 0)
  }

  @Test func baselines() throws {
    try write("faulty.txt", Self.faulty)
    #expect(try run("lint", "--write-baseline", "base", "faulty.txt").status == 0)
    #expect(try run("lint", "--baseline", "base", "faulty.txt").status == 0)
    try write("faulty.txt", "Kyiv is big, and Kiev is not.\n")
    #expect(try run("lint", "--baseline", "base", "faulty.txt").status == 1)
  }

  @Test func fixAndDryRun() throws {
    let text = "The the plane landed  at noon , said Mcgrath.\n"
    try write("a.txt", text)
    let dry = try run("fix", "--dry-run", "a.txt")
    #expect(try String(contentsOf: folder.appending(path: "a.txt"), encoding: .utf8) == text)
    let wet = try run("fix", "a.txt")
    let mended = try String(contentsOf: folder.appending(path: "a.txt"), encoding: .utf8)
    #expect(dry.output.isEmpty == (mended == text))
    #expect(wet.output.isEmpty)
    _ = try run("fix", "a.txt")
    #expect(try String(contentsOf: folder.appending(path: "a.txt"), encoding: .utf8) == mended)
  }

  @Test func rulesAndExplain() throws {
    #expect(try run("rules").output.contains("inconsistent-name"))
    #expect(try run("rules", "--format", "json").output.hasPrefix("[{\"id\":"))
    #expect(try run("explain", "inconsistent-name").output.contains("It leaves alone:"))
    let outcome = try run("explain", "inconsistent-nmae")
    #expect(outcome.status == 2 && outcome.errors.contains("did you mean “inconsistent-name”?"))
    try write("x.txt", Self.clean)
    let unknown = try run("lint", "--select", "inconsistent-nmae", "x.txt")
    #expect(unknown.errors.contains("did you mean “inconsistent-name”?"))
  }

  @Test func testNeedsSomethingToTest() throws {
    try FileManager.default.createDirectory(at: folder.appending(path: "empty"), withIntermediateDirectories: true)
    #expect(try run("test", "empty").status == 2)
    try write(
      "pack/rules.yml",
      """
      title: Ours
      origin: Ours
      licence: CC0-1.0
      language: en
      rules:
        - id: our-rule
          type: style/unidiomatic
          severity: minor
          pattern: "blue bananas"
          suggest: ["yellow bananas"]
          message: "bananas are not blue"
          flags: ["He ate ⟦blue bananas→yellow bananas⟧."]
          allows: ["He ate blue plums."]
      """)
    #expect(try run("test", "pack").status == 0)
    try write("pack/sample/article.txt", "We ate plums.\n")
    try write("pack/sample/expected.txt", "no findings in 2 files\n")
    let outcome = try run("test", "pack")
    #expect(outcome.status == 1 && outcome.output.contains("-no findings in 2 files"))
    try write(".polyglint.yml", "rules: [pack]\n")
    try write("a.txt", "He ate blue bananas.\n")
    #expect(try run("lint", "a.txt").output.contains("⟦blue bananas→yellow bananas⟧"))
    #expect(try run("explain", "our-rule").output.contains("pack/rules.yml:6"))
  }
}

internal import Documents
internal import Findings
internal import Glibc
internal import Linting
internal import PolyglintText
internal import Reports

/// `lint --stdin-jsonl`: one document a line in, one answer a line out, in the same order.
struct JSONLinesService: Sendable {
  let linter: Linter
  let jobs: Int

  /// Lines that have come in together are answered together, so a caller that waits for each answer gets it at once.
  func run() async {
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      var lines: [[UInt8]] = []
      var start = 0
      for index in 0..<count where buffer[index] == 0x0A {
        pending.append(contentsOf: buffer[start..<index])
        lines.append(pending)
        pending.removeAll(keepingCapacity: true)
        start = index + 1
      }
      pending.append(contentsOf: buffer[start..<count])
      await answer(lines)
    }
    await answer([pending])
  }

  private func answer(_ lines: [[UInt8]]) async {
    let lines = lines.filter { $0.contains { $0 > 0x20 } }
    await inOrder(lines, jobs: jobs) { line in
      var output: [UInt8] = []
      reply(to: line).write(to: &output)
      output.append(0x0A)
      return output
    } consume: { output in
      Output.standardOutput.write(output)
    }
  }

  /// The answer to one line.
  func reply(to line: [UInt8]) -> JSON {
    let request: JSON
    do throws(JSONError) {
      request = try line.withUnsafeBufferPointer { bytes throws(JSONError) in try JSON(parsing: bytes) }
    } catch {
      return failure(.null, error.description)
    }
    guard case .object = request else { return failure(.null, "not a JSON object") }
    let id = request["id"] ?? .null
    guard let text = request["text"]?.string else { return failure(id, "“text” is missing or not a string") }
    var language = linter.configuration.language
    if let given = request["lang"], given != JSON.null {
      guard let tag = given.string.flatMap({ LanguageTag($0) }) else {
        return failure(id, "“lang” is not a language tag")
      }
      language = tag
    }
    do throws(DocumentError) {
      let source = try SourceFile(path: "-", contents: Array(text.utf8))
      let result = try linter.lint(try Document(source, format: .plainText, language: language))
      return [
        "v": 1, "id": id, "findings": .array(result.findings.map { JSON($0, in: result, file: nil) }),
      ]
    } catch {
      return failure(id, error.description)
    }
  }

  private func failure(_ id: JSON, _ reason: String) -> JSON { ["v": 1, "id": id, "error": .string(reason)] }
}

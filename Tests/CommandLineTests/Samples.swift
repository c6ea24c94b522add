import Foundation
import Linting
import Reports
import Testing

/// `samples/*/expected.txt` is what `polyglint lint samples/<case>/<article>` prints.
///
/// `POLYGLINT_RECORD=1 swift test --filter Samples` writes all of them anew.
@Suite struct Samples {
  @Test func samplesAreReportedOnAsRecorded() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples").standardized.path
    let linter = Linter(configuration: Configuration(), resources: try LoadedResources().resources)
    let samples = try GoldenSample.all(below: folder)
    #expect(!samples.isEmpty)
    let isRecording = ProcessInfo.processInfo.environment["POLYGLINT_RECORD"] != nil
    for sample in samples {
      let output = try sample.output(linter)
      if isRecording {
        try replaceFile(sample.expectedPath, with: Array(output.utf8))
      } else if let expected = try sample.expected() {
        let difference = unifiedDiff(
          old: Array(expected.utf8), new: Array(output.utf8), path: lastComponent(sample.folder))
        #expect(output == expected, "\(String(decoding: difference, as: UTF8.self))")
      }
    }
  }
}

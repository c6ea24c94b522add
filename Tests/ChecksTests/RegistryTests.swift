import Checks
import Foundation
import Testing

/// The registry is written by hand, so that the order is ours; this keeps it honest.
@Suite struct RegistryTests {
  /// The folders that hold checks, one file a check. Code that several checks share stands in Sources/Checks itself or in Shared.
  static let dimensions = [
    "Terminology", "Names", "LinguisticConventions", "Typography", "Style", "Boilerplate", "Consistency",
  ]

  @Test func registryEqualsTheFolders() throws {
    let checks = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Checks")
      .standardized
    var files: Set<String> = []
    for dimension in Self.dimensions {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: checks.appending(path: dimension).path)) ?? []
      for name in names where name.hasSuffix(".swift") {
        #expect(files.insert(String(name.dropLast(6))).inserted, "two files are called \(name)")
      }
    }
    let registered = builtInChecks.map { String(describing: $0) }
    #expect(Set(registered).count == registered.count, "a check is registered twice")
    #expect(files.subtracting(registered).isEmpty, "files without a line in Registry.swift")
    #expect(Set(registered).subtracting(files).isEmpty, "registered checks whose file is not called like their type")
  }

  @Test func idsAreKebabCaseAndUnique() {
    let ids = builtInChecks.map { $0.metadata.id }
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.wholeMatch(of: #/[a-z]+(-[a-z0-9]+)*/#) != nil, "\(id) is not kebab-case")
    }
  }

  @Test func everyCheckShowsWhatItFlagsAndWhatItAllows() {
    for metadata in builtInChecks.map({ $0.metadata }) {
      #expect(metadata.examples.contains { $0.expectation == .flags }, "\(metadata.id) has no .flags example")
      #expect(metadata.examples.contains { $0.expectation == .allows }, "\(metadata.id) has no .allows example")
      #expect((0...1).contains(metadata.confidence), "\(metadata.id) has a confidence outside 0…1")
      #expect(!metadata.rationale.isEmpty && !metadata.summary.isEmpty, "\(metadata.id) does not say why")
      #expect(metadata.summary.first?.isUppercase == false, "the summary of \(metadata.id) starts with a capital")
    }
  }
}

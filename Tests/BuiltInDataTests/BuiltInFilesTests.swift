import BuiltInData
import Foundation
import Testing

@Test("every table of glossaries/ is embedded as it stands")
func everyTableIsEmbedded() throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../glossaries").standardized
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }.sorted()
  #expect(BuiltInFiles.names == files, "list the file in Sources/CBuiltInData/BuiltInData.c")
  for name in files {
    let expected = try Data(contentsOf: folder.appending(path: name))
    let embedded = try #require(BuiltInFiles.bytes(of: name))
    #expect(Data(embedded) == expected, "\(name) is not embedded as it stands; build again")
  }
}

public import Linting

/// A folder with an article and `expected.txt`, which is what `polyglint lint` prints about the article.
public struct GoldenSample {
  /// The name of the file with the expected output.
  public static let expectedName = "expected.txt"

  /// The folder.
  public let folder: String
  /// The path of the article.
  public let article: String

  /// The sample in `folder`; nil if there is no article.
  public init?(folder: String) throws(LintingError) {
    let name = try entries(ofFolder: folder).first { name in
      name.hasPrefix("article.") && FileFinder.endings.contains(where: name.hasSuffix)
    }
    guard let name else { return nil }
    self.folder = folder
    article = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The samples in a folder and the folders in it, in byte order.
  public static func all(below folder: String) throws(LintingError) -> [GoldenSample] {
    var samples: [GoldenSample] = []
    if let sample = try GoldenSample(folder: folder) { samples.append(sample) }
    for name in try entries(ofFolder: folder) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if try fileKind(path) == .folder { samples += try all(below: path) }
    }
    return samples
  }

  /// Where the expected output stands.
  public var expectedPath: String { parentFolder(article) + "/" + Self.expectedName }

  /// What was recorded; nil if nothing has been.
  public func expected() throws(LintingError) -> String? {
    fileExists(expectedPath) ? String(decoding: try readFile(expectedPath), as: UTF8.self) : nil
  }

  /// What the linter says now. The article is called by its last three parts, `samples/talks/article.txt`, wherever the checkout lies.
  public func output(_ linter: Linter) throws(LintingError) -> String {
    let name = absolutePath(article).split(separator: "/").suffix(3).joined(separator: "/")
    var report = TextReport()
    var output: [UInt8] = []
    report.begin(to: &output)
    report.add(try linter.lint(file: article, as: name), to: &output)
    report.end(to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

public import PolyglintText
internal import PolyglintUnicode

/// How an article is written down.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case plainText = "text"
  case markdown
  case html

  /// The format that a file name's ending stands for; plain text unless it is known to be another.
  public init(path: String) {
    let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(path[path.utf8.index(after: $0)...]).lowercased() }
    switch ending {
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    default: self = .plainText
    }
  }
}

/// An article: a file and what its format says of it. It yields `Prose`, which checks read.
public struct Document: Sendable {
  /// The file.
  public let source: SourceFile
  /// How it is written down.
  public let format: DocumentFormat
  /// The language it is in.
  public let language: LanguageTag

  /// Reads a file's format and language.
  ///
  /// - Parameter language: The language if the caller knows it; else found from the file itself.
  public init(_ source: SourceFile, format: DocumentFormat? = nil, language: LanguageTag? = nil) throws(DocumentError) {
    self.source = source
    self.format = format ?? DocumentFormat(path: source.path)
    self.language = language ?? .english
  }

  /// Hands out the prose of the document, one section after another. An article is one section; a file of more than `maximumBytes` is
  /// cut at ends of blocks, so that memory stays bounded.
  public func forEachSection(maximumBytes: Int = 4 << 20, _ body: (Prose) -> Void) throws(DocumentError) {
    var blocks: [Prose.Block] = []
    for line in 1...source.lineIndex.lineCount {
      let range = source.lineIndex.bytes(ofLine: line)
      if !range.isEmpty { blocks.append(Prose.Block(kind: .paragraph, range: range)) }
    }
    do {
      body(try Prose(text: source.bytes, language: language, blocks: blocks, map: .identity()))
    } catch {
      throw .unicode(path: source.path, error)
    }
  }
}

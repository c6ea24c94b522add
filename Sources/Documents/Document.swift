public import PolyglintText
internal import PolyglintUnicode

/// How an article is written down.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case plainText = "text"
  case markdown
  case html

  /// The format that a file name's ending stands for; plain text unless it is known to be another.
  public init(path: String) {
    let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map {
      String(path[path.utf8.index(after: $0)...]).lowercased()
    }
    switch ending {
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    default: self = .plainText
    }
  }
}

/// Where a document's language is known from.
public enum LanguageOrigin: Sendable {
  /// The caller named it.
  case caller
  /// The document states it: front matter or `lang=`.
  case document
  /// The file name states it: `article.en.md`.
  case fileName
  /// It was told from the text.
  case text
  /// Nothing says; Latin letters count as English, other text stays undetermined.
  case assumption
}

/// An article: a file and what its format says of it. It yields `Prose`, which checks read.
public struct Document: Sendable {
  /// A comment of the document, as `<!-- … -->`. In plain text it stands on a line of its own.
  public struct Comment: Sendable, Hashable {
    /// The bytes of the whole comment in the file's text.
    public var range: TextRange
    /// What stands between `<!--` and `-->`, without white space at the ends.
    public var text: String
  }

  /// The file.
  public let source: SourceFile
  /// How it is written down.
  public let format: DocumentFormat
  /// The language it is in: `language` of the initializer, else what the document states, else the file name, else what the text looks like.
  /// A text in Latin letters of which nothing tells the language counts as English.
  public let language: LanguageTag
  /// Where the language is known from.
  public let languageOrigin: LanguageOrigin
  /// The language it was translated from, if front matter says so (`source_lang`).
  public let sourceLanguage: LanguageTag?
  /// The title that front matter gives.
  public let title: String?
  /// Its comments in text order.
  public let comments: [Comment]
  /// The text of a format with markup; plain text is read as needed.
  private let extracted: ExtractedText?

  /// Reads a file's format and language.
  ///
  /// - Parameter language: The language if the caller knows it; else found from the file itself.
  public init(_ source: SourceFile, format: DocumentFormat? = nil, language: LanguageTag? = nil) throws(DocumentError) {
    let format = format ?? DocumentFormat(path: source.path)
    self.source = source
    self.format = format
    let limit = 64 << 20
    if format != .plainText, source.bytes.count > limit {
      throw .tooLarge(path: source.path, format: format, byteCount: source.bytes.count, limit: limit)
    }
    switch format {
    case .plainText:
      extracted = nil
      comments = Self.comments(plainTextComments(source), in: source)
      title = nil
      sourceLanguage = nil
      let found = LanguageDetector.detect(source.bytes)
      (self.language, languageOrigin) = Self.language(language, nil, languageOfFileName(source.path), found)
    case .markdown:
      let frontMatter = FrontMatter(source.bytes, lines: source.lineIndex)
      let read = source.bytes.withUnsafeBufferPointer {
        MarkdownReader.read($0, from: frontMatter?.range.upperBound ?? 0, lines: source.lineIndex)
      }
      extracted = read.text
      comments = Self.comments(read.comments, in: source)
      title = frontMatter?.title
      sourceLanguage = frontMatter?.sourceLanguage
      let found = LanguageDetector.detect(read.text.text)
      (self.language, languageOrigin) = Self.language(
        language, frontMatter?.language, languageOfFileName(source.path), found)
    case .html:
      var read = try HTMLReader.read(source, language: language)
      let found = Self.languageOfPage(read)
      (self.language, languageOrigin) = Self.language(
        language, read.statedLanguage, languageOfFileName(source.path), found)
      // Only now is it known which marked parts are in another language.
      if language == nil, !read.marked.isEmpty { read = try HTMLReader.read(source, language: self.language) }
      extracted = read.text
      comments = Self.comments(read.comments, in: source)
      title = nil
      sourceLanguage = nil
    }
  }

  /// The language that the text of a page without a statement is in: that of most of it.
  private static func languageOfPage(_ read: HTMLReader.Outcome) -> (language: LanguageTag, isLatin: Bool) {
    let most = read.marked.max { ($0.value, $0.key.text) < ($1.value, $1.key.text) }
    if let most, most.value > read.sample.count { return (most.key, true) }
    return LanguageDetector.detect(read.sample)
  }

  private static func language(
    _ caller: LanguageTag?, _ document: LanguageTag?, _ fileName: LanguageTag?,
    _ found: (language: LanguageTag, isLatin: Bool)
  ) -> (LanguageTag, LanguageOrigin) {
    if let caller { return (caller, .caller) }
    if let document { return (document, .document) }
    if let fileName { return (fileName, .fileName) }
    if found.language != .undetermined { return (found.language, .text) }
    return (found.isLatin ? .english : .undetermined, .assumption)
  }

  private static func comments(_ ranges: [TextRange], in source: SourceFile) -> [Comment] {
    ranges.sorted().map { range in
      var body = source.bytes[
        min(range.lowerBound + 4, range.upperBound)..<max(range.lowerBound + 4, range.upperBound - 3)]
      while let first = body.first, isSpace(first) { body.removeFirst() }
      while let last = body.last, isSpace(last) { body.removeLast() }
      return Comment(range: range, text: String(decoding: body, as: UTF8.self))
    }
  }

  /// Hands out the prose of the document, one section after another. An article is one section; a file of more than `maximumBytes` is
  /// cut at ends of blocks (a longer block at the end of a sentence), so that memory stays bounded. A document without prose has none.
  public func forEachSection(maximumBytes: Int = 4 << 20, _ body: (Prose) -> Void) throws(DocumentError) {
    do {
      if let extracted {
        var next = extracted.blocks[...]
        try forEachSection(of: extracted.text, maximumBytes, next: { next.popFirst() }) {
          (range, blocks) throws(ICUError) in
          body(
            try Prose(
              text: Array(extracted.text[range.bytes]), language: language, blocks: blocks,
              map: extracted.map.slice(range)))
        }
      } else {
        try source.bytes.withUnsafeBufferPointerThrowing { (bytes) throws(ICUError) in
          var reader = PlainTextReader(bytes)
          let isWrapped = reader.isWrapped
          try forEachSection(of: source.bytes, maximumBytes, next: { reader.next() }) {
            (range, blocks) throws(ICUError) in
            var text = Array(bytes[range.bytes])
            // Inside a block of wrapped text a line break is a space. The text keeps its length, so the map stays exact.
            if isWrapped {
              for block in blocks {
                for index in block.range.bytes where text[index] == 0x0A || text[index] == 0x0D { text[index] = 0x20 }
              }
            }
            body(try Prose(text: text, language: language, blocks: blocks, map: .identity(shift: range.lowerBound)))
          }
        }
      }
    } catch {
      throw .unicode(path: source.path, error)
    }
  }

  /// Gathers blocks into sections. `body` gets the bytes of a section and its blocks, counted from the section's first byte.
  private func forEachSection(
    of text: [UInt8], _ maximumBytes: Int, next: () -> Prose.Block?,
    _ body: (TextRange, [Prose.Block]) throws(ICUError) -> Void
  ) throws(ICUError) {
    let maximum = min(max(maximumBytes, 64), BreakIterator.longestText)
    var blocks: [Prose.Block] = []
    func hand(_ blocks: inout [Prose.Block]) throws(ICUError) {
      guard let first = blocks.first, let last = blocks.last else { return }
      let range = TextRange(first.range.lowerBound, last.range.upperBound)
      for index in blocks.indices { blocks[index].range = blocks[index].range.shifted(by: -range.lowerBound) }
      let ready = blocks
      blocks = []
      try body(range, ready)
    }
    while let block = next() {
      let pieces = text.withUnsafeBufferPointer { cut(block.range, of: $0, maximum: maximum) }
      for piece in pieces {
        if let first = blocks.first, piece.upperBound - first.range.lowerBound > maximum { try hand(&blocks) }
        blocks.append(Prose.Block(kind: block.kind, range: piece, isQuotation: block.isQuotation))
      }
    }
    try hand(&blocks)
  }
}

/// The lines of a plain text that are nothing but a comment.
private func plainTextComments(_ source: SourceFile) -> [TextRange] {
  var found: [TextRange] = []
  source.bytes.withUnsafeBufferPointer { bytes in
    var position = 0
    while position < bytes.count {
      let line = PlainLine(bytes, position)
      position = line.next
      if plainTextComment(bytes, line.content) { found.append(line.content) }
    }
  }
  return found
}

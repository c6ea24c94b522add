internal import CCMark
internal import PolyglintText

/// Reads Markdown (CommonMark with GFM's tables and strikethrough) through libcmark-gfm.
///
/// The parser says where an inline starts, but counts columns wrongly on continuation lines and says nothing about escapes and entities
/// inside a text. So its word is only a hint: every text is laid against the source byte by byte, and what does not fit is looked for
/// further on.
struct MarkdownReader {
  private let source: UnsafeBufferPointer<UInt8>
  private let lines: LineIndex
  private let firstLine: Int
  private var builder = ProseBuilder()
  private var references = CharacterReferences()
  private(set) var comments: [TextRange] = []

  private var quotationDepth = 0
  private var itemDepth = 0
  /// The block whose inlines are being read.
  private var leaf = Leaf()
  /// Where the next inline cannot start before.
  private var cursor = 0
  /// The tag that opened a stretch of raw HTML to leave out, and where.
  private var skipped: (name: String, start: Int)?

  private struct Leaf {
    var startLine = 0
    var startColumn = 0
    var end = 0
  }

  /// Reads the bytes of `source` from `start`, which begins line `firstLine` (from 1) of the file.
  static func read(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, lines: LineIndex
  ) -> (text: ExtractedText, comments: [TextRange]) {
    _ = extensionsAreRegistered
    guard let parser = cmark_parser_new(CMARK_OPT_SOURCEPOS) else { return (ExtractedText(), []) }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    source.withMemoryRebound(to: CChar.self) { characters in
      if let base = characters.baseAddress { cmark_parser_feed(parser, base + start, characters.count - start) }
    }
    guard let document = cmark_parser_finish(parser) else { return (ExtractedText(), []) }
    defer { cmark_node_free(document) }
    var reader = MarkdownReader(source: source, lines: lines, firstLine: lines.line(at: start))
    reader.walk(document)
    return (reader.builder.finish(), reader.comments)
  }

  private init(source: UnsafeBufferPointer<UInt8>, lines: LineIndex, firstLine: Int) {
    self.source = source
    self.lines = lines
    self.firstLine = firstLine
  }

  // MARK: - Blocks

  private mutating func walk(_ document: OpaquePointer) {
    guard let iterator = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if visit(node, isEntering: event == CMARK_EVENT_ENTER) {
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
      }
    }
  }

  /// Returns whether the children of the node are to be left out.
  private mutating func visit(_ node: OpaquePointer, isEntering: Bool) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: quotationDepth += isEntering ? 1 : -1
    case CMARK_NODE_ITEM: itemDepth += isEntering ? 1 : -1
    case CMARK_NODE_PARAGRAPH: if isEntering { startLeaf(node, itemDepth > 0 ? .listItem : .paragraph) }
    case CMARK_NODE_HEADING: if isEntering { startLeaf(node, .heading) }
    case CMARK_NODE_HTML_BLOCK:
      if isEntering {
        builder.startBlock(.paragraph, isQuotation: false)
        collectComments(in: blockRange(node))
      }
    case CMARK_NODE_TEXT: if isEntering { text(node) }
    case CMARK_NODE_SOFTBREAK: if isEntering { lineBreak(isHard: false) }
    case CMARK_NODE_LINEBREAK: if isEntering { lineBreak(isHard: true) }
    case CMARK_NODE_CODE: if isEntering { code() }
    case CMARK_NODE_HTML_INLINE: if isEntering { inlineHTML(node) }
    case CMARK_NODE_IMAGE: return isEntering && object(node, startsWith: UInt8(ascii: "!"))
    case CMARK_NODE_LINK:
      if isEntering { return isAutolink(node) && object(node, startsWith: UInt8(ascii: "<")) }
      passDestination()
    default: return extensionNode(node, isEntering: isEntering)
    }
    return false
  }

  private mutating func extensionNode(_ node: OpaquePointer, isEntering: Bool) -> Bool {
    guard isEntering, let name = cmark_node_get_type_string(node).map({ String(cString: $0) }) else { return false }
    switch name {
    case "table_cell": startLeaf(node, .tableCell)
    case "strikethrough": return object(node, startsWith: UInt8(ascii: "~"))
    default: break
    }
    return false
  }

  private mutating func startLeaf(_ node: OpaquePointer, _ kind: Prose.Block.Kind) {
    skipped = nil
    builder.startBlock(kind, isQuotation: quotationDepth > 0)
    leaf.startLine = sourceLine(cmark_node_get_start_line(node))
    leaf.startColumn = Int(cmark_node_get_start_column(node))
    let range = blockRange(node)
    leaf.end = range.upperBound
    cursor = max(kind == .tableCell ? min(cursor, range.upperBound) : 0, range.lowerBound)
    if kind == .tableCell { leaf.end = lines.bytes(ofLine: leaf.startLine).upperBound }
  }

  private func blockRange(_ node: OpaquePointer) -> TextRange {
    let startLine = sourceLine(cmark_node_get_start_line(node))
    // The end of some blocks is said to lie a line too far; more lines than needed do no harm.
    let endLine = max(startLine, sourceLine(cmark_node_get_end_line(node)))
    let start = lines.bytes(ofLine: startLine)
    return TextRange(
      min(start.lowerBound + max(0, Int(cmark_node_get_start_column(node)) - 1), start.upperBound),
      lines.bytes(ofLine: endLine).upperBound)
  }

  private func sourceLine(_ line: Int32) -> Int { min(max(Int(line), 1) + firstLine - 1, lines.lineCount) }

  // MARK: - Inlines

  private mutating func text(_ node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let count = length(of: literal)
    guard count > 0 else { return }
    UnsafeRawPointer(literal).withMemoryRebound(to: UInt8.self, capacity: count) { pointer in
      let text = UnsafeBufferPointer(start: pointer, count: count)
      if let hint = hint(cmark_node_get_start_line(node), cmark_node_get_start_column(node)), hint >= cursor,
        let pieces = align(text, at: hint)
      {
        append(pieces, of: text)
        return
      }
      var start = cursor
      // What does not stand near will not stand far: the search is bounded, so that the time stays linear.
      let limit = min(leaf.end, cursor + (64 << 10))
      while start < limit {
        if let pieces = align(text, at: start) {
          append(pieces, of: text)
          return
        }
        start += 1
      }
      if skipped == nil {
        builder.appendReplaced(Array(text), original: TextRange(cursor, leaf.end), isEditable: false)
      }
    }
  }

  private mutating func append(_ pieces: [Piece], of text: UnsafeBufferPointer<UInt8>) {
    if skipped == nil {
      for piece in pieces {
        let bytes = UnsafeBufferPointer(rebasing: text[piece.text.bytes])
        if piece.isVerbatim {
          builder.appendVerbatim(bytes, original: piece.source.lowerBound)
        } else {
          builder.appendReplaced(bytes, original: piece.source)
        }
      }
    }
    cursor = pieces.last?.source.upperBound ?? cursor
  }

  private struct Piece {
    var text: TextRange
    var source: TextRange
    var isVerbatim: Bool
  }

  /// Lays a decoded text against the source from byte `start` on; nil if it does not fit.
  private mutating func align(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> [Piece]? {
    var pieces: [Piece] = []
    var from = start
    var index = 0
    var runText = 0
    var runSource = start
    func close(_ pieces: inout [Piece]) {
      if index > runText {
        pieces.append(Piece(text: TextRange(runText, index), source: TextRange(runSource, from), isVerbatim: true))
      }
    }
    func replace(_ pieces: inout [Piece], source count: Int, text textCount: Int) {
      close(&pieces)
      pieces.append(
        Piece(text: TextRange(index, index + textCount), source: TextRange(from, from + count), isVerbatim: false))
      index += textCount
      from += count
      runText = index
      runSource = from
    }
    while index < text.count {
      guard from < leaf.end else { return nil }
      let byte = source[from]
      if byte == UInt8(ascii: "\\"), from + 1 < leaf.end, isASCIIPunctuation(source[from + 1]),
        text[index] == source[from + 1]
      {
        replace(&pieces, source: 2, text: 1)
      } else if byte == UInt8(ascii: "&"),
        let match = references.match(source, from, end: leaf.end, with: text, index, allowsMissingSemicolon: false)
      {
        replace(&pieces, source: match.source, text: match.text)
      } else if byte == text[index] {
        index += 1
        from += 1
      } else if byte == 0, text.count - index >= 3, text[index..<index + 3].elementsEqual([0xEF, 0xBF, 0xBD]) {
        replace(&pieces, source: 1, text: 3)
      } else {
        return nil
      }
    }
    close(&pieces)
    return pieces
  }

  /// Where the parser says that something starts.
  private func hint(_ line: Int32, _ column: Int32) -> Int? {
    guard line > 0, column > 0 else { return nil }
    let line = sourceLine(line)
    let start = lines.bytes(ofLine: line)
    // On the first line columns are right. On later lines they count from the first line's start of text.
    let offset =
      line == leaf.startLine
      ? start.lowerBound + Int(column) - 1 : contentStart(ofLine: line) + Int(column) - leaf.startColumn
    return offset >= start.lowerBound && offset < start.upperBound ? offset : nil
  }

  /// Where the text of a continuation line starts, behind the marks of block quotations and white space.
  private func contentStart(ofLine line: Int) -> Int {
    let range = lines.bytes(ofLine: line)
    var index = range.lowerBound
    var marks = 0
    while index < range.upperBound {
      if source[index] == 0x20 || source[index] == 0x09 {
        index += 1
      } else if source[index] == UInt8(ascii: ">"), marks < quotationDepth {
        marks += 1
        index += 1
      } else {
        break
      }
    }
    return index
  }

  private mutating func lineBreak(isHard: Bool) {
    let start = cursor
    let line = lines.line(at: cursor) + 1
    if line <= lines.lineCount { cursor = max(cursor, min(contentStart(ofLine: line), leaf.end)) }
    guard skipped == nil else { return }
    // Closing marks of emphasis may stand before the line break.
    var space = start
    while space < cursor, !isSpace(source[space]), source[space] != UInt8(ascii: "\\") { space += 1 }
    if isHard {
      builder.appendLineBreak(TextRange(space, cursor))
    } else {
      builder.appendSpace(TextRange(space, cursor), isSingleSpace: false)
    }
  }

  /// A code span: from the first run of backticks to the next run as long.
  private mutating func code() {
    var start = cursor
    while start < leaf.end, source[start] != UInt8(ascii: "`") { start += 1 }
    let ticks = run(from: start)
    var end = start + ticks
    while end < leaf.end {
      guard source[end] == UInt8(ascii: "`") else {
        end += 1
        continue
      }
      let closing = run(from: end)
      end += closing
      if closing == ticks { break }
    }
    emitObject(TextRange(start, max(start, min(end, leaf.end))))
  }

  private func run(from start: Int) -> Int {
    var end = start
    while end < leaf.end, source[end] == source[start] { end += 1 }
    return end - start
  }

  /// Puts U+FFFC for an image, an autolink or struck-out text.
  private mutating func object(_ node: OpaquePointer, startsWith mark: UInt8) -> Bool {
    var start = hint(cmark_node_get_start_line(node), cmark_node_get_start_column(node)) ?? cursor
    if start < cursor || source[start] != mark {
      start = cursor
      while start < leaf.end, source[start] != mark { start += 1 }
    }
    var end = hint(cmark_node_get_end_line(node), cmark_node_get_end_column(node)).map { $0 + 1 } ?? start
    if end <= start { end = min(start + 1, leaf.end) }
    emitObject(TextRange(min(start, leaf.end), max(min(start, leaf.end), min(end, leaf.end))))
    return true
  }

  private mutating func emitObject(_ range: TextRange) {
    if skipped == nil { builder.appendObject(range) }
    cursor = range.upperBound
  }

  /// `<https://…>`; a link in brackets has text of its own.
  private func isAutolink(_ node: OpaquePointer) -> Bool {
    guard let start = hint(cmark_node_get_start_line(node), cmark_node_get_start_column(node)) else { return false }
    return start >= cursor && source[start] == UInt8(ascii: "<")
  }

  /// Moves behind `](destination "title")` or `][label]`, so that nothing in it is taken for text.
  private mutating func passDestination() {
    var index = cursor
    while index < leaf.end, source[index] != UInt8(ascii: "]") {
      // Only closing marks of emphasis can stand before the bracket.
      guard source[index] == UInt8(ascii: "*") || source[index] == UInt8(ascii: "_") else { return }
      index += 1
    }
    guard index + 1 < leaf.end else { return }
    let opening = source[index + 1]
    guard opening == UInt8(ascii: "(") || opening == UInt8(ascii: "[") else { return }
    let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var depth = 0
    index += 1
    while index < leaf.end {
      if source[index] == UInt8(ascii: "\\") {
        index += 1
      } else if source[index] == opening {
        depth += 1
      } else if source[index] == closing {
        depth -= 1
        if depth == 0 {
          cursor = index + 1
          return
        }
      }
      index += 1
    }
  }

  // MARK: - Raw HTML

  private mutating func inlineHTML(_ node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let tag = String(cString: literal)
    let bytes = Array(tag.utf8)
    var start = hint(cmark_node_get_start_line(node), cmark_node_get_start_column(node)) ?? cursor
    if start < cursor || !matches(bytes, at: start) {
      start = cursor
      while start < leaf.end, !matches(bytes, at: start) { start += 1 }
    }
    // A tag over several lines of a block quotation is not found; then it only has no place.
    let range = start < leaf.end ? TextRange(start, start + bytes.count) : TextRange(cursor, cursor)
    cursor = range.upperBound
    if tag.hasPrefix("<!--") {
      comments.append(range)
      return
    }
    let isClosing = tag.hasPrefix("</")
    let name = tag.dropFirst(isClosing ? 2 : 1).prefix { $0.isLetter || $0.isNumber }.lowercased()
    if let skipped {
      if isClosing, name == skipped.name {
        self.skipped = nil
        builder.appendObject(TextRange(skipped.start, range.upperBound))
      }
    } else if name == "br" {
      builder.appendLineBreak(range)
    } else if !isClosing, !tag.hasSuffix("/>"),
      HTMLElements.isSkipped(name) || tag.contains("translate=\"no\"") || tag.contains("notranslate")
    {
      skipped = (name, range.lowerBound)
    }
  }

  private func matches(_ bytes: [UInt8], at start: Int) -> Bool {
    start + bytes.count <= leaf.end && source[start..<start + bytes.count].elementsEqual(bytes)
  }

  private mutating func collectComments(in range: TextRange) { comments += htmlComments(source, range) }
}

/// The comments `<!-- … -->` in a stretch of HTML.
func htmlComments(_ source: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> [TextRange] {
  var found: [TextRange] = []
  let opening = Array("<!--".utf8)
  let closing = Array("-->".utf8)
  var index = range.lowerBound
  while index + 4 <= range.upperBound {
    guard source[index] == UInt8(ascii: "<"), source[index..<index + 4].elementsEqual(opening) else {
      index += 1
      continue
    }
    var end = index + 4
    while end + 3 <= range.upperBound, !source[end..<end + 3].elementsEqual(closing) { end += 1 }
    guard end + 3 <= range.upperBound else { break }
    found.append(TextRange(index, end + 3))
    index = end + 3
  }
  return found
}

private func isASCIIPunctuation(_ byte: UInt8) -> Bool {
  (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
    || (0x7B...0x7E).contains(byte)
}

private func length(of text: UnsafePointer<CChar>) -> Int {
  var count = 0
  while text[count] != 0 { count += 1 }
  return count
}

/// The parser's list of extensions is one for the process and must be filled once.
private let extensionsAreRegistered: Bool = {
  cmark_gfm_core_extensions_ensure_registered()
  return true
}()

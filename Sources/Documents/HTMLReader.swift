internal import CGumbo
internal import PolyglintText

/// Reads HTML through gumbo, a parser of the HTML 5 standard.
///
/// Gumbo decodes entities and says which bytes a text came from, but not which entity became which character; so each text is laid
/// against its bytes. Text that a reader does not see, that is not prose (code) or that must not be touched (`translate="no"`) is left
/// out, and so is text in another language than the document's. Where a page marks its `article`, what stands around it (`header`,
/// `footer`, `aside`) is left out too; `nav` always is.
struct HTMLReader {
  /// What reading a page gives.
  struct Outcome {
    var text: ExtractedText
    var comments: [TextRange]
    /// The language the page states, if any.
    var statedLanguage: LanguageTag?
    /// Text of unstated language, for telling the language from.
    var sample: [UInt8]
    /// How many bytes of text are marked as being in which language.
    var marked: [LanguageTag: Int]
  }

  /// Elements nested deeper are refused: gumbo frees its tree recursively.
  static let deepest = 2000

  private let source: UnsafeBufferPointer<UInt8>
  private let base: UnsafePointer<CChar>
  /// The document's language; nil while it is being found out, and then nothing is left out for its language.
  private let language: LanguageTag?
  private var builder = ProseBuilder()
  private var references = CharacterReferences()
  private var comments: [TextRange] = []
  private var statedLanguage: LanguageTag?
  private var sample: [UInt8] = []
  private var marked: [LanguageTag: Int] = [:]
  private var hasArticle = false
  private let quoteMarks: (opening: String, closing: String)

  /// What holds for the inside of an element.
  private struct Context {
    var kind: Prose.Block.Kind = .paragraph
    var isQuotation = false
    var isInHead = false
    var isInArticle = false
    /// Whether `<` is a letter like others, as in `title`.
    var isRawText = false
    var language: LanguageTag?
  }

  private struct Frame {
    var node: UnsafeMutablePointer<GumboNode>
    var nextChild: UInt32 = 0
    var context: Context
    var isBlock = false
    var closing: TextRange?
  }

  /// Reads a page whose language is `language`, or not yet known.
  static func read(_ file: SourceFile, language: LanguageTag?) throws(DocumentError) -> Outcome {
    let bytes = file.bytes
    switch bytes.withUnsafeBufferPointer({ costlyMarkup($0, limit: deepest) }) {
    case .tooDeep(let offset): throw .tooDeep(path: file.path, line: file.lineIndex.line(at: offset), limit: deepest)
    case .tooManyOpen(let offset): throw .tooManyOpen(path: file.path, line: file.lineIndex.line(at: offset))
    case nil: break
    }
    return bytes.withUnsafeBufferPointer { source in
      source.withMemoryRebound(to: CChar.self) { characters in
        let none = Outcome(text: ExtractedText(), comments: [], statedLanguage: nil, sample: [], marked: [:])
        guard let base = characters.baseAddress, !characters.isEmpty else { return none }
        var options = kGumboDefaultOptions
        // Gumbo keeps its complaints about the page, up to a limit; nobody reads them.
        options.max_errors = 0
        guard let output = gumbo_parse_with_options(&options, base, characters.count) else { return none }
        defer { gumbo_destroy_output(&options, output) }
        guard let root = output.pointee.document else { return none }
        var reader = HTMLReader(source: source, base: base, language: language)
        reader.walk(root)
        return Outcome(
          text: reader.builder.finish(), comments: reader.comments, statedLanguage: reader.statedLanguage,
          sample: reader.sample,
          marked: reader.marked)
      }
    }
  }

  private init(source: UnsafeBufferPointer<UInt8>, base: UnsafePointer<CChar>, language: LanguageTag?) {
    self.source = source
    self.base = base
    self.language = language
    quoteMarks = Self.quoteMarks(of: source)
  }

  // MARK: - The tree

  private mutating func walk(_ root: UnsafeMutablePointer<GumboNode>) {
    hasArticle = Self.containsArticle(root)
    var frames = [Frame(node: root, context: Context())]
    while let frame = frames.last {
      guard let child = child(of: frame.node, frame.nextChild) else {
        leave(frame, parent: frames.dropLast().last)
        frames.removeLast()
        continue
      }
      frames[frames.count - 1].nextChild += 1
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        if let inner = enter(child, in: frame.context) { frames.append(inner) }
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA:
        if !frame.context.isInHead { text(child.pointee.v.text, frame.context) }
      case GUMBO_NODE_WHITESPACE:
        if !frame.context.isInHead, let range = range(child.pointee.v.text.original_text) {
          builder.appendSpace(range, isSingleSpace: range.count == 1 && source[range.lowerBound] == 0x20)
        }
      case GUMBO_NODE_COMMENT:
        if let range = range(child.pointee.v.text.original_text), source[range.bytes].starts(with: Array("<!--".utf8)) {
          comments.append(range)
        }
      default: break
      }
    }
  }

  private func child(of node: UnsafeMutablePointer<GumboNode>, _ index: UInt32) -> UnsafeMutablePointer<GumboNode>? {
    Self.child(of: node, index)
  }

  private static func child(of node: UnsafeMutablePointer<GumboNode>, _ index: UInt32) -> UnsafeMutablePointer<
    GumboNode
  >? {
    let children: GumboVector
    switch node.pointee.type {
    case GUMBO_NODE_DOCUMENT: children = node.pointee.v.document.children
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: children = node.pointee.v.element.children
    default: return nil
    }
    guard index < children.length else { return nil }
    return children.data[Int(index)]?.assumingMemoryBound(to: GumboNode.self)
  }

  private static func containsArticle(_ root: UnsafeMutablePointer<GumboNode>) -> Bool {
    var frames: [(node: UnsafeMutablePointer<GumboNode>, next: UInt32)] = [(root, 0)]
    while let (node, next) = frames.last {
      guard let child = child(of: node, next) else {
        frames.removeLast()
        continue
      }
      frames[frames.count - 1].next += 1
      guard child.pointee.type == GUMBO_NODE_ELEMENT else { continue }
      if child.pointee.v.element.tag == GUMBO_TAG_ARTICLE { return true }
      frames.append((child, 0))
    }
    return false
  }

  /// Returns a frame for the inside of an element, or nil if nothing in it is to be read.
  private mutating func enter(_ node: UnsafeMutablePointer<GumboNode>, in parent: Context) -> Frame? {
    let element = node.pointee.v.element
    let name = name(of: element)
    let attributes = Attributes(element)
    var context = parent
    if name == "head" {
      context.isInHead = true
      return Frame(node: node, context: context)
    }
    if parent.isInHead {
      guard name == "title" else { return nil }
      context = Context(kind: .heading, isRawText: true, language: parent.language)
      builder.startBlock(.heading, isQuotation: false)
      return Frame(node: node, context: context, isBlock: true)
    }
    let isInline = HTMLElements.isInline(name)
    if let tag = attributes.language {
      if name == "html" || name == "body" {
        statedLanguage = statedLanguage ?? tag
      } else {
        context.language = tag
      }
    }
    switch name {
    case "br":
      if let range = range(element.original_tag) { builder.appendLineBreak(range) }
      return nil
    case "wbr", "input", "meta", "link", "script", "style", "template", "noscript", "rt", "rp": return nil
    default: break
    }
    if HTMLElements.isSkipped(name) || attributes.isUntouchable || isOtherLanguage(context.language)
      || isAround(name, parent)
    {
      if isInline {
        if !attributes.isHidden { builder.appendObject(wholeRange(element)) }
      } else {
        builder.startBlock(parent.kind, isQuotation: parent.isQuotation)
      }
      return nil
    }
    if name == "q", let opening = range(element.original_tag) {
      builder.appendReplaced(Array(quoteMarks.opening.utf8), original: opening, isEditable: false)
      return Frame(
        node: node, context: context,
        closing: range(element.original_end_tag) ?? TextRange(opening.upperBound, opening.upperBound))
    }
    guard !isInline else { return Frame(node: node, context: context) }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": context.kind = .heading
    case "li", "dt", "dd": context.kind = .listItem
    case "td", "th": context.kind = .tableCell
    case "figcaption", "caption": context.kind = .caption
    case "blockquote": context.isQuotation = true
    case "article": context.isInArticle = true
    default: break
    }
    builder.startBlock(context.kind, isQuotation: context.isQuotation)
    return Frame(node: node, context: context, isBlock: true)
  }

  private mutating func leave(_ frame: Frame, parent: Frame?) {
    if let closing = frame.closing {
      builder.appendReplaced(Array(quoteMarks.closing.utf8), original: closing, isEditable: false)
    }
    guard frame.isBlock, let parent else { return }
    builder.startBlock(parent.context.kind, isQuotation: parent.context.isQuotation)
  }

  private func isOtherLanguage(_ tag: LanguageTag?) -> Bool {
    guard let language, language != .undetermined, let tag else { return false }
    // A page that its reader says is in another language than it states is in the reader's.
    return tag.language != language.language && tag.language != statedLanguage?.language
  }

  /// Whether the element is furniture around the article.
  private func isAround(_ name: String, _ parent: Context) -> Bool {
    switch name {
    case "nav": true
    case "aside", "footer", "header": hasArticle && !parent.isInArticle
    default: false
    }
  }

  private func name(of element: GumboElement) -> String {
    if let known = gumbo_normalized_tagname(element.tag), known.pointee != 0 { return String(cString: known) }
    // An element that the standard does not know; its name stands in its tag.
    guard let range = range(element.original_tag) else { return "" }
    let letters = source[range.bytes].dropFirst().prefix { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  private func wholeRange(_ element: GumboElement) -> TextRange {
    let start = range(element.original_tag) ?? TextRange(0, 0)
    guard let end = range(element.original_end_tag), end.lowerBound >= start.lowerBound else { return start }
    return start.union(end)
  }

  /// The bytes of the file that gumbo points at; nil if it points at none.
  private func range(_ piece: GumboStringPiece) -> TextRange? {
    guard let data = piece.data else { return nil }
    let start = data - base
    guard start >= 0, start <= source.count else { return nil }
    return TextRange(start, min(start + Int(piece.length), source.count))
  }

  // MARK: - Text

  private mutating func text(_ node: GumboText, _ context: Context) {
    guard let decoded = node.text, let range = range(node.original_text) else { return }
    var count = 0
    while decoded[count] != 0 { count += 1 }
    UnsafeRawPointer(decoded).withMemoryRebound(to: UInt8.self, capacity: count) { pointer in
      let text = UnsafeBufferPointer(start: pointer, count: count)
      if language == nil {
        if let tag = context.language {
          marked[tag, default: 0] += count
        } else if sample.count < LanguageDetector.sampleSize {
          sample.append(contentsOf: text)
          sample.append(0x20)
        }
      }
      lay(text, against: range, isRawText: context.isRawText)
    }
  }

  /// Adds a decoded text, finding for each of its bytes the bytes of the file that it came from.
  private mutating func lay(_ text: UnsafeBufferPointer<UInt8>, against range: TextRange, isRawText: Bool) {
    let end = range.upperBound
    var from = range.lowerBound
    var index = 0
    var runText = 0
    var runSource = from
    func close(_ builder: inout ProseBuilder) {
      guard index > runText else { return }
      builder.appendVerbatim(UnsafeBufferPointer(rebasing: text[runText..<index]), original: runSource)
    }
    func replace(_ builder: inout ProseBuilder, source count: Int, text textCount: Int) {
      close(&builder)
      builder.appendReplaced(text[index..<index + textCount], original: TextRange(from, from + count))
      index += textCount
      from += count
      runText = index
      runSource = from
    }
    func skip(_ builder: inout ProseBuilder, _ count: Int) {
      close(&builder)
      from += count
      runText = index
      runSource = from
    }
    while index < text.count, from < end {
      let byte = source[from]
      if byte == UInt8(ascii: "&"),
        let match = references.match(source, from, end: end, with: text, index, allowsMissingSemicolon: true)
      {
        replace(&builder, source: match.source, text: match.text)
      } else if byte == UInt8(ascii: "<"), !isRawText, from + 1 < end, startsTag(source[from + 1]) {
        // A tag that the parser passed over without ending the text.
        skip(&builder, tagLength(from, end))
      } else if byte == text[index] {
        index += 1
        from += 1
      } else if byte == 0x0D, text[index] == 0x0A {
        replace(&builder, source: from + 1 < end && source[from + 1] == 0x0A ? 2 : 1, text: 1)
      } else if text.count - index >= 3, text[index..<index + 3].elementsEqual([0xEF, 0xBF, 0xBD]) {
        // A character that HTML forbids.
        replace(&builder, source: scalarLength(byte, left: end - from), text: 3)
      } else if byte == 0 || byte == 0x0A || byte == 0x0D {
        skip(&builder, 1)
      } else {
        break
      }
    }
    close(&builder)
    if index < text.count {
      // What does not fit is kept, without an exact place.
      builder.appendReplaced(text[index...], original: TextRange(from, max(from, end)), isEditable: false)
    }
  }

  private func startsTag(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private func tagLength(_ start: Int, _ end: Int) -> Int {
    var index = start + 1
    while index < end, source[index] != UInt8(ascii: ">") { index += 1 }
    return min(index + 1, end) - start
  }

  /// The marks that `q` shows: those that the page itself uses.
  private static func quoteMarks(of source: UnsafeBufferPointer<UInt8>) -> (opening: String, closing: String) {
    var hasGuillemets = false
    for index in source.indices {
      switch source[index] {
      case 0xE2:
        if index + 2 < source.count, source[index + 1] == 0x80, source[index + 2] == 0x9C { return ("“", "”") }
      case 0xC2:
        if index + 1 < source.count, source[index + 1] == 0xAB { hasGuillemets = true }
      case UInt8(ascii: "&"):
        let rest = source[index...].prefix(8)
        if ["&ldquo;", "&#8220;", "&#x201c", "&#x201C"].contains(where: { rest.starts(with: $0.utf8) }) {
          return ("“", "”")
        }
        if rest.starts(with: "&laquo;".utf8) { hasGuillemets = true }
      default: break
      }
    }
    return hasGuillemets ? ("«", "»") : ("\"", "\"")
  }
}

/// The attributes that matter.
private struct Attributes {
  /// `lang` or `xml:lang`.
  var language: LanguageTag?
  /// `hidden`, or hidden by its style.
  var isHidden = false
  /// Hidden, `translate="no"` or `class="notranslate"`.
  var isUntouchable = false

  init(_ element: GumboElement) {
    for index in 0..<Int(element.attributes.length) {
      guard let attribute = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee,
        let name = attribute.name, let value = attribute.value
      else { continue }
      switch String(cString: name) {
      case "lang", "xml:lang": language = LanguageTag(String(cString: value)) ?? language
      case "hidden": isHidden = true
      case "translate": isUntouchable = isUntouchable || String(cString: value).lowercased() == "no"
      case "class":
        if String(cString: value).split(whereSeparator: \.isWhitespace).contains("notranslate") { isUntouchable = true }
      case "style":
        let style = String(cString: value).lowercased().filter { !$0.isWhitespace }
        if style.contains("display:none") || style.contains("visibility:hidden") { isHidden = true }
      default: break
      }
    }
    isUntouchable = isUntouchable || isHidden
  }
}

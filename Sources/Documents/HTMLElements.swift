/// What HTML elements are, as far as reading their text goes.
enum HTMLElements {
  /// Whether nothing in the element is prose.
  static func isSkipped(_ name: String) -> Bool { skipped.contains(name) }
  /// Whether the element stands inside a line of text. What is not known starts a block.
  static func isInline(_ name: String) -> Bool { inline.contains(name) }
  /// Whether a skipped element, standing inside a sentence, counts as one of its words.
  static func isObject(_ name: String) -> Bool { objects.contains(name) }
  /// Whether the standard has the parser open the element anew in the next block when it was left open.
  static func isFormatting(_ name: String) -> Bool { formatting.contains(name) }
  /// Whether the element has no content and no end tag.
  static func isVoid(_ name: String) -> Bool { void.contains(name) }
  /// Whether a start tag of the same kind, or the parent's end, ends the element, so that it often has no end tag.
  static func hasOptionalEnd(_ name: String) -> Bool { optionalEnd.contains(name) }

  private static let skipped: Set<String> = [
    "script", "style", "code", "pre", "kbd", "samp", "template", "noscript", "head", "textarea", "select", "datalist",
    "iframe", "object",
    "audio", "video", "canvas", "svg", "math", "del", "rt", "rp", "noembed", "noframes", "xmp", "plaintext", "listing",
    "img", "embed",
  ]
  private static let objects: Set<String> = [
    "code", "kbd", "samp", "svg", "math", "del", "img", "embed", "object", "canvas", "select",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i", "ins", "label", "mark",
    "nobr", "q", "rb",
    "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "output", "code",
    "kbd", "samp",
    "svg", "math", "del", "rt", "rp", "img", "embed", "script", "style", "template", "noscript", "input", "meta",
    "link",
  ]
  private static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "keygen", "frame",
  ]
  private static let optionalEnd: Set<String> = [
    "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption",
    "option",
    "optgroup", "rb", "rt", "rp", "rtc",
  ]
}

import PolyglintText
import Testing

@testable import Documents

/// Random input of a fixed seed: nothing crashes, and each byte of prose knows its place.
@Suite struct RandomDocumentTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    mutating func soup(of pieces: [String], count: Int) -> String {
      var text = ""
      for _ in 0..<Int.random(in: 0...count, using: &self) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &self)]
      }
      return text
    }
  }

  private static let words = [
    "Kiev", "Kyiv ", "é", "e\u{301}", "😀", "שלום", " ", "  ", "\n", "\r\n", "\n\n", "\u{A0}", "\u{FEFF}", "\u{0}", "“",
    "”", "'s", ". ",
  ]
  private static let markdown = [
    "*", "**", "_", "`", "``", "```\n", "> ", ">", "- ", "1. ", "    ", "\t", "# ", "[", "](", ")", "![", "<", "</b>",
    "<b>", "<br>", "<code>", "</code>",
    "<!--", "-->", "&amp;", "&eacute;", "&#8212;", "&#0;", "&x;", "\\", "\\*", "|", "|---|---|\n", "~~", "---\n",
    "===\n", "[a]: b\n", "[a]", "<https://a.b>",
    "https://a.b/c_d", "<span translate=\"no\">",
  ]
  private static let html = [
    "<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<q>", "</q>", "<table>", "<tr>", "<td>", "</table>", "<script>",
    "</script>", "<style>", "<title>",
    "</title>", "<br>", "<!--", "-->", "<!", "<?", "&amp;", "&nbsp", "&copy2", "&#150;", "&#0;", "&#x;", "&#xD800;",
    "&", "<", ">", "<p lang=uk>", "<i lang=en>",
    "<x y='", "'", "\"", "<svg>", "</svg>", "<![CDATA[", "]]>", "<select>", "<option>", "<textarea>", "<pre>",
    "<a href=x>", "</a>", "<blockquote>", "<li>",
    "</head>", "<body>", "<html lang=en>", "<frameset>", "<plaintext>", "<template>", "<code>", "</code>", "</x>",
    "<form>", "<isindex>", "<ruby>", "<rt>",
  ]

  private func read(_ text: String, _ format: DocumentFormat, language: LanguageTag?) throws {
    let found = try document(text, format, language: language)
    for maximum in [64, 4 << 20] {
      for prose in try sections(found, maximumBytes: maximum) { expectExactMap(prose, found.source) }
    }
    for comment in found.comments {
      #expect(comment.range.upperBound <= found.source.bytes.count)
    }
  }

  @Test(arguments: DocumentFormat.allCases) func soup(_ format: DocumentFormat) throws {
    var generator = Generator(state: 7)
    let marks: [String] =
      switch format {
      case .plainText: ["- ", "<!-- x -->", String(repeating: "word ", count: 15)]
      case .markdown: Self.markdown
      case .html: Self.html
      }
    for round in 0..<400 {
      try read(generator.soup(of: Self.words + marks, count: 40), format, language: round % 3 == 0 ? nil : "en")
    }
  }

  @Test func randomBytesAreAnErrorOrAText() throws {
    var generator = Generator(state: 11)
    for round in 0..<300 {
      let contents = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let encoding = [nil, "windows-1251", "utf-16le", "utf-16", "shift_jis"][round % 5]
      guard let file = try? SourceFile(path: "a.html", contents: contents, encoding: encoding) else { continue }
      for format in DocumentFormat.allCases {
        guard let found = try? Document(file, format: format) else { continue }
        for prose in try sections(found) { expectExactMap(prose, file) }
      }
      for offset in 0...file.bytes.count {
        let range = file.originalBytes(of: TextRange(offset, file.bytes.count))
        #expect(range.lowerBound >= 0 && range.upperBound <= contents.count)
      }
    }
  }

  @Test func cutOffInputsAreRead() throws {
    let page =
      "<html lang=en><head><title>a</title></head><body><p>café &eacute; <b>x</b><!-- c --><table><tr><td>é</td></tr></table>"
    let text =
      "---\nlang: en\n---\n# A\n\n> *b* `c` &eacute; [d](e)\n\n| a | b |\n|---|---|\n| é | \\| |\n\n<!-- x -->\n"
    for (whole, format) in [(page, DocumentFormat.html), (text, .markdown)] {
      for end in whole.indices { try read(String(whole[..<end]), format, language: nil) }
    }
  }

  @Test(arguments: ["> ", "- ", "*a ", "[", "![", "`", "**a", "<b>", "\\", "&", "| a ", "1. ", "~~a", "_a_"])
  func deepMarkdownIsRead(_ piece: String) throws {
    try read(String(repeating: piece, count: 10_000) + "x", .markdown, language: "en")
  }
}

import PolyglintText
import Testing

@testable import Documents

@Suite struct HTMLTests {
  @Test func blocksOfEveryKind() throws {
    let text = """
      <!DOCTYPE html><html lang=en><head><title>Bridge &amp; port</title><meta name=description content="Kiev"><style>p { Kiev }</style></head>
      <body><nav><a href="/kiev">Kiev</a></nav><h1>Bridge</h1><p>One <b>two</b>.<p>Three.
      <ul><li>first<li><p>second</p></ul><blockquote><p>Said he.</p></blockquote><table><caption>Lamps</caption><tr><td>Reni<td>31</table>
      <figure><img src=kiev.jpg alt=Kiev><figcaption>A crew</figcaption></figure><pre>Kiev</pre><script>"<p>Kiev"</script>
      <div>loose <div>inner</div> text</div><p hidden>Kiev</p><p style="display: none">Kiev</p><textarea>Kiev</textarea></body></html>
      """
    let document = try document(text, .html)
    let prose = try #require(try sections(document).first)
    #expect(
      prose.blocks.map { "\($0.kind)\($0.isQuotation ? " quoted" : ""): \(prose.string($0.range))" } == [
        "heading: Bridge & port", "heading: Bridge", "paragraph: One two.", "paragraph: Three.", "listItem: first",
        "listItem: second",
        "paragraph quoted: Said he.", "caption: Lamps", "tableCell: Reni", "tableCell: 31", "caption: A crew",
        "paragraph: loose",
        "paragraph: inner", "paragraph: text",
      ])
    expectExactMap(prose, document.source)
  }

  @Test(arguments: [
    ("<p><b>K</b>iev", "Kiev"), ("<p>a\n   b\t c", "a b c"), ("<p>a <b> b</b> c", "a b c"),
    ("<p>caf&eacute; &#233;&#xE9;&nbsp;x", "café éé\u{A0}x"),
    ("<p>&copy2025 &amp &notit; &nosuch; AT&T & co", "©2025 & ¬it; &nosuch; AT&T & co"),
    ("<p>&#150; &#0; &#x110000;", "– \u{FFFD} \u{FFFD}"),
    ("<p>run <code>ls</code> now", "run ¤ now"), ("<p>the <span translate=no>Kiev</span> band", "the ¤ band"),
    ("<p>the <i class='a notranslate'>Kiev</i> band", "the ¤ band"),
    ("<p>said <i lang=ru>Киев</i> twice", "said ¤ twice"),
    ("<p>said <i lang=en-US>Kiev</i> twice", "said Kiev twice"), ("<p>one<br>two", "one\ntwo"),
    ("<p>he <q>came</q> back", "he \"came\" back"),
    ("<p>“a” <q>came</q>", "“a” “came”"), ("<p>a<!-- b -->c", "ac"), ("<p>a </i>b</foo> c", "a b c"),
    ("<p>1 < 2 <3 a<b", "1 < 2 <3 a"),
    ("<p>H<sub>2</sub>O", "H2O"), ("<p>long<wbr>word so<script>x</script>lid", "longword solid"),
    ("<p>a\r\nb\rc", "a b c"),
    ("<p>a\u{0}b", "ab"), ("<p>é&amp;e\u{301} 😀 <b>שלום</b>", "é&e\u{301} 😀 שלום"), ("text only", "text only"),
    ("<p>x<svg><text>Kiev</text></svg>y", "x¤y"), ("<p>the <custom-tag>x</custom-tag>", "the|x"),
    ("<p>a<br><br>b", "a|b"),
    ("<title>a <b> &lt;b</title><p>c", "a <b> <b|c"), ("<table>loose<tr><td>cell</table>", "loose|cell"),
    ("<article><header><p>a</header><p>b<aside>c</aside></article><aside>x</aside><footer>y</footer>", "a|b|c"),
    ("<p>a</p><aside>x</aside>", "a|x"), ("<b><p>one</b>two</p>", "onetwo"),
  ])
  func texts(_ text: String, _ expected: String) throws {
    #expect(try blocks(text, .html).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("<p><b>K</b>iev", "Kiev", "K</b>iev"), ("<p>caf&eacute; x", "café", "caf&eacute;"),
    ("<p>&nbsp;é <b>x</b> Kiev", "Kiev", "Kiev"),
    ("<p>one\r\n  two", "one two", "one\r\n  two"), ("<p>a </foo> Kiev", "Kiev", "Kiev"),
    ("<p>&lt;Kiev&gt;", "<Kiev>", "&lt;Kiev&gt;"),
    ("<p>x &copy2025", "©2025", "&copy2025"), ("<p>a<i>b</i> &hellip; c", "… c", "&hellip; c"),
    ("<p title='a > Kiev'>Kiev", "Kiev", "Kiev"),
    ("<p>a <q>bc</q> d", "bc", "bc"), ("<p>x<p>y<p>Київ", "Київ", "Київ"),
  ])
  func placesInTheFile(_ text: String, _ piece: String, _ expected: String) throws {
    #expect(try original(of: piece, in: text, .html) == expected)
  }

  @Test func quotationsAreKnown() throws {
    let document = try document(
      "<p>He <q>came back</q> then.<blockquote>Old <b>letter</b>.</blockquote><p>After.", .html)
    let prose = try #require(try sections(document).first)
    #expect(prose.quotations.unpaired.isEmpty)
    let quoted = prose.tokens.filter { $0.kind == .word && prose.quotations.contains(Int($0.start)) }.map {
      prose.string($0)
    }
    #expect(quoted == ["came", "back", "Old", "letter"])
    let mark = try #require(prose.tokens.first { $0.kind == .quote })
    #expect(!prose.map.isContiguous(mark.range))
  }

  @Test func languageIsFoundAndOtherLanguagesAreLeftOut() throws {
    func read(_ text: String, _ language: LanguageTag? = nil) throws -> (LanguageTag, LanguageOrigin, [String]) {
      let document = try document(text, .html, language: language)
      return (
        document.language, document.languageOrigin,
        try sections(document).flatMap { prose in prose.blocks.map { prose.string($0.range) } }
      )
    }
    let page = "<html lang='en-GB'><body><p>The end.<p lang=uk>Кінець.<div lang=en><p>More.</div>"
    #expect(try read(page) == ("en-GB", .document, ["The end.", "More."]))
    #expect(try read(page, "en") == ("en", .caller, ["The end.", "More."]))
    // What the caller says stands above what the page states of itself.
    #expect(try read("<html lang=ru><p>The end.", "en") == ("en", .caller, ["The end."]))
    #expect(
      try read("<div lang=uk><p>Кінець усього цього тут.</div><p>x") == (
        "uk", .text, ["Кінець усього цього тут.", "x"]
      ))
    #expect(
      try read("<p>The end of the long day was near.<p lang=ru>Да") == (
        "en", .text, ["The end of the long day was near."]
      ))
  }

  @Test func commentsHavePlaces() throws {
    let document = try document("<p>a</p>\n<!-- polyglint-disable x -->\n<p>b<!---->", .html)
    #expect(document.comments.map(\.text) == ["polyglint-disable x", ""])
    for comment in document.comments {
      #expect(document.source.bytes[comment.range.bytes].starts(with: "<!--".utf8))
    }
  }

  @Test func deepNestingIsRefusedAndUntidinessIsNot() throws {
    #expect(throws: DocumentError.self) { try document(String(repeating: "<div>", count: 10_000) + "x", .html) }
    #expect(throws: DocumentError.self) { try document(String(repeating: "<b>", count: 10_000) + "x", .html) }
    #expect(try blocks(String(repeating: "<div>", count: 1900) + "x", .html) == ["x"])
    #expect(try blocks(String(repeating: "<p>x", count: 5000), .html).count == 5000)
    #expect(try blocks(String(repeating: "<br>", count: 5000) + "x<li>y<li>z", .html) == ["x", "y", "z"])
    let script =
      "<script>" + String(repeating: "'<div>'", count: 5000) + "</script><!--" + String(repeating: "<b>", count: 5000)
      + "--><p>x"
    #expect(try blocks(script, .html) == ["x"])
  }

  @Test func openElementsThatWouldMultiplyAreRefused() throws {
    let fonts = (0..<1500).map { "<p><font size=\($0)>x" }.joined()
    #expect(throws: DocumentError.self) { try document(fonts, .html) }
    #expect(try blocks(String(repeating: "<b><p>x</p>", count: 500), .html).count == 500)
  }

  @Test func entityBombsAreInert() throws {
    let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;&b; end"
    let found = try blocks(bomb, .html)
    #expect(found.joined().utf8.count < 200)
    #expect(found.last?.hasSuffix("&b;&b; end") == true)
  }
}

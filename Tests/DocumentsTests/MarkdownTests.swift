import PolyglintText
import Testing

@testable import Documents

@Suite struct MarkdownTests {
  @Test func blocksOfEveryKind() throws {
    let text = """
      # A bridge *reopens*

      The crew worked **three** shifts
      and left.

      - first item
      - second item

      > "We are glad,"
      > the mayor said.

      | Town | Lamps |
      |---|---:|
      | Izmail | 31 |
      | Reni \\| port | 24 |

      ```
      code Kiev
      ```

          indented code

      Setext title
      ------------

      1. One
         more line
      """
    let document = try document(text, .markdown)
    let prose = try #require(try sections(document).first)
    let found = prose.blocks.map { "\($0.kind)\($0.isQuotation ? " quoted" : ""): \(prose.string($0.range))" }
    #expect(
      found == [
        "heading: A bridge reopens", "paragraph: The crew worked three shifts and left.", "listItem: first item",
        "listItem: second item", "paragraph quoted: \"We are glad,\" the mayor said.", "tableCell: Town",
        "tableCell: Lamps", "tableCell: Izmail", "tableCell: 31", "tableCell: Reni | port", "tableCell: 24",
        "heading: Setext title", "listItem: One more line",
      ])
    expectExactMap(prose, document.source)
  }

  @Test(arguments: [
    ("a **b** c", "a b c"), ("K**yi**v", "Kyiv"), ("see `ls -l` and ``a ` b`` now", "see ¤ and ¤ now"),
    ("![alt text](a.png) stands", "¤ stands"), ("[the text](https://example.org/Kiev \"Kiev\") Kiev", "the text Kiev"),
    ("[text][label] Kiev\n\n[label]: https://example.org/Kiev", "text Kiev"),
    ("<https://example.org/x> is up", "¤ is up"),
    ("Smith &amp; Sons &mdash; caf&eacute; &#8212; &#x2014; &nosuch; &", "Smith & Sons — café — — &nosuch; &"),
    (#"5 \* 3 \\ a \q"#, #"5 * 3 \ a \q"#), ("a <b>bold</b> K<i>yi</i>v", "a bold Kyiv"),
    ("press <kbd>Ctrl</kbd> now", "press ¤ now"),
    ("was ~~Kiev~~ Kyiv", "was ¤ Kyiv"), ("one<br>two", "one\ntwo"), ("one  \ntwo", "one\ntwo"),
    ("one\\\ntwo", "one\ntwo"),
    ("a <!-- polyglint-disable --> b", "a b"), ("snake_case stays", "snake_case stays"), ("2 * 3 * 4", "2 * 3 * 4"),
    ("* one *two* three", "one two three"), ("*foo **bar** baz*", "foo bar baz"), ("a&nbsp;b", "a\u{A0}b"),
    ("e\u{301}t\u{E9} 😀 **שלום**", "e\u{301}t\u{E9} 😀 שלום"), ("[![alt](x.png)](y) after", "¤ after"),
    ("a [b *c*](d) e", "a b c e"), ("**[b](Kiev)** Kiev", "b Kiev"), ("line one\r\nline two", "line one line two"),
  ])
  func inlines(_ text: String, _ expected: String) throws {
    #expect(try blocks(text, .markdown) == [expected])
  }

  @Test(arguments: [
    ("a *b*\n   c **d** Kiev", "Kiev", "Kiev"), ("> one two\n> three *four* five", "five", "five"),
    ("> one two\nlazy *four* five", "five", "five"), ("> - a b\n>   c **d** e", "c d e", "c **d** e"),
    ("- a\n\n  b *c* dd", "dd", "dd"),
    ("x caf&eacute; y", "café", "caf&eacute;"), ("x a\\*b y", "a*b", "a\\*b"), ("one\ntwo", "one two", "one\ntwo"),
    ("> one\n> two", "one two", "one\n> two"), ("[a]: b\n\n[a] c *d* ee", "ee", "ee"),
    ("[a]: b\ntext *d* ee", "ee", "ee"),
    ("# A *b* Kiev #", "Kiev", "Kiev"), ("| a | b |\n|---|---|\n| c *d* | e \\| Kiev |", "e | Kiev", "e \\| Kiev"),
    ("\t- a\n\n\ttab Kiev\n", "not here", "not found"), ("1. a\n\n\tb Kiev", "b Kiev", "b Kiev"),
    ("*a\nb* cc", "cc", "cc"),
    ("[x](y\n\"t\") cc", "cc", "cc"), ("`a\nb` cc", "cc", "cc"), ("Title *a*\nmore *b* Kiev\n===", "Kiev", "Kiev"),
    ("word https://example.org/a_b_c Kiev", "Kiev", "Kiev"), ("- [ ] task", "[ ] task", "[ ] task"),
  ])
  func placesInTheFile(_ text: String, _ piece: String, _ expected: String) throws {
    #expect(try original(of: piece, in: text, .markdown) == expected)
  }

  @Test func eachOccurrenceHasItsOwnPlace() throws {
    // The same word in a destination, a title, code, an image and the text: only those in the text are prose.
    let text =
      "Kiev [Kiev](Kiev \"Kiev\") `Kiev` ![Kiev](Kiev) *Kiev* <b title=\"Kiev\">Kiev</b>\n> Kiev **Kiev**\nKiev"
    let document = try document(text, .markdown)
    var places: [Int] = []
    for prose in try sections(document) {
      for token in prose.tokens where prose.string(token) == "Kiev" {
        let range = prose.map.original(of: token.range)
        #expect(String(decoding: document.source.bytes[range.bytes], as: UTF8.self) == "Kiev")
        places.append(range.lowerBound)
      }
    }
    #expect(places == [0, 6, 47, 69, 80, 87, 94])
  }

  @Test func frontMatterIsReadAndIsNoProse() throws {
    let text =
      "---\r\ntitle: \"The title: Kiev\"\r\nlang: no\r\nsource_lang: uk # from\r\n---\r\n\r\nText *one* two.\r\n"
    let found = try Document(SourceFile(path: "a.en.md", contents: Array(text.utf8)))
    #expect(found.language == "no")
    #expect(found.languageOrigin == .document)
    #expect(found.sourceLanguage == "uk")
    #expect(found.title == "The title: Kiev")
    #expect(try blocks(text, .markdown) == ["Text one two."])
    #expect(try original(of: "one two", in: text, .markdown) == "one* two")
    // A thematic break is none.
    #expect(try blocks("---\n\nText.\n", .markdown) == ["Text."])
  }

  @Test func commentsHavePlaces() throws {
    let text = "Text <!-- inline --> more.\n\n<!-- polyglint-disable-next-line x -- why -->\nText.\n\n`<!-- code -->`\n"
    let document = try document(text, .markdown)
    #expect(document.comments.map(\.text) == ["inline", "polyglint-disable-next-line x -- why"])
    for comment in document.comments {
      let bytes = document.source.bytes[comment.range.bytes]
      #expect(bytes.starts(with: "<!--".utf8) && bytes.suffix(3).elementsEqual("-->".utf8))
    }
  }

  @Test func editsThatWouldHarmMarkupAreRefused() throws {
    let document = try document("K**yi**v and `x` and a&amp;b end", .markdown)
    let prose = try #require(try sections(document).first)
    #expect(!prose.map.isContiguous(TextRange(0, 4)))
    #expect(prose.map.isContiguous(TextRange(1, 3)))
    let text = prose.string(TextRange(0, prose.text.count))
    let entity = try #require(text.utf8.firstIndex(of: UInt8(ascii: "&")))
    let offset = text.utf8.distance(from: text.utf8.startIndex, to: entity)
    #expect(prose.map.isContiguous(TextRange(offset - 1, offset + 2)))
    let object = try #require(prose.tokens.first { $0.kind == .object })
    #expect(!prose.map.isContiguous(object.range))
  }
}

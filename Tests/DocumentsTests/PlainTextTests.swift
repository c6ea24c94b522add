import PolyglintText
import Testing

@testable import Documents

@Suite struct PlainTextTests {
  @Test func eachLineIsABlock() throws {
    let text =
      "Headline without a stop\nBy Anna Kosach\n\n  First paragraph here.  \nSecond one.\r\nThird one.\rFourth one."
    #expect(
      try blocks(text, .plainText) == [
        "Headline without a stop", "By Anna Kosach", "First paragraph here.", "Second one.", "Third one.",
        "Fourth one.",
      ])
    let prose = try #require(try sections(document(text, .plainText)).first)
    #expect(prose.blocks.first?.kind == .heading)
    #expect(prose.blocks.last?.kind == .paragraph)
  }

  @Test func linesWrappedByHandAreJoined() throws {
    let text = """
      The ferry company said on Tuesday that it would resume its crossings
      of the strait as soon as the wind dropped below fifteen metres a
      second. Two ships waited in the harbour with almost nine hundred
      passengers.

      A spokesman added that nobody had been hurt. The harbour master, who
      had watched the waves since dawn, asked drivers to stay at home.

      - tickets remain valid
      - meals are free of charge
      """
    let document = try document(text, .plainText)
    let prose = try #require(try sections(document).first)
    #expect(prose.blocks.count == 4)
    #expect(prose.sentences.count == 6)
    #expect(prose.blocks.map(\.kind) == [.paragraph, .paragraph, .listItem, .listItem])
    expectExactMap(prose, document.source)
  }

  @Test func headlinesUnderOneAnotherAreNotJoined() throws {
    let text = """
      Parliament adopts the budget for the coming year after long talks
      Storm leaves thousands of villages without light
      Museum of lamps opens in the old harbour and invites collectors
      Ferry returns after the winter to the delight of all the islanders
      Why storks come home early
      """
    #expect(try blocks(text, .plainText).count == 5)
  }

  @Test func longParagraphsOnOneLineEachAreNotJoined() throws {
    let paragraph = String(repeating: "The council met again on Monday and talked about the harbour. ", count: 5)
    #expect(try blocks(paragraph + "\n" + paragraph + "\n" + paragraph, .plainText).count == 3)
  }

  @Test func commentsAreNoProse() throws {
    let text = "One here.\n  <!-- polyglint-disable-next-line doubled-word -->\nTwo two here. <!-- stays -->\n"
    #expect(try blocks(text, .plainText) == ["One here.", "Two two here. <!-- stays -->"])
    let document = try document(text, .plainText)
    #expect(
      document.comments == [
        Document.Comment(range: TextRange(12, 61), text: "polyglint-disable-next-line doubled-word")
      ])
  }

  @Test(arguments: [100, 1000, 10_000]) func sectionsAreBoundedAndMissNothing(_ maximum: Int) throws {
    let text = (0..<300).map { "Line \($0) says “привіт” to é and 😀." }.joined(separator: "\n\n")
    let document = try document(text, .plainText)
    var words: [String] = []
    for prose in try sections(document, maximumBytes: maximum) {
      #expect(prose.text.count <= maximum)
      expectExactMap(prose, document.source)
      words += prose.tokens.filter(\.isWordLike).map { prose.string($0) }
    }
    #expect(words.count == 300 * 7)
    #expect(words.filter { $0 == "привіт" }.count == 300)
  }

  @Test func aLongLineIsCutBetweenSentences() throws {
    let sentence = "The ferry left the harbour at noon and came back. "
    let document = try document(String(repeating: sentence, count: 100), .plainText)
    let found = try sections(document, maximumBytes: 512)
    #expect(found.count >= 10)
    for prose in found {
      #expect(prose.text.count <= 512)
      #expect(prose.text.last == UInt8(ascii: "."))
      expectExactMap(prose, document.source)
    }
    #expect(found.reduce(0) { $0 + $1.sentences.count } == 100)
    // A line without any space is cut between characters.
    let one = try Document(SourceFile(path: "a", contents: Array(String(repeating: "я", count: 5000).utf8)))
    for prose in try sections(one, maximumBytes: 511) { expectExactMap(prose, one.source) }
  }

  @Test func markedUpTextIsCutTheSameWay() throws {
    let text = (0..<200).map { "Paragraph **\($0)** with caf&eacute; and more." }.joined(separator: "\n\n")
    let document = try document(text, .markdown)
    let found = try sections(document, maximumBytes: 300)
    #expect(found.count > 20)
    for prose in found { expectExactMap(prose, document.source) }
    #expect(found.flatMap(\.tokens).count == found.flatMap(\.sentences).count * 7)
  }

  @Test func nothingToReadGivesNoSection() throws {
    for text in ["", "\n", " \r\n\t\n"] { #expect(try sections(document(text, .plainText)).isEmpty) }
  }
}

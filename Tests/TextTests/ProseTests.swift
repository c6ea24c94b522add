import PolyglintText
import Testing

@Suite struct ProseTests {
  private func sentences(_ text: String, language: LanguageTag = "en") throws -> [String] {
    let prose = try prose(text, language: language)
    return prose.sentences.map { prose.string($0.range) }
  }

  @Test(arguments: [
    ("One. Two? Three!", ["One.", "Two?", "Three!"]), ("Mr. Smith left. He came.", ["Mr. Smith left.", "He came."]),
    ("The U.S. plan failed.", ["The U.S. plan failed."]), ("“One.” Two.", ["“One.”", "Two."]),
    ("It cost 3.5 million. So.", ["It cost 3.5 million.", "So."]),
    ("One\ntwo.", ["One", "two."]), ("e\u{301}. 😀 Two.", ["e\u{301}.", "😀 Two."]),
    ("  One.  \n\n  Two.  ", ["One.", "Two."]),
  ])
  func areCut(_ text: String, _ expected: [String]) throws {
    #expect(try sentences(text) == expected)
  }

  @Test func indicesFitTogether() throws {
    let prose = try prose("One two. Three!\n\n“Four,” he said. Five…\n\n…\n\nשלום. e\u{301}")
    #expect(prose.blocks.count == 4)
    for (index, sentence) in prose.sentences.enumerated() {
      #expect(!sentence.tokens.isEmpty)
      #expect(prose.blocks[sentence.block].range.contains(sentence.range))
      #expect(prose.blocks[sentence.block].sentences.contains(index))
      #expect(prose.range(ofTokens: sentence.tokens) == sentence.range)
      for token in sentence.tokens { #expect(prose.sentenceIndex(ofToken: token) == index) }
    }
    for (index, token) in prose.tokens.enumerated() {
      #expect(prose.tokenIndex(at: Int(token.start)) == index)
      #expect(prose.tokenIndex(at: Int(token.end) - 1) == index)
    }
    #expect(prose.sentences.map(\.tokens.count).reduce(0, +) == prose.tokens.count)
    #expect(prose.tokenIndex(at: prose.text.count) == prose.tokens.count)
  }

  @Test(arguments: [
    ("EN_gb", "en-GB"), ("uk-latn-T-UK-m0-bgn", "uk-Latn-t-uk-m0-bgn"), ("zh-hans-cn", "zh-Hans-CN"), ("", nil),
    ("-", nil), ("e", nil),
    ("12", nil), ("en1", nil), ("verylongtag", nil),
  ])
  func tagsAreCanonical(_ written: String, _ expected: String?) {
    #expect(LanguageTag(written)?.text == expected)
  }
}

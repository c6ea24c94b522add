import PolyglintText
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Kiev, Kyiv.", ["Kiev", ",", "Kyiv", "."]), ("don't O'Brien", ["don't", "O'Brien"]),
    ("the city's end", ["the", "city", "'s", "end"]),
    ("the city’s end", ["the", "city", "’s", "end"]), ("the workers' end", ["the", "workers", "'", "end"]),
    ("NATO'S", ["NATO", "'S"]),
    ("the U.S. and", ["the", "U.S.", "and"]), ("the U.S.", ["the", "U.S."]),
    ("the U.S.'s plan", ["the", "U.S.", "'s", "plan"]), ("U.S.A. now", ["U.S.A.", "now"]),
    ("т.е. так", ["т.е.", "так"]), ("at 5 p.m. today", ["at", "5", "p.m.", "today"]),
    ("1,234.5 or 10%", ["1,234.5", "or", "10", "%"]),
    ("wait... no", ["wait", "...", "no"]), ("wait… no", ["wait", "…", "no"]),
    ("see https://a.example/x_(y)?z=1.", ["see", "https://a.example/x_(y)?z=1", "."]),
    ("(www.a.example)", ["(", "www.a.example", ")"]),
    ("mail anna.kosach@a.example, now", ["mail", "anna.kosach@a.example", ",", "now"]),
    ("“https://a.example”", ["“", "https://a.example", "”"]), ("cafe\u{301}s e\u{301}", ["cafe\u{301}s", "e\u{301}"]),
    ("a 👩‍👩‍👧 b 🇺🇦", ["a", "👩‍👩‍👧", "b", "🇺🇦"]),
    ("שלום, עולם", ["שלום", ",", "עולם"]), ("Київ — п’ять", ["Київ", "—", "п’ять"]),
    ("well-known", ["well", "-", "known"]), ("a\u{A0}b", ["a", "b"]),
    ("\u{FFFC} x", ["\u{FFFC}", "x"]), ("at @ home", ["at", "@", "home"]), ("$5 €6", ["$", "5", "€", "6"]),
    ("19th-century", ["19th", "-", "century"]),
    ("http:// x", ["http", ":", "/", "/", "x"]), ("Kobrinets:// x", ["Kobrinets", ":", "/", "/", "x"]), ("", []),
    (" ", []),
  ])
  func splits(_ text: String, _ expected: [String]) throws {
    #expect(try tokens(text) == expected)
  }

  @Test func kindsAndCasing() throws {
    let prose = try prose("“McGrath’s NATO” 5 € kiev Kiev É https://a.example 中文 \u{FFFC} A iPhone")
    #expect(
      prose.tokens.map(\.kind) == [
        .quote, .word, .possessive, .word, .quote, .number, .symbol, .word, .word, .word, .address, .word, .object,
        .word, .word,
      ])
    func casing(_ text: String) -> Token.Casing? { prose.tokens.first { prose.string($0) == text }?.casing }
    #expect(casing("McGrath") == .mixed)
    #expect(casing("NATO") == .upper)
    #expect(casing("kiev") == .lower)
    #expect(casing("Kiev") == .capitalized)
    #expect(casing("É") == .capitalized)
    #expect(casing("A") == .capitalized)
    #expect(casing("iPhone") == .mixed)
    #expect(casing("中文") == Token.Casing.none)
    #expect(prose.tokens.first { prose.string($0) == "McGrath" }?.isCapitalized == true)
    #expect(prose.tokens.first { prose.string($0) == "iPhone" }?.isCapitalized == false)
  }

  @Test func keysLookThroughCaseFormAndApostrophe() throws {
    func key(_ text: String) throws -> WordKey { try #require(try prose(text).tokens.first).key }
    #expect(try key("Élysée") == key("E\u{301}LYSE\u{301}E"))
    #expect(try key("don’t") == key("DON'T"))
    #expect(try key("Elysee") != key("Élysée"))
    #expect(try key("КИЇВ") == WordKey("київ"))
  }

  @Test func spacesBeforeAreKnown() throws {
    let prose = try prose("a , b,c\u{A0}d\n\ne")
    #expect(prose.tokens.map(\.followsSpace) == [true, true, true, false, false, true, true])
  }

  @Test func aSliceOfATextHasItsOwnOffsets() throws {
    let text = "😀 skipped\n\nKiev e\u{301} x"
    let prose = try prose(text)
    #expect(prose.tokens.map { prose.string($0) } == ["😀", "skipped", "Kiev", "e\u{301}", "x"])
    #expect(prose.blocks.map(\.tokens) == [0..<2, 2..<5])
  }
}

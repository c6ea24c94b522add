import PolyglintText
import Testing

@Suite struct QuotationsTests {
  /// The quotations of a text, outermost marks included, and the marks without a partner.
  private func found(_ text: String) throws -> (all: [String], unpaired: [String]) {
    let prose = try prose(text)
    return (
      prose.quotations.all.map { String(repeating: "-", count: $0.depth) + prose.string($0.range) },
      prose.quotations.unpaired.map { prose.string(prose.tokens[$0]) }
    )
  }

  @Test(arguments: [
    ("He said “yes” and “no”.", ["“yes”", "“no”"]), ("He said \"yes\" and \"no\".", ["\"yes\"", "\"no\""]),
    ("«Так», сказал он.", ["«Так»"]),
    ("„Ja“, sagte er. „Tak”, rzekł.", ["„Ja“", "„Tak”"]), ("‘Yes,’ he said.", ["‘Yes,’"]),
    ("»Ja«, sagte er.", ["»Ja«"]), ("‹a› x", ["‹a›"]),
    ("「はい」と", ["「はい」"]), ("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”", "-‘no’"]),
    ("\"He said 'no' twice,\" she said.", ["\"He said 'no' twice,\"", "-'no'"]),
    ("«Он сказал „нет“ дважды».", ["«Он сказал „нет“ дважды»", "-„нет“"]),
    ("“It’s the workers’ fault,” he said.", ["“It’s the workers’ fault,”"]), ("the workers' and the drivers' pay", []),
    ("rock ’n’ roll in the ’90s", []), ("(\"yes\") and [\"no\"]", ["\"yes\"", "\"no\""]),
    ("“Yes”—“no”", ["“Yes”", "“no”"]),
    ("\"Yes\", \"no\"", ["\"Yes\"", "\"no\""]), ("‘It’s the dogs’ bowl,’ he said.", ["‘It’s the dogs’ bowl,’"]),
    ("“שלום” e\u{301} 😀 “x”", ["“שלום”", "“x”"]),
    ("the newspaper \"The Times\"'s view", ["\"The Times\""]), ("\"A,\" he said, \"b.\"", ["\"A,\"", "\"b.\""]),
    ("5' 11\" tall", []),
  ])
  func arePaired(_ text: String, _ expected: [String]) throws {
    let (all, unpaired) = try found(text)
    #expect(all == expected)
    #expect(unpaired.isEmpty)
  }

  @Test(arguments: [
    ("He said “yes and no.", ["“"]), ("He said yes” and no.", ["”"]), ("«Так, сказал он.", ["«"]), ("A \"b c.", ["\""]),
  ])
  func lonelyMarksAreKnown(_ text: String, _ expected: [String]) throws {
    #expect(try found(text).unpaired == expected)
  }

  @Test func aQuotationGoesOnInTheNextParagraph() throws {
    for (opening, closing) in [("“", "”"), ("\"", "\""), ("«", "»")] {
      let text = "He said: \(opening)One.\n\n\(opening)Two.\n\n\(opening)Three.\(closing)\n\nFour."
      let (all, unpaired) = try found(text)
      #expect(all == ["\(opening)One.", "\(opening)Two.", "\(opening)Three.\(closing)"])
      #expect(unpaired.isEmpty)
      let prose = try prose(text)
      let inside = prose.tokens.filter { $0.kind == .word && prose.quotations.contains(Int($0.start)) }.map {
        prose.string($0)
      }
      #expect(inside == ["One", "Two", "Three"])
    }
  }

  @Test func blockQuotationsContainTheirText() throws {
    let prose = try prose("One “two” three.\n\nFour “five” six.\n\nSeven.", quoted: [1])
    let inside = prose.tokens.filter { $0.kind == .word && prose.quotations.contains(Int($0.start)) }.map {
      prose.string($0)
    }
    #expect(inside == ["two", "Four", "five", "six"])
  }
}

import PolyglintUnicode
import Testing

@Suite struct TransliteratorTests {
  @Test(arguments: [
    ("Any-Latin; Latin-ASCII", "Київ, Ελλάδα", "Kiiv, Ellada"),
    ("Ukrainian-Latin/BGN", "Харків", "Kharkiv"),
    ("NFD; [:Mn:] Remove; NFC", "Škoda 😀", "Skoda 😀"),
    ("any-upper", "straße", "STRASSE"),
  ])
  func byIdentifier(identifier: String, text: String, expected: String) throws {
    #expect(try Transliterator(identifier: identifier).transliterate(text) == expected)
  }

  @Test(arguments: ["Cyrillic-Latin/ISO9", "Klingon-Latin", "NFC; Ukrainian-Latin/KMU", "Han-Latin/WadeGiles", ""])
  func anUnknownIdentifierIsAnErrorAndNotSomethingElse(identifier: String) {
    #expect {
      try Transliterator(identifier: identifier).transliterate("x")
    } throws: { error in
      guard case ICUError.unknownName(let kind, _, _)? = error as? ICUError else { return false }
      return kind == "transliterator"
    }
  }

  @Test func anUnknownVariantIsAnsweredWithTheOnesThatExist() {
    #expect {
      try Transliterator(identifier: "Cyrillic-Latin/ISO9").transliterate("x")
    } throws: { error in
      "\(error)" == "unknown transliterator ‘Cyrillic-Latin/ISO9’; ICU lists Cyrillic-Latin"
    }
  }

  @Test func ourOwnRules() throws {
    let rules = """
      # The ligatures first; a quoted ';' and a set [;] end no statement.
      зг > zgh;
      г > h; Г > H;
      ';' > ',';
      '\u{306}' > '\u{301};'; # both marks join the quote before them
      [;|] > '/';
      ї > i;
      :: Ukrainian-Latin/BGN;
      """
    #expect(try Transliterator(rules: rules).transliterate("Згода; Мазга|\u{306}") == "Zhoda, Mazgha/\u{301};")
  }

  @Test(arguments: [
    ("г > h;\nд > d;\nж > [a;\n", 3),
    ("а > a;\n) > x;", 2),
    ("$name;", 1),
  ])
  func badRulesAreReportedWithTheirPlace(rules: String, line: Int) {
    #expect {
      try Transliterator(rules: rules).transliterate("x")
    } throws: { error in
      guard case ICUError.invalidRules(let problem)? = error as? ICUError else { return false }
      return problem.line == line && problem.status.hasPrefix("U_")
    }
  }

  @Test func rulesMayNotCallWhatDoesNotExist() {
    #expect(throws: ICUError.self) { try Transliterator(rules: "а > b; :: Cyrillic-Latin/ISO9;").transliterate("x") }
    #expect(throws: ICUError.self) { try Transliterator(rules: "# c; d\r\n:: Greek-Latin/ELOT ;").transliterate("x") }
  }

  @Test func aResultMuchLongerThanItsTextFits() throws {
    let transliterator = try Transliterator(rules: "a > '0123456789012345678901234567890123456789';")
    #expect(try transliterator.transliterate(String(repeating: "a", count: 1000)).utf8.count == 40_000)
  }

  @Test func theCacheStaysWithinItsBoundsAndAnswersAlike() throws {
    let cache = TransliteratorCache(openLimit: 2, rememberedLimit: 3)
    let sources: [Transliterator.Source] = [
      .identifier("Russian-Latin/BGN"), .identifier("Ukrainian-Latin/BGN"), .rules("г > g;"),
    ]
    for name in ["Іван", "Григорій", "Ольга", "Ігор", "Григорій"] {
      for source in sources {
        #expect(try cache.transliterate(name, with: source) == Transliterator(source).transliterate(name))
        #expect(cache.openCount <= 2)
      }
    }
  }

  @Test func eachTaskWithItsOwnTransliterator() async throws {
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<16 {
        group.addTask { try Transliterator(identifier: "Ukrainian-Latin/BGN").transliterate("Харків") }
      }
      for try await result in group { #expect(result == "Kharkiv") }
    }
  }
}

import PolyglintUnicode
import Testing

@Suite struct CollatorTests {
  @Test func languagesSortDifferently() throws {
    #expect(try Collator(locale: "sv").compare("zebra", "ängel") == .before)
    #expect(try Collator(locale: "de").compare("zebra", "ängel") == .after)
    #expect(try Collator(locale: "uk").compare("ґанок", "дах") == .before)
  }

  @Test func strengthDecidesWhatCounts() throws {
    #expect(try Collator(locale: "en", strength: .primary).compare("Résumé", "resume") == .same)
    #expect(try Collator(locale: "en", strength: .secondary).compare("Resume", "resume") == .same)
    #expect(try Collator(locale: "en").compare("Resume", "resume") == .after)
  }

  @Test func sortKeysCompareAsTextsDo() throws {
    let collator = try Collator(locale: "uk")
    var random = SplitMix(seed: 3)
    for _ in 0..<500 {
      let first = random.text(upTo: 8)
      let second = random.text(upTo: 8)
      let keys = (try collator.sortKey(first), try collator.sortKey(second))
      let expected: Collator.Ordering =
        keys.0 == keys.1 ? .same : keys.0.lexicographicallyPrecedes(keys.1) ? .before : .after
      #expect(try collator.compare(first, second) == expected)
    }
  }

  @Test func searchGivesByteRanges() throws {
    let collator = try Collator(locale: "de", strength: .primary)
    let text = "😀 Straße und STRASSE"
    let found = try collator.ranges(of: "strasse", in: text)
    #expect(found.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == ["Straße", "STRASSE"])
    #expect(try collator.ranges(of: "", in: text).isEmpty)
  }

  @Test func severalTasksMayShareACollator() async throws {
    let collator = try Collator(locale: "en")
    try await withThrowingTaskGroup(of: Collator.Ordering.self) { group in
      for _ in 0..<20 { group.addTask { try collator.compare("a", "b") } }
      for try await result in group { #expect(result == .before) }
    }
  }
}

@Suite struct ConfusablesTests {
  @Test func lookalikesHaveOneSkeleton() throws {
    let confusables = try Confusables()
    #expect(try confusables.skeleton("раураl") == confusables.skeleton("paypal"))
    #expect(try confusables.areConfusable("Mоscow", "Moscow"))
    #expect(try !confusables.areConfusable("Moscow", "Moscow"))
    #expect(try !confusables.areConfusable("Kyiv", "Lviv"))
  }

  @Test(arguments: [
    ("Moscow", Confusables.Restriction.ascii, false), ("Москва", .singleScript, false),
    ("Mоscow", .minimallyRestrictive, true), ("東京タワーX", .highlyRestrictive, false), ("café", .singleScript, false),
  ])
  func mixedScripts(word: String, restriction: Confusables.Restriction, isMixed: Bool) throws {
    let report = try Confusables().check(word)
    #expect(report.restriction == restriction)
    #expect(report.isMixedScript == isMixed)
  }

  @Test func anEmptyWordIsHarmless() throws {
    let confusables = try Confusables()
    #expect(try confusables.skeleton("") == "")
    #expect(try !confusables.check("").isMixedScript)
  }

  @Test func mixedDigitsAndDoubledMarks() throws {
    #expect(try Confusables().check("1२").hasMixedNumbers)
    #expect(try Confusables().check("a\u{301}\u{301}").hasInvisible)
  }
}

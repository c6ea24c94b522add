import PolyglintUnicode
import Testing

@Suite struct NormalizerTests {
  @Test(arguments: [
    (Normalizer.Form.nfc, "и\u{306} e\u{301}", "й é"),
    (.nfd, "й é", "и\u{306} e\u{301}"),
    (.nfkc, "ﬁ №２", "fi No2"),
    (.nfkd, "ﬁé", "fie\u{301}"),
    (.nfkcCaseFold, "Straße ＡＢＣ Ёлка", "strasse abc ёлка"),
    (.nfc, "👍🏽 שלום", "👍🏽 שלום"),
  ])
  func forms(form: Normalizer.Form, text: String, expected: String) throws {
    let normalizer = try Normalizer(form)
    // Compared by scalars: Swift calls canonically equal strings equal.
    #expect(Array(try normalizer.normalize(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(try normalizer.isNormalized(expected))
  }

  @Test(arguments: Normalizer.Form.allCases)
  func normalizingTwiceChangesNothingAndTheQuickCheckAgrees(form: Normalizer.Form) throws {
    let normalizer = try Normalizer(form)
    var random = SplitMix(seed: 11)
    for _ in 0..<2_000 {
      let text = random.text(upTo: 12)
      var once = try normalizer.normalize(text)
      #expect(Array(try normalizer.normalize(once).utf8) == Array(once.utf8))
      #expect(try normalizer.isNormalized(once))
      #expect(once.withUTF8 { normalizer.quickCheck($0) } != .no)
      var copy = text
      switch copy.withUTF8({ normalizer.quickCheck($0) }) {
      case .yes: #expect(Array(once.utf8) == Array(text.utf8))
      case .no: #expect(Array(once.utf8) != Array(text.utf8))
      case .maybe: break
      }
    }
  }

  @Test(arguments: [
    ("café Ångström Škoda", "cafe Angstrom Skoda"),
    ("ώρα", "ωρα"),
    ("Зеленський Київ Ёлка ґанок Ўсё", "Зеленський Київ Ёлка ґанок Ўсё"),
    ("и\u{306}", "й"),
    ("Łódź", "Łodz"),
    ("é й", "e й"),
    ("がぎ 한국 हिन्दी", "がぎ 한국 हिन्दी"),
  ])
  func marksAreRemovedFromLatinAndGreekOnly(text: String, expected: String) throws {
    #expect(Array(try removingMarks(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func oneNormalizerServesManyTasks() async throws {
    let normalizer = try Normalizer(.nfc)
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 { group.addTask { try normalizer.normalize("и\u{306}") } }
      for try await result in group { #expect(result.unicodeScalars.count == 1) }
    }
  }
}

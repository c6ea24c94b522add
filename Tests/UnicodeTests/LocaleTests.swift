import PolyglintUnicode
import Testing

@Suite struct LocaleTests {
  @Test func namesOfLanguagesRegionsAndScripts() throws {
    let english = LocaleNames(writtenIn: "en")
    #expect(try english.language("uk") == "Ukrainian")
    #expect(try english.region("UA") == "Ukraine")
    #expect(try english.script("Cyrl") == "Cyrillic")
    #expect(try english.displayName(ofTag: "zh-Hant-TW") == "Chinese (Traditional, Taiwan)")
    #expect(try LocaleNames(writtenIn: "uk-UA").region("DE") == "Німеччина")
    #expect(try english.language("qzz") == nil)
    #expect(try english.region("") == nil)
  }

  @Test(arguments: [
    ("en", "1,234.5 tonnes", 1234.5, 7), ("de", "1.234,5 Tonnen", 1234.5, 7), ("de-CH", "1’234.5", 1234.5, 9),
    ("uk", "1\u{A0}234,5", 1234.5, 8), ("hi", "१२", 12, 6),
  ])
  func numbersAreReadByLocale(locale: String, text: String, value: Double, consumed: Int) throws {
    let parsed = try NumberFormat(locale: locale).parse(text)
    #expect(parsed == .init(value: value, consumed: consumed))
  }

  @Test func whatIsNoNumberIsNil() throws {
    #expect(try NumberFormat(locale: "de").parse("Tonnen") == nil)
    #expect(try NumberFormat(locale: "en").parse("") == nil)
  }

  @Test func numbersAreWrittenByLocale() throws {
    var german = try NumberFormat(locale: "de")
    #expect(try german.format(1234.5) == "1.234,5")
    #expect(try german.format(2, fractionDigits: 2...2) == "2,00")
    #expect(try german.decimalSeparator() == "," && german.groupingSeparator() == ".")
    var words = try NumberFormat(.spelledOut, locale: "en")
    #expect(try words.format(25) == "twenty-five")
  }

  @Test func writtenNumbersAreReadBack() throws {
    var random = SplitMix(seed: 5)
    for locale in ["en", "de", "fr", "ru", "uk", "ar-EG", "hi", "de-CH"] {
      var format = try NumberFormat(locale: locale)
      for _ in 0..<100 {
        let value = Double(Int.random(in: 0...100_000_000, using: &random)) / 100
        let text = try format.format(value)
        #expect(try format.parse(text) == .init(value: value, consumed: text.utf8.count), "\(locale): \(text)")
      }
    }
  }

  @Test func datesByPatternAndSkeleton() throws {
    let seconds = 1_795_478_400.0
    #expect(try DateFormat(.skeleton("yMMMMd"), locale: "en").format(secondsSince1970: seconds) == "November 24, 2026")
    #expect(
      try DateFormat(.skeleton("yMMMMd"), locale: "uk").format(secondsSince1970: seconds)
        == "24 листопада 2026\u{202F}р.")
    var format = try DateFormat(.pattern("d MMMM y"), locale: "en-GB")
    #expect(try format.format(secondsSince1970: seconds) == "24 November 2026")
    #expect(try format.parse("24 November 2026 at noon") == .init(secondsSince1970: seconds, consumed: 16))
    #expect(try format.parse("30 February 2026") == nil)
    #expect(try format.parse("yesterday") == nil)
  }
}

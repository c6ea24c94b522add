import PolyglintUnicode
import Testing

@Suite struct ScalarTests {
  @Test(arguments: [("A", "a"), ("z", "z"), ("Й", "й"), ("Ї", "ї"), ("Σ", "σ"), ("ς", "σ"), ("ß", "ß"), ("1", "1")])
  func caseFolding(letter: Unicode.Scalar, folded: Unicode.Scalar) {
    #expect(foldCase(letter.value) == folded.value)
  }

  @Test func numbersThatAreNoScalarsPassThrough() {
    #expect(foldCase(0xFFFF_FFFF) == 0xFFFF_FFFF)
    #expect(foldCase(0xD800) == 0xD800)
    #expect(!isAlphabetic(0xFFFF_FFFF))
    #expect(generalCategory(0xD800) == .surrogate)
  }

  @Test func caseMappingFollowsTheLocale() throws {
    #expect(try uppercased("istanbul", locale: "tr") == "İSTANBUL")
    #expect(try uppercased("straße", locale: "de") == "STRASSE")
    #expect(try lowercased("ΟΔΟΣ", locale: "el") == "οδος")
    #expect(try titlecased("президент україни", locale: "uk-UA") == "Президент України")
    #expect(try titlecased("ijsland NATO", locale: "nl", keepingOtherLetters: true) == "IJsland NATO")
    #expect(try uppercased("", locale: "en") == "")
  }

  @Test func propertiesAgreeWithTheStandardLibrary() {
    // Only Latin, Greek and Cyrillic: elsewhere two versions of Unicode do differ.
    for value in Array(UInt32(0)..<0x250) + Array(0x370..<0x530) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      guard properties.generalCategory != .unassigned, generalCategory(value) != .unassigned else { continue }
      #expect(isLowercase(value) == properties.isLowercase)
      #expect(isUppercase(value) == properties.isUppercase)
      #expect(isAlphabetic(value) == properties.isAlphabetic)
      #expect(isWhitespace(value) == properties.isWhitespace)
      #expect(generalCategory(value) == properties.generalCategory)
    }
  }

  @Test func punctuationAndMarks() {
    #expect(isPunctuation(0xAB) && isPunctuation(0x2E) && isPunctuation(0x2014))
    #expect(!isPunctuation(0x2B) && !isPunctuation(0x61))
    #expect(isMark(0x306) && !isMark(0x439))
  }

  @Test(arguments: [
    ("ж", "Cyrl", "Cyrillic"), ("k", "Latn", "Latin"), ("7", "Zyyy", "Common"), ("\u{301}", "Zinh", "Inherited"),
    ("東", "Hani", "Han"), ("ω", "Grek", "Greek"), ("א", "Hebr", "Hebrew"),
  ])
  func scripts(scalar: Unicode.Scalar, code: String, name: String) {
    let script = Script(of: scalar.value)
    #expect(script.code == code)
    #expect(script.name == name)
    #expect(Script(code: code) == script)
    #expect(Script(code: name) == script)
  }

  @Test func scriptsKnowTheirNature() {
    #expect(Script(code: "Nope") == nil)
    #expect(Script.cyrillic.isCased && !Script.han.isCased)
    #expect(Script.hebrew.isRightToLeft && !Script.latin.isRightToLeft)
    #expect(Script.hiragana.contains(0x30FC) && Script.katakana.contains(0x30FC))
    #expect(Script.unknown == Script(of: 0xFFFF_FFFF))
  }
}

import PolyglintUnicode
import Testing

/// The pieces of a text that an iterator finds, with the kind of each.
func pieces(_ kind: BreakIterator.Kind, _ locale: String, _ text: String) throws -> [(String, WordStatus)] {
  var iterator = try BreakIterator(kind, locale: locale)
  let bytes = Array(text.utf8)
  var found: [(String, WordStatus)] = []
  try bytes.withUnsafeBufferPointer { buffer in
    try iterator.forEach(in: buffer) { start, end, status in
      found.append((String(decoding: bytes[start..<end], as: UTF8.self), WordStatus(ruleStatus: status)))
    }
  }
  return found
}

@Suite struct BreakIteratorTests {
  @Test(arguments: [
    ("en", "Mr. Smith met Mrs. Jones at noon. They talked.", ["Mr. Smith met Mrs. Jones at noon. ", "They talked."]),
    ("en", "The U.S. envoy left. Nobody saw him.", ["The U.S. envoy left. ", "Nobody saw him."]),
    ("ru", "Он уехал. Мы остались!", ["Он уехал. ", "Мы остались!"]),
    ("en", "Gen. Petrenko met Lt. Col. Bondar. They ate.", ["Gen. Petrenko met Lt. Col. Bondar. ", "They ate."]),
    ("en-GB", "J. K. Rowe joined the U.S. Army. He left.", ["J. K. Rowe joined the U.S. Army. ", "He left."]),
    ("en", "She went to the U.S. The trip was long.", ["She went to the U.S. ", "The trip was long."]),
    ("en", "She lives in Washington, D.C. Police came.", ["She lives in Washington, D.C. ", "Police came."]),
    ("en", "Take vitamin C. It helps.", ["Take vitamin C. ", "It helps."]),
    ("en", "Say no. Then go.", ["Say no. ", "Then go."]),
    ("en", "Mr.\nSmith", ["Mr.\n", "Smith"]),
    (
      "ru", "Жил на ул. Садовой в г. Киеве до 2014 г. Он уехал.",
      ["Жил на ул. Садовой в г. Киеве до 2014 г. ", "Он уехал."]
    ),
    ("uk", "«А. В. Коваль» є на вул. Шевченка. Так.", ["«А. В. Коваль» є на вул. Шевченка. ", "Так."]),
    ("ja", "雨が降った。彼は帰った。", ["雨が降った。", "彼は帰った。"]),
    ("ar", "وصل الوفد. بدأ الاجتماع؟ نعم.", ["وصل الوفد. ", "بدأ الاجتماع؟ ", "نعم."]),
  ])
  func sentences(locale: String, text: String, expected: [String]) throws {
    #expect(try pieces(.sentence, locale, text).map(\.0) == expected)
  }

  @Test(arguments: [
    ("en", "The bloc's 3,5 tonnes — “done”", ["The", "bloc's", "3,5", "tonnes", "done"]),
    ("uk", "Об'єднання їхало 😀 повз", ["Об'єднання", "їхало", "повз"]),
    ("th", "ฉันกินข้าว", ["ฉัน", "กิน", "ข้าว"]),
    ("zh", "我们是学生", ["我们", "是", "学生"]),
    ("ja", "東京に行く", ["東京", "に", "行く"]),
  ])
  func words(locale: String, text: String, expected: [String]) throws {
    #expect(try pieces(.word, locale, text).filter { $0.1 != .none }.map(\.0) == expected)
  }

  @Test func theStatusTellsNumbersFromLettersAndIdeographs() throws {
    // ICU's Japanese dictionary reports Katakana words as ideographs too.
    let found = try pieces(.word, "ja", "abc 12 学 カナ")
    #expect(found.map(\.1) == [.letter, .none, .number, .none, .ideograph, .none, .ideograph])
  }

  @Test func aFamilyEmojiAndADecomposedLetterAreOneGraphemeEach() throws {
    #expect(try pieces(.grapheme, "en", "👨‍👩‍👧и\u{306}x").map(\.0) == ["👨‍👩‍👧", "и\u{306}", "x"])
  }

  @Test func emptyAndInvalidTextNeedNoSpecialCare() throws {
    var iterator = try BreakIterator(.word, locale: "en")
    var ends: [Int] = []
    try iterator.forEach(in: UnsafeBufferPointer(start: nil, count: 0)) { _, end, _ in ends.append(end) }
    #expect(ends.isEmpty)
    let broken: [UInt8] = [0x61, 0xFF, 0xD0, 0x62]
    try broken.withUnsafeBufferPointer { buffer in
      try iterator.forEach(in: buffer) { _, end, _ in ends.append(end) }
    }
    #expect(ends.last == 4)
  }

  @Test func piecesCoverRandomTextWithoutGaps() throws {
    var random = SplitMix(seed: 7)
    for kind in BreakIterator.Kind.allCases {
      for _ in 0..<100 {
        let text = random.text(upTo: 40)
        #expect(try pieces(kind, "en", text).map(\.0).joined() == text)
      }
    }
  }
}

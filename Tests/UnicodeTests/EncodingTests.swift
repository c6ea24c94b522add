import PolyglintUnicode
import Testing

private func decode(_ bytes: [UInt8], _ encoding: String) throws -> DecodedText {
  var converter = try EncodingConverter(encoding)
  return try bytes.withUnsafeBufferPointer { try converter.decode($0) }
}

@Suite struct EncodingTests {
  @Test func windows1251WithOffsets() throws {
    let decoded = try decode([0xCA, 0xE8, 0xBF, 0xE2, 0x2C, 0x20, 0x31], "windows-1251")
    #expect(decoded.text == "Київ, 1")
    #expect(decoded.checkpoints.count == 1)
    #expect((0...11).map(decoded.originalOffset(ofUTF8:)) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7])
  }

  @Test func utf16WithAMarkAndAnEmoji() throws {
    let decoded = try decode([0xFF, 0xFE, 0x19, 0x04, 0x3D, 0xD8, 0x00, 0xDE, 0x61, 0x00], "UTF-16")
    #expect(decoded.text == "Й😀a")
    #expect([0, 2, 6, 7].map(decoded.originalOffset(ofUTF8:)) == [2, 4, 8, 10])
  }

  @Test(arguments: [
    ("UTF-16LE", [0x61, 0x00, 0x3D, 0xD8, 0x61, 0x00], 2),
    ("UTF-16LE", [0x61, 0x00, 0x62], 2),
    ("Shift_JIS", [0x61, 0x93, 0x8C, 0x8B, 0x20], 3),
    ("UTF-8", [0x61, 0xD0, 0x99, 0xFF, 0x62], 3),
  ])
  func invalidBytesAreReportedWithTheirOffset(encoding: String, bytes: [UInt8], offset: Int) {
    #expect {
      try decode(bytes, encoding)
    } throws: { error in
      guard case ICUError.invalidBytes(_, let found, _)? = error as? ICUError else { return false }
      return found == offset
    }
  }

  @Test func anInvalidByteFarIntoALongText() {
    var bytes = [UInt8](repeating: 0x61, count: 200_001)
    bytes[150_000] = 0xFF
    #expect {
      try decode(bytes, "UTF-8")
    } throws: { error in
      guard case ICUError.invalidBytes(_, 150_000, [0xFF])? = error as? ICUError else { return false }
      return true
    }
  }

  @Test func anUnknownEncodingIsAnError() {
    #expect(throws: ICUError.unknownName(kind: "encoding", name: "windows-9999", hint: "")) {
      _ = try EncodingConverter("windows-9999").name
    }
    #expect(throws: ICUError.self) { _ = try EncodingConverter("").name }
  }

  @Test func aCharacterThatCannotBeWrittenIsReportedWithItsOffset() {
    #expect {
      var converter = try EncodingConverter("windows-1251")
      _ = try converter.encode("Київ 😀")
    } throws: { error in
      guard case ICUError.notEncodable(_, 9)? = error as? ICUError else { return false }
      return true
    }
  }

  /// Long enough that characters straddle the buffers that the converter fills.
  @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-8", "GB18030", "UTF-7"])
  func randomTextSurvivesTheRoundTripWithItsOffsets(encoding: String) throws {
    var random = SplitMix(seed: 13)
    var converter = try EncodingConverter(encoding)
    for round in 0..<20 {
      var text = String(repeating: "x", count: round)
      while text.utf8.count < (round < 4 ? 80_000 : 60) { text += random.text(upTo: 50) }
      let bytes = try converter.encode(text)
      let decoded = try bytes.withUnsafeBufferPointer { try converter.decode($0) }
      #expect(decoded.utf8 == Array(text.utf8))
      guard encoding != "UTF-7", encoding != "GB18030" else { continue }
      var utf8Offset = 0
      var original = 0
      var isRight = true
      for scalar in text.unicodeScalars {
        isRight = isRight && decoded.originalOffset(ofUTF8: utf8Offset) == original
        utf8Offset += UTF8.width(scalar)
        switch encoding {
        case "UTF-8": original += UTF8.width(scalar)
        case "UTF-32LE": original += 4
        default: original += UTF16.width(scalar) * 2
        }
      }
      #expect(isRight && decoded.originalOffset(ofUTF8: utf8Offset) == bytes.count)
    }
  }

  @Test func shiftJISOffsets() throws {
    var converter = try EncodingConverter("Shift_JIS")
    let bytes = try converter.encode("a東京bｶc")
    let decoded = try bytes.withUnsafeBufferPointer { try converter.decode($0) }
    #expect(decoded.text == "a東京bｶc")
    #expect([0, 1, 4, 7, 8, 11, 12].map(decoded.originalOffset(ofUTF8:)) == [0, 1, 3, 5, 6, 7, 8])
  }

  @Test func russianInWindows1251IsDetected() throws {
    let text =
      "Сегодня в столице открылась выставка. На ней показали новые картины молодых художников, и народу было много."
    var converter = try EncodingConverter("windows-1251")
    let guesses = try converter.encode(text).withUnsafeBufferPointer { try detectEncodings($0) }
    #expect(guesses.first?.name == "windows-1251")
    #expect(guesses.first?.language == "ru")
    #expect((guesses.first?.confidence ?? 0) > 30)
    #expect(try detectEncodings(UnsafeBufferPointer(start: nil, count: 0)).isEmpty)
  }

  @Test func theListHasTheUsualNames() {
    let names = Set(Encoding.available().flatMap(\.aliases))
    for name in ["windows-1251", "KOI8-R", "KOI8-U", "ISO-8859-5", "Shift_JIS", "UTF-16"] {
      #expect(names.contains(name))
    }
  }
}

@Suite struct UTF8ValidationTests {
  @Test(
    arguments: [
      ([], nil), ([0x61, 0xD0, 0x99], nil), ([0x61, 0xD0], 1), ([0xC0, 0x80], 0), ([0x61, 0xED, 0xA0, 0x80], 1),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0x80], 0), ([0xE2, 0x82], 0), ([0xF0, 0x9F, 0x98, 0x80, 0xFF], 4),
    ] as [([UInt8], Int?)])
  func firstInvalid(bytes: [UInt8], expected: Int?) {
    #expect(bytes.withUnsafeBufferPointer { firstInvalidUTF8($0) } == expected)
  }

  @Test func agreesWithTheStandardLibraryOnRandomBytes() {
    var random = SplitMix(seed: 17)
    for _ in 0..<5_000 {
      var bytes = Array(random.text(upTo: 30).utf8)
      if !bytes.isEmpty, Bool.random(using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let found = bytes.withUnsafeBufferPointer { firstInvalidUTF8($0) }
      #expect((found == nil) == (String(validating: bytes, as: UTF8.self) != nil))
      if let found { #expect(String(validating: bytes[..<found], as: UTF8.self) != nil) }
    }
  }
}

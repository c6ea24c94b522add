internal import CICU

/// The most bytes of UTF-8 that one call to ICU takes: its offsets are 32 bits wide, and some functions write up to
/// three units for one that they read.
let longestInput = 1 << 29

/// Calls an ICU function that writes UTF-16 into a buffer, and again with a larger buffer if the first was too small.
func utf16Output(
  _ operation: String, capacity: Int, detail: @autoclosure () -> String = "",
  _ body: (UnsafeMutablePointer<UInt16>, Int32, inout UErrorCode) -> Int32
) throws(ICUError) -> [UInt16] {
  try growingOutput(operation, capacity: capacity, detail: detail(), body)
}

/// Calls an ICU function that writes UTF-8 into a buffer, and again with a larger buffer if the first was too small.
func utf8Output(
  _ operation: String, capacity: Int, detail: @autoclosure () -> String = "",
  _ body: (UnsafeMutablePointer<CChar>, Int32, inout UErrorCode) -> Int32
) throws(ICUError) -> String {
  let bytes: [CChar] = try growingOutput(operation, capacity: capacity, detail: detail(), body)
  return bytes.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
}

private func growingOutput<Unit: FixedWidthInteger>(
  _ operation: String, capacity: Int, detail: @autoclosure () -> String,
  _ body: (UnsafeMutablePointer<Unit>, Int32, inout UErrorCode) -> Int32
) throws(ICUError) -> [Unit] {
  var buffer = [Unit](repeating: 0, count: max(capacity, 16))
  var status = U_ZERO_ERROR
  var length = body(&buffer, Int32(buffer.count), &status)
  if status == U_BUFFER_OVERFLOW_ERROR {
    buffer = [Unit](repeating: 0, count: Int(length))
    status = U_ZERO_ERROR
    length = body(&buffer, Int32(buffer.count), &status)
  }
  guard !isFailure(status) else {
    throw .failed(operation: operation, status: statusName(status), detail: detail())
  }
  buffer.removeLast(buffer.count - Int(length))
  return buffer
}

/// Refuses an input whose offsets ICU could not count.
func checkLength(_ count: Int, _ operation: String) throws(ICUError) {
  guard count <= longestInput else {
    throw .inputTooLong(operation: operation, count: count, limit: longestInput)
  }
}

/// A locale as ICU's C functions want it: `uk-UA` becomes `uk_UA`, and ICU's own form passes unchanged.
func localeIdentifier(_ tag: String) -> String {
  guard tag.utf8.contains(UInt8(ascii: "-")), !tag.utf8.contains(UInt8(ascii: "@")) else { return tag }
  var parsed: Int32 = 0
  let count = Int32(tag.utf8.count)
  let identifier = try? utf8Output("read a language tag", capacity: 64) { buffer, capacity, status in
    uloc_forLanguageTag(tag, buffer, capacity, &parsed, &status)
  }
  guard let identifier, parsed == count, !identifier.isEmpty else { return tag }
  return identifier
}

internal import CICU

/// Reads and writes text in another encoding than UTF-8, strictly: nothing is replaced or left out.
///
/// ICU's converters keep a state, so the type cannot be copied and is not `Sendable`.
public struct EncodingConverter: ~Copyable {
  /// The name of the encoding as ICU writes it, as `ibm-5347_P100-1998` for windows-1252.
  public let name: String
  private let handle: OpaquePointer

  /// Opens the converter of an encoding by any of its names, as `windows-1251`, `koi8-r` or `UTF-16LE`.
  public init(_ encoding: String) throws(ICUError) {
    // ICU takes an empty name for the encoding of the system.
    guard !encoding.isEmpty else {
      throw .unknownName(kind: "encoding", name: encoding, hint: "the name is empty")
    }
    var status = U_ZERO_ERROR
    let opened = ucnv_open(encoding, &status)
    guard let opened, !isFailure(status) else {
      if status == U_FILE_ACCESS_ERROR { throw .unknownName(kind: "encoding", name: encoding, hint: "") }
      throw .failed(operation: "open a converter", status: statusName(status), detail: encoding)
    }
    ucnv_setFallback(opened, 0)
    ucnv_setToUCallBack(opened, UCNV_TO_U_CALLBACK_STOP, nil, nil, nil, &status)
    ucnv_setFromUCallBack(opened, UCNV_FROM_U_CALLBACK_STOP, nil, nil, nil, &status)
    let icuName = ucnv_getName(opened, &status)
    guard let icuName, !isFailure(status) else {
      ucnv_close(opened)
      throw .failed(operation: "make a converter strict", status: statusName(status), detail: encoding)
    }
    handle = opened
    name = String(cString: icuName)
  }

  deinit { ucnv_close(handle) }

  /// Reads bytes. A sequence that is not valid in the encoding is an error that names its offset.
  ///
  /// A byte order mark that belongs to the encoding (`UTF-16`) is read and left out. What counts as valid in an old
  /// encoding is what ICU's table says; the Windows tables give control characters for bytes that have no letter.
  public mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>) throws(ICUError) -> DecodedText {
    ucnv_resetToUnicode(handle)
    var builder = DecodedTextBuilder(capacity: bytes.count + bytes.count / 2)
    var units = [UInt16](repeating: 0, count: Self.piece)
    var offsets = [Int32](repeating: 0, count: units.count)
    var highSurrogate: UInt16?
    var lastOriginal = 0
    var consumed = 0
    var isDone = bytes.isEmpty
    while !isDone {
      // ICU gets all bytes that are left and stops when the buffer of units is full: cutting the bytes instead would
      // split characters, and then some of its converters count offsets wrongly.
      let step = decodeStep(UnsafeBufferPointer(rebasing: bytes[consumed...]), into: &units, &offsets)
      for index in 0..<step.written {
        let unit = units[index]
        // What did not fit into the last buffer has no offset: it belongs to the character before.
        if offsets[index] >= 0, !UTF16.isTrailSurrogate(unit) { lastOriginal = consumed + Int(offsets[index]) }
        if UTF16.isLeadSurrogate(unit) {
          highSurrogate = unit
        } else if UTF16.isTrailSurrogate(unit), let high = highSurrogate {
          let value = 0x10000 + (UInt32(high) & 0x3FF) << 10 + UInt32(unit) & 0x3FF
          if let scalar = Unicode.Scalar(value) { builder.append(scalar, originalOffset: lastOriginal) }
          highSurrogate = nil
        } else if let scalar = Unicode.Scalar(unit) {
          builder.append(scalar, originalOffset: lastOriginal)
        }
      }
      consumed += step.read
      if step.status == U_BUFFER_OVERFLOW_ERROR { continue }
      guard !isFailure(step.status) else { throw problem(step.status, consumed: consumed) }
      isDone = true
    }
    return builder.finish(encoding: name, originalCount: bytes.count)
  }

  /// Writes text. A character that the encoding does not have is an error that names its offset.
  public mutating func encode(_ text: String) throws(ICUError) -> [UInt8] {
    try checkLength(text.utf8.count, "encode")
    ucnv_resetFromUnicode(handle)
    let converted = UTF16Text(text)
    var bytes = [CChar](repeating: 0, count: (converted.units.count + 10) * Int(ucnv_getMaxCharSize(handle)))
    var status = U_ZERO_ERROR
    var read = 0
    var written = 0
    let handle = self.handle
    converted.units.withUnsafeBufferPointer { source in
      bytes.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        guard let sourceStart = from, let targetStart = to else { return }
        ucnv_fromUnicode(handle, &to, targetStart + target.count, &from, sourceStart + source.count, nil, 1, &status)
        read = from.map { $0 - sourceStart } ?? 0
        written = to.map { $0 - targetStart } ?? 0
      }
    }
    if isFailure(status) {
      var invalid = [UInt16](repeating: 0, count: 32)
      var length = Int8(invalid.count)
      var ignored = U_ZERO_ERROR
      ucnv_getInvalidUChars(handle, &invalid, &length, &ignored)
      guard length > 0, !isFailure(ignored) else {
        throw .failed(operation: "encode", status: statusName(status), detail: name)
      }
      throw .notEncodable(encoding: name, utf8Offset: converted.utf8Offset(Int32(read) - Int32(length)))
    }
    return bytes[..<written].map { UInt8(bitPattern: $0) }
  }

  /// How many units of UTF-16 are read at a time.
  private static var piece: Int { 1 << 15 }

  private func decodeStep(
    _ bytes: UnsafeBufferPointer<UInt8>, into units: inout [UInt16], _ offsets: inout [Int32]
  ) -> (read: Int, written: Int, status: UErrorCode) {
    var status = U_ZERO_ERROR
    var read = 0
    var written = 0
    bytes.withMemoryRebound(to: CChar.self) { source in
      units.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        guard let sourceStart = from, let targetStart = to else { return }
        ucnv_toUnicode(
          handle, &to, targetStart + target.count, &from, sourceStart + source.count, &offsets, 1, &status)
        read = from.map { $0 - sourceStart } ?? 0
        written = to.map { $0 - targetStart } ?? 0
      }
    }
    return (read, written, status)
  }

  private func problem(_ status: UErrorCode, consumed: Int) -> ICUError {
    var invalid = [CChar](repeating: 0, count: 32)
    var length = Int8(invalid.count)
    var ignored = U_ZERO_ERROR
    ucnv_getInvalidChars(handle, &invalid, &length, &ignored)
    guard length > 0, !isFailure(ignored) else {
      return .failed(operation: "decode", status: statusName(status), detail: name)
    }
    return .invalidBytes(
      encoding: name, byteOffset: consumed - Int(length), bytes: invalid[..<Int(length)].map { UInt8(bitPattern: $0) })
  }
}

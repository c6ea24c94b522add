internal import CICU

/// Reads and writes dates as a locale does.
///
/// ICU's formats must not be shared, so the type cannot be copied and is not `Sendable`. Nothing here reads the clock.
public struct DateFormat: ~Copyable {
  /// How a date is laid out.
  public enum Layout: Sendable, Hashable {
    /// Exactly this pattern (Unicode Technical Standard 35), as `d MMMM y`.
    case pattern(String)
    /// These fields in the order and with the words of the locale, as `yMMMMd`.
    case skeleton(String)
  }

  /// A date read from the beginning of a text.
  public struct Parsed: Sendable, Hashable {
    /// Seconds since the beginning of 1970, Greenwich.
    public var secondsSince1970: Double
    /// How many bytes of UTF-8 the date takes.
    public var consumed: Int

    /// A date with the length of its text in bytes of UTF-8.
    public init(secondsSince1970: Double, consumed: Int) {
      self.secondsSince1970 = secondsSince1970
      self.consumed = consumed
    }
  }

  /// The pattern in use, that of the layout or the one that the locale has for its skeleton.
  public let pattern: String
  private let handle: UnsafeMutablePointer<UDateFormat?>

  /// Opens a format for a locale and a time zone, as `Europe/Kyiv`; the default is Greenwich.
  public init(_ layout: Layout, locale: String, timeZone: String = "Etc/UTC") throws(ICUError) {
    let identifier = localeIdentifier(locale)
    let chosen: String
    switch layout {
    case .pattern(let given): chosen = given
    case .skeleton(let skeleton): chosen = try bestPattern(for: skeleton, locale: identifier)
    }
    let units = Array(chosen.utf16)
    let zone = Array(timeZone.utf16)
    let description = "\(identifier), ‘\(chosen)’"
    handle = try openICU("open a date format", detail: description) { status in
      udat_open(
        UDAT_PATTERN, UDAT_PATTERN, identifier, zone, Int32(zone.count), units, Int32(units.count), &status)
    }
    pattern = chosen
    // February 30 is not a date.
    udat_setLenient(handle, 0)
  }

  deinit { udat_close(handle) }

  /// A date as the format writes it, from seconds since the beginning of 1970, Greenwich.
  public func format(secondsSince1970 seconds: Double) throws(ICUError) -> String {
    let units = try utf16Output("write a date", capacity: 64) { buffer, capacity, status in
      udat_format(handle, seconds * 1000, buffer, capacity, nil, &status)
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The date at the beginning of a text, or nil if none is there.
  public mutating func parse(_ text: String) throws(ICUError) -> Parsed? {
    try checkLength(text.utf8.count, "read a date")
    let converted = UTF16Text(text)
    var position: Int32 = 0
    var status = U_ZERO_ERROR
    let milliseconds = udat_parse(handle, converted.units, Int32(converted.units.count), &position, &status)
    if status == U_PARSE_ERROR || status == U_ILLEGAL_ARGUMENT_ERROR { return nil }
    guard !isFailure(status) else {
      throw .failed(operation: "read a date", status: statusName(status), detail: String(text.prefix(40)))
    }
    return position > 0
      ? Parsed(secondsSince1970: milliseconds / 1000, consumed: converted.utf8Offset(position)) : nil
  }
}

private func bestPattern(for skeleton: String, locale: String) throws(ICUError) -> String {
  let generator = try openICU("find a date pattern", detail: locale) { status in udatpg_open(locale, &status) }
  defer { udatpg_close(generator) }
  let fields = Array(skeleton.utf16)
  let units = try utf16Output("find a date pattern", capacity: 64, detail: skeleton) { buffer, capacity, status in
    udatpg_getBestPattern(generator, fields, Int32(fields.count), buffer, capacity, &status)
  }
  return String(decoding: units, as: UTF16.self)
}

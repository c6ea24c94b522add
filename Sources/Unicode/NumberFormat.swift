internal import CICU

/// Reads and writes numbers as a locale does.
///
/// ICU's formats must not be shared, so the type cannot be copied and is not `Sendable`.
public struct NumberFormat: ~Copyable {
  /// What kind of number.
  public enum Style: Sendable, CaseIterable {
    /// A number with the locale's grouping: 1,234.5.
    case decimal
    /// A share: 0.25 is written 25%.
    case percent
    /// A number in words: twenty-five.
    case spelledOut
  }

  /// A number read from the beginning of a text.
  public struct Parsed: Sendable, Hashable {
    /// The value.
    public var value: Double
    /// How many bytes of UTF-8 the number takes.
    public var consumed: Int

    /// A number with the length of its text in bytes of UTF-8.
    public init(value: Double, consumed: Int) {
      self.value = value
      self.consumed = consumed
    }
  }

  private let handle: UnsafeMutablePointer<UNumberFormat?>

  /// Opens the format of a locale, as `en`, `de-CH` or `hi@numbers=deva`.
  public init(_ style: Style = .decimal, locale: String) throws(ICUError) {
    let identifier = localeIdentifier(locale)
    let kind: UNumberFormatStyle
    switch style {
    case .decimal: kind = UNUM_DECIMAL
    case .percent: kind = UNUM_PERCENT
    case .spelledOut: kind = UNUM_SPELLOUT
    }
    handle = try openICU("open a number format", detail: identifier) { status in
      unum_open(kind, nil, 0, identifier, nil, &status)
    }
  }

  deinit { unum_close(handle) }

  /// The number at the beginning of a text, or nil if none is there. The number may end before the text does: `1.5`
  /// is not a German number, and of `1,5 kg` the first three bytes are.
  public func parse(_ text: String) throws(ICUError) -> Parsed? {
    try checkLength(text.utf8.count, "read a number")
    guard !text.isEmpty else { return nil }
    let converted = UTF16Text(text)
    var position: Int32 = 0
    var status = U_ZERO_ERROR
    let value = unum_parseDouble(handle, converted.units, Int32(converted.units.count), &position, &status)
    if status == U_PARSE_ERROR { return nil }
    guard !isFailure(status) else {
      throw .failed(operation: "read a number", status: statusName(status), detail: String(text.prefix(40)))
    }
    return position > 0 ? Parsed(value: value, consumed: converted.utf8Offset(position)) : nil
  }

  /// The number as the locale writes it, with at least and at most so many digits after the decimal separator.
  public mutating func format(
    _ value: Double, fractionDigits: ClosedRange<Int> = 0...3
  ) throws(ICUError) -> String {
    unum_setAttribute(handle, UNUM_MIN_FRACTION_DIGITS, Int32(clamping: fractionDigits.lowerBound))
    unum_setAttribute(handle, UNUM_MAX_FRACTION_DIGITS, Int32(clamping: fractionDigits.upperBound))
    let handle = self.handle
    let units = try utf16Output("write a number", capacity: 40) { buffer, capacity, status in
      unum_formatDouble(handle, value, buffer, capacity, nil, &status)
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// What stands before the fraction: a point in English, a comma in German.
  public func decimalSeparator() throws(ICUError) -> String { try symbol(UNUM_DECIMAL_SEPARATOR_SYMBOL) }

  /// What stands between groups of digits: a comma in English, a point in German, a no-break space in Ukrainian.
  public func groupingSeparator() throws(ICUError) -> String { try symbol(UNUM_GROUPING_SEPARATOR_SYMBOL) }

  private func symbol(_ symbol: UNumberFormatSymbol) throws(ICUError) -> String {
    let units = try utf16Output("read a number symbol", capacity: 8) { buffer, capacity, status in
      unum_getSymbol(handle, symbol, buffer, capacity, &status)
    }
    return String(decoding: units, as: UTF16.self)
  }
}

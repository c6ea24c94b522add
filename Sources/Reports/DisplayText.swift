/// Text made fit for a terminal.
enum DisplayText {
  /// `text` on one line: white space runs become a space, control characters their pictures, and characters that turn the direction of
  /// the line around are shown as U+FFFD, so that no text can write over its report.
  static func safe(_ text: some StringProtocol) -> String {
    var result = ""
    var lastIsSpace = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20, 0x2028, 0x2029:
        if !lastIsSpace { result += " " }
        lastIsSpace = true
        continue
      case 0..<0x20: result.unicodeScalars.append(Unicode.Scalar(scalar.value + 0x2400) ?? "\u{FFFD}")
      case 0x7F: result += "\u{2421}"
      case 0x80..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
      lastIsSpace = false
    }
    return result
  }

  /// Columns that `text` takes on a terminal: marks none, East Asian wide characters and emoji two.
  static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// Whether `text` has letters that run from right to left.
  static func hasRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }

  /// `text` cut into lines of at most `width` columns at spaces.
  static func wrap(_ text: String, width limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, width(line) + 1 + width(word) > limit {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

internal import CICU

/// Whether a scalar is a lower-case letter (Unicode property Lowercase).
public func isLowercase(_ scalar: UInt32) -> Bool {
  scalar < 0x80 ? scalar &- 0x61 < 26 : u_isULowercase(codePoint(scalar)) != 0
}

/// Whether a scalar is an upper-case letter (Unicode property Uppercase).
public func isUppercase(_ scalar: UInt32) -> Bool {
  scalar < 0x80 ? scalar &- 0x41 < 26 : u_isUUppercase(codePoint(scalar)) != 0
}

/// Whether a scalar is a letter or acts as one (Unicode property Alphabetic, which includes ideographs and vowel signs).
public func isAlphabetic(_ scalar: UInt32) -> Bool {
  scalar < 0x80 ? (scalar | 0x20) &- 0x61 < 26 : u_isUAlphabetic(codePoint(scalar)) != 0
}

/// Whether a scalar is a combining mark (general categories Mn, Mc and Me).
public func isMark(_ scalar: UInt32) -> Bool {
  guard scalar >= 0x300 else { return false }
  let type = Int32(u_charType(codePoint(scalar)))
  return type >= 6 && type <= 8
}

/// Whether a scalar is white space (Unicode property White_Space; the zero-width space is not).
public func isWhitespace(_ scalar: UInt32) -> Bool {
  scalar < 0x80 ? scalar == 0x20 || scalar &- 9 < 5 : u_isUWhiteSpace(codePoint(scalar)) != 0
}

/// Whether a scalar is punctuation (general categories Pc, Pd, Ps, Pe, Pi, Pf and Po; symbols as + and $ are not).
public func isPunctuation(_ scalar: UInt32) -> Bool {
  u_ispunct(codePoint(scalar)) != 0
}

/// The general category of a scalar; surrogates and numbers beyond U+10FFFF have one too (Cs and Cn).
public func generalCategory(_ scalar: UInt32) -> Unicode.GeneralCategory {
  let type = Int(u_charType(codePoint(scalar)))
  return categories.indices.contains(type) ? categories[type] : .unassigned
}

/// A scalar as ICU takes it; what is no code point becomes an unassigned one.
func codePoint(_ scalar: UInt32) -> Int32 { scalar <= 0x10FFFF ? Int32(scalar) : 0x10FFFF }

/// General categories in the order of ICU's `UCharCategory`.
private let categories: [Unicode.GeneralCategory] = [
  .unassigned, .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
  .nonspacingMark, .enclosingMark, .spacingMark,
  .decimalNumber, .letterNumber, .otherNumber,
  .spaceSeparator, .lineSeparator, .paragraphSeparator,
  .control, .format, .privateUse, .surrogate,
  .dashPunctuation, .openPunctuation, .closePunctuation, .connectorPunctuation, .otherPunctuation,
  .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .initialPunctuation, .finalPunctuation,
]

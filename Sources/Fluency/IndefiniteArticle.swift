extension EnglishLexicon {
  /// `a` or `an`, by the sound that `phrase` begins with.
  public func indefiniteArticle(before phrase: String) -> String {
    let word = phrase.prefix { $0 != " " && $0 != "-" && $0 != "," }
    guard let first = word.first else { return "a" }
    if first.isNumber {
      // 8, 80, 800; 11 and 18 only as such or before thousands: 11,000 but 110.
      if first == "8" { return "an" }
      let digits = word.prefix { $0.isNumber }
      return digits == "11" || digits == "18" ? "an" : "a"
    }
    if word.count > 1, word.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "." }) {
      if Self.spokenAcronyms.contains(String(word)) { return "AEIO".contains(first) ? "an" : "a" }
      return "AEFHILMNORSX".contains(first) ? "an" : "a"
    }
    let lower = word.lowercased()
    if Self.soundsLikeConsonant.contains(where: { lower.hasPrefix($0) }), !lower.hasPrefix("unin"),
      !lower.hasPrefix("unim")
    {
      return "a"
    }
    if Self.silentH.contains(where: { lower.hasPrefix($0) }) { return "an" }
    return "aeiou".contains(lower.prefix(1)) ? "an" : "a"
  }

  private static let spokenAcronyms: Set<String> = [
    "NATO", "NASA", "FIFA", "UEFA", "UNESCO", "UNICEF", "OPEC", "NAFTA", "FARC", "SIM", "RADAR", "LASER", "MASH",
    "SWIFT",
    "NABU", "SARS", "SWAT", "HIMARS", "NASAMS",
  ]
  private static let soundsLikeConsonant = [
    "uni", "use", "usi", "usu", "usa", "uti", "uto", "uk", "ura", "ure", "uri", "uro", "eu", "ewe", "one", "once",
    "ubiq", "ufo",
    "uga", "uyg",
  ]
  private static let silentH = ["hour", "honest", "honour", "honor", "heir"]
}

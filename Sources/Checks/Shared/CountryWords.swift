import PolyglintText

/// Countries as news names them: by name, by adjective and by the city that stands for the government.
struct CountryWords: Sendable {
  /// One country.
  struct Country: Sendable {
    /// ISO 3166 code.
    var code: String
    /// Russia, US, United Kingdom; the first is the usual one.
    var names: [String]
    /// Russian, British; the first is the usual one.
    var adjectives: [String]
  }

  /// All countries listed here.
  static let all: [Country] = table.map { Country(code: $0.0, names: $0.1, adjectives: $0.2) }

  /// The code of a country by the key of a name or adjective of one word (`Russia`, `Russian`, `US`).
  static let codeByWord: [WordKey: String] = {
    var codes: [WordKey: String] = [:]
    for country in all {
      for word in country.names + country.adjectives where !word.contains(" ") { codes[WordKey(word)] = country.code }
    }
    return codes
  }()

  /// The code of a country by its name in lower case, without article (`united kingdom`).
  static let codeByName: [String: String] = {
    var codes: [String: String] = [:]
    for country in all {
      for name in country.names { codes[name.lowercased()] = country.code }
    }
    return codes
  }()

  /// The usual adjective of a country: `Russian` for RU.
  static func adjective(of code: String) -> String? { all.first { $0.code == code }?.adjectives.first }

  private static let table: [(String, [String], [String])] = [
    ("AE", ["United Arab Emirates", "UAE", "Emirates"], ["Emirati"]), ("AF", ["Afghanistan"], ["Afghan"]),
    ("AL", ["Albania"], ["Albanian"]), ("AM", ["Armenia"], ["Armenian"]),
    ("AR", ["Argentina"], ["Argentine", "Argentinian"]),
    ("AT", ["Austria"], ["Austrian"]), ("AU", ["Australia"], ["Australian"]),
    ("AZ", ["Azerbaijan"], ["Azerbaijani", "Azeri"]),
    ("BA", ["Bosnia and Herzegovina", "Bosnia"], ["Bosnian"]), ("BE", ["Belgium"], ["Belgian"]),
    ("BG", ["Bulgaria"], ["Bulgarian"]), ("BR", ["Brazil"], ["Brazilian"]),
    ("BY", ["Belarus"], ["Belarusian", "Belarussian", "Byelorussian"]),
    ("CA", ["Canada"], ["Canadian"]), ("CH", ["Switzerland"], ["Swiss"]), ("CN", ["China"], ["Chinese"]),
    ("CU", ["Cuba"], ["Cuban"]),
    ("CY", ["Cyprus"], ["Cypriot"]), ("CZ", ["Czech Republic", "Czechia"], ["Czech"]), ("DE", ["Germany"], ["German"]),
    ("DK", ["Denmark"], ["Danish"]), ("EE", ["Estonia"], ["Estonian"]), ("EG", ["Egypt"], ["Egyptian"]),
    ("ES", ["Spain"], ["Spanish"]),
    ("FI", ["Finland"], ["Finnish"]), ("FR", ["France"], ["French"]),
    ("GB", ["United Kingdom", "UK", "U.K.", "Britain", "Great Britain"], ["British"]),
    ("GE", ["Georgia"], ["Georgian"]),
    ("GR", ["Greece"], ["Greek"]), ("HR", ["Croatia"], ["Croatian"]), ("HU", ["Hungary"], ["Hungarian"]),
    ("ID", ["Indonesia"], ["Indonesian"]), ("IE", ["Ireland"], ["Irish"]), ("IL", ["Israel"], ["Israeli"]),
    ("IN", ["India"], ["Indian"]),
    ("IQ", ["Iraq"], ["Iraqi"]), ("IR", ["Iran"], ["Iranian"]), ("IS", ["Iceland"], ["Icelandic"]),
    ("IT", ["Italy"], ["Italian"]),
    ("JP", ["Japan"], ["Japanese"]), ("KG", ["Kyrgyzstan"], ["Kyrgyz"]),
    ("KP", ["North Korea", "DPRK"], ["North Korean"]),
    ("KR", ["South Korea"], ["South Korean"]), ("KZ", ["Kazakhstan"], ["Kazakh", "Kazakhstani"]),
    ("LB", ["Lebanon"], ["Lebanese"]),
    ("LT", ["Lithuania"], ["Lithuanian"]), ("LU", ["Luxembourg"], ["Luxembourgish"]), ("LV", ["Latvia"], ["Latvian"]),
    ("LY", ["Libya"], ["Libyan"]), ("MD", ["Moldova"], ["Moldovan"]), ("ME", ["Montenegro"], ["Montenegrin"]),
    ("MK", ["North Macedonia", "Macedonia"], ["Macedonian", "North Macedonian"]), ("MN", ["Mongolia"], ["Mongolian"]),
    ("MT", ["Malta"], ["Maltese"]), ("MX", ["Mexico"], ["Mexican"]), ("NL", ["Netherlands"], ["Dutch"]),
    ("NO", ["Norway"], ["Norwegian"]),
    ("NZ", ["New Zealand"], ["New Zealand"]), ("PK", ["Pakistan"], ["Pakistani"]), ("PL", ["Poland"], ["Polish"]),
    ("PS", ["Palestine"], ["Palestinian"]), ("PT", ["Portugal"], ["Portuguese"]), ("QA", ["Qatar"], ["Qatari"]),
    ("RO", ["Romania"], ["Romanian"]), ("RS", ["Serbia"], ["Serbian"]),
    ("RU", ["Russia", "Russian Federation"], ["Russian"]),
    ("SA", ["Saudi Arabia"], ["Saudi", "Saudi Arabian"]), ("SE", ["Sweden"], ["Swedish"]),
    ("SI", ["Slovenia"], ["Slovenian", "Slovene"]),
    ("SK", ["Slovakia"], ["Slovak", "Slovakian"]), ("SY", ["Syria"], ["Syrian"]), ("TJ", ["Tajikistan"], ["Tajik"]),
    ("TM", ["Turkmenistan"], ["Turkmen"]), ("TR", ["Turkey", "Türkiye"], ["Turkish"]),
    ("TW", ["Taiwan"], ["Taiwanese"]),
    ("UA", ["Ukraine"], ["Ukrainian"]),
    ("US", ["United States", "US", "U.S.", "USA", "United States of America", "America"], ["US", "U.S.", "American"]),
    ("UZ", ["Uzbekistan"], ["Uzbek"]), ("VA", ["Vatican", "Holy See"], ["Vatican"]),
    ("VE", ["Venezuela"], ["Venezuelan"]),
    ("VN", ["Vietnam"], ["Vietnamese"]), ("ZA", ["South Africa"], ["South African"]),
  ]
}

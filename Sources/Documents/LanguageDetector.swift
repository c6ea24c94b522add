internal import PolyglintText

/// Tells the language of a text from its script, its commonest little words and letters that only some languages have.
///
/// Sure of a few sentences in Belarusian, Bulgarian, Czech, Dutch, English, French, German, Hungarian, Italian, Lithuanian, Polish,
/// Portuguese, Romanian, Russian, Spanish, Swedish, Turkish and Ukrainian, and of scripts that one language uses (Greek, Hebrew,
/// Georgian, Armenian, Korean, Japanese, Thai). When in doubt it says `und`; a wrong language costs more than none.
struct LanguageDetector {
  /// How much of a text is read, in bytes.
  static let sampleSize = 32 << 10

  /// The language of `text`, or `und`.
  static func language(of text: some Sequence<UInt8>) -> LanguageTag { detect(text).language }

  /// The language of `text`, and whether its letters are Latin.
  static func detect(_ text: some Sequence<UInt8>) -> (language: LanguageTag, isLatin: Bool) {
    var words: [String: Int] = [:]
    var letters = Letters()
    var word = ""
    var wordCount = 0
    func endWord(_ words: inout [String: Int]) {
      guard !word.isEmpty else { return }
      words[word.lowercased(), default: 0] += 1
      wordCount += 1
      word = ""
    }
    for scalar in String(decoding: Array(text.prefix(sampleSize)), as: UTF8.self).unicodeScalars {
      if letters.add(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        endWord(&words)
      }
    }
    endWord(&words)
    guard letters.total > 0 else { return (.undetermined, true) }
    let isLatin = letters.latin * 10 >= letters.total * 6
    if isLatin { return (best(of: latin, words, letters, wordCount) ?? .undetermined, true) }
    if letters.cyrillic * 10 >= letters.total * 6 {
      return (cyrillic(words, letters, wordCount) ?? .undetermined, false)
    }
    return (letters.languageOfScript ?? .undetermined, false)
  }

  /// One language and what gives it away.
  private struct Profile {
    var tag: LanguageTag
    /// Frequent little words.
    var words: Set<String>
    /// Letters that few other languages of the script have.
    var letters: Set<Unicode.Scalar>

    init(_ tag: LanguageTag, _ words: String, _ letters: String = "") {
      self.tag = tag
      self.words = Set(words.split(separator: " ").map(String.init))
      self.letters = Set(letters.unicodeScalars)
    }
  }

  private static func best(
    of profiles: [Profile], _ words: [String: Int], _ letters: Letters, _ wordCount: Int
  ) -> LanguageTag? {
    var scores = profiles.map { profile -> (tag: LanguageTag, score: Double) in
      let hits = words.reduce(0) { $0 + (profile.words.contains($1.key) ? $1.value : 0) }
      let special = letters.marked.reduce(0) { $0 + (profile.letters.contains($1.key) ? $1.value : 0) }
      // A text of a language with letters of its own has one in every second or third word.
      return (profile.tag, Double(hits) + 0.5 * Double(min(special, wordCount)))
    }
    scores.sort { $0.score > $1.score }
    guard scores[0].score >= 2, scores[0].score >= 0.12 * Double(wordCount), scores[0].score >= 1.3 * scores[1].score
    else {
      return nil
    }
    return scores[0].tag
  }

  private static func cyrillic(_ words: [String: Int], _ letters: Letters, _ wordCount: Int) -> LanguageTag? {
    best(of: cyrillicProfiles, words, letters, wordCount)
  }

  private static let latin: [Profile] = [
    Profile(
      "en",
      "the of and to in that is was for with as on by at from it are be has have had not this but they his he said which will would were an or been who their after about more when also"
    ),
    Profile(
      "de",
      "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um noch wie über sind vor war",
      "äöüß"),
    Profile(
      "fr",
      "le la les de des du et en un une que qui dans pour est pas sur au avec par ce il sont plus ne se son a été cette mais aux ou ont leur elle nous",
      "éèêàçùûîôœ"),
    Profile(
      "es",
      "el la los las de del y en un una que por para con no se su es al lo como más pero sus le ha este sobre fue también entre desde cuando muy son",
      "ñáíóú¿¡"),
    Profile(
      "it",
      "il lo la i gli le di del della dei delle e in un una che per con non si è al alla da dal come più ma nel nella sono anche ha hanno questo su sul",
      "àèìòù"),
    Profile(
      "pl",
      "i w na z do nie się jest to że o jak po od za co przez dla ale są przy oraz który która które tym tak był była było jego już tylko przed ze",
      "ąęłśżźćń"),
    Profile(
      "pt",
      "o a os as de do da dos das e em no na um uma que para por com não se ao mais como foi mas ele seu sua são ou também pela pelo entre",
      "ãõçê"),
    Profile(
      "nl",
      "de het een en van in is dat op te zijn met voor niet aan er die om ook als bij door naar maar uit hij werd heeft over wordt nog"
    ),
    Profile(
      "cs",
      "a v na se že je z do o to s i k pro za by ale jako po který která které jsem bylo byl od již nebo také jeho podle až",
      "ěščřžůď"),
    Profile(
      "ro",
      "și în de la a cu pe din nu că o este un care pentru mai au sau se fost după prin dar ca sunt lui fi", "ășțâî"),
    Profile(
      "sv",
      "och i att det som en på är av för med den till inte om ett har de var men han sig från så vid kan under efter också",
      "åäö"),
    Profile(
      "tr",
      "ve bir bu da de için ile olarak olan çok daha ne gibi kadar sonra ise ama olduğu değil her en göre oldu var",
      "şğıçİ"),
    Profile(
      "hu",
      "a az és hogy nem is egy ez volt de meg csak már mint vagy van el ki még szerint után lesz azt ezt", "őűáéíóú"),
    Profile(
      "lt",
      "ir į iš kad su yra ne tai buvo bet kaip apie po per dėl ar už nuo iki jo taip pat kurie bus prie", "ėųūįąčšž"),
  ]

  private static let cyrillicProfiles: [Profile] = [
    Profile(
      "ru",
      "и в не на с что по как это из к для от о за его он был также но а то все или при до после она они было что ее их уже если может",
      "ыэъё"),
    Profile(
      "uk",
      "і в у на з та не що до за про як від це й його для після він був також але а або при під час які який було її їх вже якщо може із",
      "іїєґ"),
    Profile(
      "be",
      "і ў у на з не што да за пра як ад гэта яго для пасля ён быў таксама але а або пры пад час якія які было яе іх ужо калі можа",
      "ўіыэё"),
    Profile(
      "bg",
      "и в на не да се от за с е че по като са това който която които при до след но той ще бе има си във със или е беше още",
      "ъ"),
  ]
}

/// Counts of letters by script.
private struct Letters {
  var total = 0
  var latin = 0
  var cyrillic = 0
  /// Letters outside ASCII and outside the 32 letters that all Cyrillic alphabets share.
  var marked: [Unicode.Scalar: Int] = [:]
  private var other: [String: Int] = [:]

  /// Counts a scalar; false if it is no letter.
  mutating func add(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 {
      guard (value | 0x20) &- 0x61 < 26 else { return false }
      total += 1
      latin += 1
      return true
    }
    switch value {
    case 0xC0...0x24F, 0x1E00...0x1EFF:
      guard value != 0xD7, value != 0xF7 else { return false }
      latin += 1
      mark(scalar)
    case 0x300...0x36F: return true
    case 0x400...0x52F:
      cyrillic += 1
      mark(scalar)
    case 0x370...0x3FF, 0x1F00...0x1FFF: other["el", default: 0] += 1
    case 0x530...0x58F: other["hy", default: 0] += 1
    case 0x5D0...0x5EA: other["he", default: 0] += 1
    case 0x10A0...0x10FF: other["ka", default: 0] += 1
    case 0xE01...0xE4E: other["th", default: 0] += 1
    case 0xAC00...0xD7A3: other["ko", default: 0] += 1
    case 0x3041...0x30FA: other["ja", default: 0] += 1
    case 0x4E00...0x9FFF: other["zh", default: 0] += 1
    default: guard scalar.properties.isAlphabetic else { return false }
    }
    total += 1
    return true
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    marked[lower, default: 0] += 1
  }

  /// The language of a script that one language uses; nil if it is none, or too little of the text.
  var languageOfScript: LanguageTag? {
    // Japanese mixes kana with Chinese characters; a tenth of kana tells it from Chinese.
    let han = other["zh", default: 0]
    let kana = other["ja", default: 0]
    if (han + kana) * 10 >= total * 6 { return kana * 10 >= han + kana ? "ja" : "zh" }
    guard let most = other.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), most.value * 10 >= total * 6 else {
      return nil
    }
    return LanguageTag(most.key)
  }
}

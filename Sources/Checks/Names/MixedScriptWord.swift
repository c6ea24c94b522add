public import Findings
public import PolyglintText
import PolyglintUnicode

/// A word mixes letters of two scripts.
public struct MixedScriptWord: Check {
  /// What the check is, why, and its examples.
  public static let metadata = CheckMetadata(
    id: "mixed-script-word",
    summary: "a word mixes letters of two scripts",
    errorType: .spelling,
    severity: .major,
    confidence: 0.95,
    rationale: """
      A Cyrillic *а*, *е*, *о*, *р*, *с* or *х* inside a Latin word looks right and is wrong: search, glossaries and screen readers do not know the word. \
      It comes from keyboards, from text recognition and from pieces of the source left in the target. The check flags words with \
      letters of two of the scripts Latin, Cyrillic and Greek, and puts in the look-alike of the script that most letters have, \
      where Unicode lists one. Scripts that are written together (Japanese) and units and symbols (µm, Ωm) are left alone.
      """,
    references: ["Unicode Technical Standard 39, mixed-script confusables"],
    examples: [
      .flags("The ⟦Krеmlin→Kremlin⟧ declined to comment."),
      .flags("Мы едем в ⟦Мoскву→Москву⟧ завтра.", language: "ru"),
      .allows("The particle is 5 µm wide."),
      .allows("He wrote Москва on the map of Moscow."),
      .allows("T恤 and LINE株式会社 are right."),
    ])

  /// The check, without settings.
  public init() {}

  /// What it marks in `prose`, in bytes of the prose.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    prose.tokens.compactMap { token in
      guard token.kind == .word, token.range.count >= 4, !isASCII(prose, token) else { return nil }
      return finding(token.range, word: prose.string(token))
    }
  }

  private func isASCII(_ prose: Prose, _ token: Token) -> Bool {
    prose.text[token.range.bytes].allSatisfy { $0 < 0x80 }
  }

  private func finding(_ range: TextRange, word: String) -> Finding? {
    var counts: [Script: Int] = [:]
    for scalar in word.unicodeScalars where scalar.value != 0xB5 && scalar.value != 0x3A9 && scalar.value != 0x2126 {
      let script = Script(of: scalar.value)
      if script == .latin || script == .cyrillic || script == .greek { counts[script, default: 0] += 1 }
    }
    guard counts.count > 1, counts.values.reduce(0, +) >= 4,
      let main = counts.max(by: { ($0.value, $1.key.code) < ($1.value, $0.key.code) })?.key,
      let other = counts.keys.filter({ $0 != main }).min(by: { $0.code < $1.code })
    else { return nil }
    let mended = String(String.UnicodeScalarView(word.unicodeScalars.map { lookAlike($0, in: main) }))
    let isMended = mended.unicodeScalars.allSatisfy { scalar in
      let script = Script(of: scalar.value)
      return script == main || script == .common || script == .inherited
    }
    return finding(
      range, .mixed(word, main, other), suggestions: isMended ? [Suggestion(replacing: range, with: mended, .safe)] : []
    )
  }

  /// The letter of `script` that looks like `scalar`; `scalar` itself where Unicode lists none.
  private func lookAlike(_ scalar: Unicode.Scalar, in script: Script) -> Unicode.Scalar {
    let own = Script(of: scalar.value)
    guard own != script, own == .latin || own == .cyrillic || own == .greek else { return scalar }
    let candidates = Self.letters[script.code] ?? ""
    let skeleton = try? Self.confusables?.skeleton(String(scalar))
    guard let skeleton else { return scalar }
    return candidates.unicodeScalars.first {
      (try? Self.confusables?.skeleton(String($0))) == skeleton && isUppercase($0.value) == isUppercase(scalar.value)
    } ?? scalar
  }

  /// The letters of each script that can look like one of another.
  private static let letters = [
    "Latn": "aceijlopsxyABCEHIJKMNOPSTXYZ", "Cyrl": "асеіјӏорѕхуАВСЕНІЈКМОРЅТХУ", "Grek": "ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
  ]
  /// Nil only where ICU lacks its data; then nothing is suggested.
  private static let confusables = try? Confusables()
}

extension String {
  fileprivate static func mixed(_ word: String, _ main: Script, _ other: Script) -> String {
    "\"\(word)\" is \(main.name) with \(other.name) letters in it"
  }
}

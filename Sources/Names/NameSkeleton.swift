import PolyglintUnicode

/// What is left of a Latin-script name when the choices of romanization are taken away, for *keys*, never for suggestions.
///
/// Two renderings of one Slavic, Greek or Caucasian name usually share a skeleton (Alexei/Alexey, Gaidis/Gajdys, Vaintrub/Weintrub,
/// Donbass/Donbas), two different names hardly ever do. Linear time.
public func nameSkeleton(_ name: String) -> String {
  let plain = ((try? removingMarks(name)) ?? name).lowercased().unicodeScalars
  var letters: [Unicode.Scalar] = []
  for scalar in plain {
    switch scalar {
    case "ł": letters.append("l")
    case "ø": letters.append("o")
    case "đ": letters.append("d")
    case "ß": letters += ["s", "s"]
    case "'", "’", "ʼ", "ʹ", "-": continue
    default: letters.append(scalar)
    }
  }
  var skeleton = String.UnicodeScalarView()
  var index = 0
  while index < letters.count {
    let (sound, length) = Skeleton.sound(letters, index)
    for scalar in sound.unicodeScalars where skeleton.last != scalar { skeleton.append(scalar) }
    index += length
  }
  // A silent last letter: Hannah/Hanna, Locomotive/Lokomotiv; the ending of Lukashenko/Lukashenka.
  if skeleton.count > 4, skeleton.last == "h" { skeleton.removeLast() }
  if skeleton.count > 6, skeleton.last == "e" { skeleton.removeLast() }
  if skeleton.count > 6, String(skeleton).hasSuffix("enka") {
    skeleton.removeLast()
    skeleton.append("o")
  }
  return String(skeleton)
}

private enum Skeleton {
  /// Letter groups that romanizations write in more than one way, longest first, with the letter that stands for all of them.
  static let groups: [(letters: [Unicode.Scalar], sound: String)] = [
    ("shch", "X"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("iya", "ya"), ("iia", "ya"), ("ija", "ya"),
    ("yya", "ya"),
    ("sh", "S"), ("sz", "S"), ("ch", "C"), ("cz", "C"), ("kh", "H"), ("zh", "Z"), ("ts", "c"), ("tz", "c"), ("ph", "f"),
    ("th", "t"), ("ck", "k"), ("ya", "A"), ("ia", "A"), ("ja", "A"), ("yu", "U"), ("iu", "U"), ("ju", "U"), ("yo", "e"),
    ("jo", "e"), ("ye", "e"), ("ie", "e"), ("je", "e"), ("ei", "ey"), ("ej", "ey"), ("ey", "ey"), ("ai", "ey"),
    ("ay", "ey"), ("aj", "ey"), ("iy", "y"), ("yy", "y"), ("ij", "y"), ("yi", "y"), ("ii", "y"), ("ou", "u"),
    ("oo", "u"),
    ("x", "ks"), ("w", "v"), ("q", "k"), ("i", "y"),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  static func sound(_ letters: [Unicode.Scalar], _ index: Int) -> (sound: String, length: Int) {
    for group in groups where letters[index...].starts(with: group.letters) {
      return (group.sound, group.letters.count)
    }
    if letters[index] == "c" {
      // Soft before e, i and y; hard elsewhere.
      let next = index + 1 < letters.count ? letters[index + 1] : "a"
      return ("eiy".unicodeScalars.contains(next) ? "c" : "k", 1)
    }
    // Final s of a doubled or German ending is kept; v sounds f at the end (Medvedeff).
    if letters[index] == "f", index + 1 == letters.count || (index + 2 == letters.count && letters[index + 1] == "f") {
      return ("v", letters.count - index)
    }
    return (String(letters[index]), 1)
  }
}

/// `text` in NFC.
package func composed(_ text: String) -> String { (try? composer?.normalize(text)) ?? text }
/// Nil only where ICU lacks its own data.
private let composer = try? Normalizer(.nfc)

/// `text` without the marks of Latin letters, lower case.
func withoutMarks(_ text: String) -> String { ((try? removingMarks(text)) ?? text).lowercased() }

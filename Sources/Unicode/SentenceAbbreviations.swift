/// Abbreviations and initials after which a sentence goes on, where ICU's own list would end it.
///
/// ICU knows “Mr.” but not “Gen.”, “J. Smith”, “U.S. Army” or “вул. Шевченка”. Where a full stop may well be the end
/// (“in 2014 г.”, “Washington, D.C.”), ICU's answer stays.
struct SentenceAbbreviations {
  /// Never the end of a sentence: a name or a number follows.
  private let openers: Set<String>
  /// Not the end before a digit: “No. 5”, “Nov. 24”.
  private let beforeDigits: Set<String>
  /// Not the end unless a digit stands before: “г. Киеве”, but “2014 г.”
  private let unlessAfterDigits: Set<String>
  /// Words that begin a sentence and no name, so that “vitamin C. The” is cut.
  private let starters: Set<String>

  init(language: Substring) {
    switch language {
    case "en":
      openers = [
        "Adm", "Amb", "Brig", "Capt", "Cmdr", "Col", "Cpl", "Dr", "Gen", "Gov", "Hon", "Lt", "Maj", "Messrs", "Mr",
        "Mrs",
        "Ms", "Pres", "Prof", "Rep", "Reps", "Rev", "Sen", "Sens", "Sgt", "St", "vs",
      ]
      beforeDigits = [
        "No", "Nos", "Art", "Fig", "p", "pp", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct",
        "Nov",
        "Dec",
      ]
      unlessAfterDigits = []
      starters = [
        "A", "According", "After", "All", "Also", "Although", "An", "And", "As", "At", "Because", "Before", "But", "By",
        "Despite", "During", "Earlier", "For", "From", "He", "Her", "His", "How", "However", "I", "If", "In", "It",
        "Its",
        "Last", "Later", "Many", "Meanwhile", "More", "Most", "My", "No", "Not", "Now", "On", "One", "Only", "Or",
        "Our",
        "She", "Since", "So", "Some", "Such", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those",
        "Though", "To", "Under", "Until", "We", "What", "When", "Where", "Which", "While", "Who", "Why", "With", "Yet",
        "You", "Your",
      ]
    case "ru":
      openers = [
        "ул", "им", "св", "проф", "акад", "ген", "просп", "пер", "пос", "дер", "см", "напр", "гр", "тов", "бул", "пл",
        "адм",
      ]
      beforeDigits = ["стр", "рис", "гл", "ст", "п", "д", "кв"]
      unlessAfterDigits = ["г", "с", "д"]
      starters = [
        "А", "Без", "В", "Во", "Вот", "Все", "Вы", "Для", "До", "Его", "Её", "Если", "За", "И", "Из", "Или", "Их", "К",
        "Как", "Когда", "Кто", "Мы", "На", "Не", "Но", "О", "Об", "Однако", "Он", "Она", "Они", "Оно", "От", "По",
        "После",
        "При", "С", "Со", "Так", "Также", "Там", "То", "Тогда", "Ты", "У", "Что", "Это", "Эти", "Этот", "Я",
      ]
    case "uk":
      openers = [
        "вул", "ім", "св", "проф", "акад", "ген", "просп", "пров", "див", "напр", "гр", "тов", "бул", "пл", "адм",
        "смт",
      ]
      beforeDigits = ["стор", "с", "рис", "розд", "ст", "п", "буд", "кв"]
      unlessAfterDigits = ["м", "с"]
      starters = [
        "А", "Але", "Без", "В", "Ви", "Все", "Всі", "Він", "Вона", "Вони", "Воно", "Від", "Для", "До", "З", "За", "І",
        "Із",
        "Й", "Його", "Її", "Їх", "Коли", "Ми", "На", "Не", "Однак", "По", "Після", "При", "Про", "Проте", "Під", "Та",
        "Так", "Також", "Там", "Ти", "То", "Тоді", "У", "Хто", "Це", "Ці", "Цей", "Що", "Як", "Якщо", "Я",
      ]
    default:
      openers = []
      beforeDigits = []
      unlessAfterDigits = []
      starters = []
    }
  }

  /// Whether the sentence that ICU ends at byte `end` goes on. `start` is where it begins.
  func continues(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, end: Int) -> Bool {
    guard end < bytes.count else { return false }
    var stop = end
    while stop > start, bytes[stop - 1] == 0x20 || isNoBreakSpace(bytes, endingAt: stop) {
      stop -= bytes[stop - 1] == 0x20 ? 1 : 2
    }
    guard stop > start, stop < end, bytes[stop - 1] == UInt8(ascii: ".") else { return false }
    let word = wordBefore(bytes, start: start, stop: stop - 1)
    guard !word.text.isEmpty else { return false }
    let next = wordAfter(bytes, end)
    if openers.contains(word.text) { return true }
    if beforeDigits.contains(word.text), next.beginsWithDigit { return true }
    if unlessAfterDigits.contains(word.text), !word.followsDigit { return true }
    guard let initials = initials(word.text), !starters.isEmpty, next.beginsWithCapital else { return false }
    if initials > 1, Self.places.contains(word.text) { return false }
    return next.isInitial || !starters.contains(next.text)
  }

  /// Looks like initials, but often ends a sentence.
  private static let places: Set<String> = ["D.C", "L.A", "N.Y", "U.A.E", "A.M", "P.M", "B.C", "A.D"]

  /// How many initials a word is made of: one for `J`, two for `U.S`; nil if it is something else.
  private func initials(_ word: String) -> Int? {
    let parts = word.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    for part in parts {
      guard part.count == 1, let letter = part.first, isUppercase(letter.value) else { return nil }
    }
    return parts.count
  }

  private func isNoBreakSpace(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    end >= 2 && bytes[end - 1] == 0xA0 && bytes[end - 2] == 0xC2
  }

  /// The letters and full stops right before `stop`, and whether a digit stands before them, with or without a space.
  private func wordBefore(
    _ bytes: UnsafeBufferPointer<UInt8>, start: Int, stop: Int
  ) -> (text: String, followsDigit: Bool) {
    var begin = stop
    while begin > start, stop - begin < 24 {
      let byte = bytes[begin - 1]
      guard byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: ".") else { break }
      begin -= 1
    }
    let scalars = String(decoding: bytes[begin..<stop], as: UTF8.self).unicodeScalars
    // Quotation marks and no-break spaces are no letters either.
    let letters = scalars.reversed().prefix { $0 == "." || isAlphabetic($0.value) }.reversed()
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    var before = stop - String(text).utf8.count
    while before > start {
      if bytes[before - 1] == 0x20 {
        before -= 1
      } else if isNoBreakSpace(bytes, endingAt: before) {
        before -= 2
      } else {
        break
      }
    }
    return (String(text), before > start && bytes[before - 1] &- 0x30 < 10)
  }

  private struct NextWord {
    var text: String
    var beginsWithCapital: Bool
    var beginsWithDigit: Bool
    var isInitial: Bool
  }

  private func wordAfter(_ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int) -> NextWord {
    let window = String(decoding: bytes[begin..<min(bytes.count, begin + 32)], as: UTF8.self).unicodeScalars
    let letters = window.prefix { isAlphabetic($0.value) }
    let isInitial = letters.count == 1 && window.dropFirst().first == "."
    return NextWord(
      text: String(letters), beginsWithCapital: letters.first.map { isUppercase($0.value) } ?? false,
      beginsWithDigit: window.first.map { $0.value &- 0x30 < 10 } ?? false, isInitial: isInitial)
  }
}

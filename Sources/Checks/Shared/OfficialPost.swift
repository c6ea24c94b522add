import PolyglintText
import Termbase

/// An office of a state: a role, and the country or region whose it is.
struct OfficialPost: Hashable, Sendable {
  /// The office in one fixed wording: `foreign minister` also for a foreign secretary, `defense minister` also for defence.
  var role: String
  /// ISO 3166 code for national offices, the name of the place in lower case for governors and mayors; empty if unknown.
  var place: String

  /// Whether the office belongs to a city or region.
  var isLocal: Bool { Self.localRoles.contains(role) }
  /// Whether it is a deputy's.
  var isDeputy: Bool { role.hasPrefix("deputy") || role.hasPrefix("first deputy") || role.hasPrefix("vice") }

  /// The office a glossary cell names (`foreign minister of Russia`); nil for offices not known here.
  init?(glossary text: String) {
    var words = text.lowercased().split(separator: " ").map { String($0.filter { $0 != "." && $0 != "," }) }
    if let first = words.first, first == "acting" || first == "interim" { words.removeFirst() }
    guard let (role, count) = Self.role(startingAt: 0, of: words), count < words.count else { return nil }
    var rest = Array(words[count...])
    guard rest.removeFirst() == "of" || rest.isEmpty else { return nil }
    if rest.first == "the" { rest.removeFirst() }
    let place = rest.joined(separator: " ")
    if Self.localRoles.contains(role) {
      self.init(role: role, place: Self.localName(rest))
    } else {
      guard let code = CountryWords.codeByName[place] else { return nil }
      self.init(role: role, place: code)
    }
  }

  init(role: String, place: String) {
    self.role = role
    self.place = place
  }

  /// The longest role that begins at `start`, and how many words it takes.
  static func role(startingAt start: Int, of words: [String]) -> (String, Int)? {
    for count in stride(from: min(longestRole, words.count - start), to: 0, by: -1) {
      if let role = roles[words[start..<start + count].joined(separator: " ")] { return (role, count) }
    }
    return nil
  }

  /// The longest role that ends before `end`, and how many words it takes.
  static func role(endingAt end: Int, of words: [String]) -> (String, Int)? {
    for count in stride(from: min(longestRole, end), to: 0, by: -1) {
      if let role = roles[words[(end - count)..<end].joined(separator: " ")] { return (role, count) }
    }
    return nil
  }

  /// `belgorod` for Belgorod Region.
  static func localName(_ words: [String]) -> String {
    words.filter { !regionWords.contains($0) }.joined(separator: " ")
  }

  static let regionWords: Set<String> = [
    "region", "oblast", "krai", "territory", "republic", "province", "city", "the", "of", "state",
  ]
  static let localRoles: Set<String> = ["governor", "mayor"]
  private static let longestRole = 6

  /// Wordings in lower case to the role.
  private static let roles: [String: String] = {
    var roles: [String: String] = [
      "president": "president", "prime minister": "prime minister", "premier": "prime minister",
      "vice president": "vice president",
      "chancellor": "chancellor", "governor": "governor", "mayor": "mayor", "foreign secretary": "foreign minister",
      "defense secretary": "defense minister", "defence secretary": "defense minister",
      "treasury secretary": "finance minister",
      "secretary of state": "foreign minister", "secretary of defense": "defense minister",
      "deputy prime minister": "deputy prime minister", "first deputy prime minister": "first deputy prime minister",
      "deputy chancellor": "deputy chancellor", "vice chancellor": "vice chancellor",
      "deputy governor": "deputy governor",
      "vice governor": "deputy governor", "deputy mayor": "deputy mayor", "vice mayor": "deputy mayor",
      "vice premier": "deputy prime minister",
    ]
    let portfolios: [(String, before: [String], after: [String])] = [
      ("foreign", ["foreign", "foreign affairs"], ["foreign affairs"]),
      ("defense", ["defense", "defence"], ["defense", "defence"]),
      ("interior", ["interior", "internal affairs"], ["internal affairs", "the interior", "interior"]),
      ("finance", ["finance"], ["finance"]), ("energy", ["energy"], ["energy"]), ("justice", ["justice"], ["justice"]),
      ("health", ["health"], ["health"]), ("education", ["education"], ["education"]),
      ("culture", ["culture"], ["culture"]),
      ("transport", ["transport"], ["transport"]), ("agriculture", ["agriculture"], ["agriculture"]),
      ("economy", ["economy", "economics"], ["economy"]),
    ]
    for portfolio in portfolios {
      for rank in ["", "deputy ", "first deputy "] {
        let role = rank + portfolio.0 + " minister"
        for word in portfolio.before { roles[rank + word + " minister"] = role }
        for word in portfolio.after {
          roles[rank + "minister of " + word] = role
          roles[rank + "minister for " + word] = role
        }
      }
    }
    return roles
  }()
}

/// An office that a text names right beside a person.
struct NamedPost: Sendable {
  /// The person, as an index into the termbase.
  var person: Int
  /// The tokens of the person's name.
  var name: Range<Int>
  /// The office; its place is empty where the text names none.
  var post: OfficialPost
  /// The tokens from the country's name (if it stands before) to the end of the role.
  var phrase: Range<Int>
  /// The tokens of the role alone.
  var role: Range<Int>
  /// Whether the text says that the person no longer, not yet or only for now holds it.
  var isQualified: Bool
  /// Whether the phrase stands before the name.
  var precedes: Bool
}

extension CheckContext {
  /// The offices named beside people that the glossary knows, in text order.
  func namedPosts(in prose: Prose) -> [NamedPost] {
    var posts: [NamedPost] = []
    for match in terms where match.rendering != nil && match.tokens.count >= 2 {
      guard resources.termbase.concepts[match.concept].kind == .person else { continue }
      if let post = PostReader(prose: prose, match: match).before() { posts.append(post) }
      if let post = PostReader(prose: prose, match: match).after() { posts.append(post) }
    }
    return posts
  }
}

/// Reads the office before or after one name.
private struct PostReader {
  let prose: Prose
  let match: TermMatch
  let sentence: Range<Int>

  init(prose: Prose, match: TermMatch) {
    self.prose = prose
    self.match = match
    sentence = prose.sentences[prose.sentenceIndex(ofToken: match.tokens.lowerBound)].tokens
  }

  private func word(_ index: Int) -> String { prose.string(prose.tokens[index]).lowercased() }

  /// Index of the first of the words that end before `end` with only spaces between, `limit` at most.
  private func wordsStart(before end: Int, limit: Int) -> Int {
    var start = end
    while start > sentence.lowerBound, end - start < limit, prose.tokens[start - 1].kind == .word { start -= 1 }
    return start
  }

  func before() -> NamedPost? {
    let nameStart = match.tokens.lowerBound
    var end = nameStart
    // "Russia's foreign minister, Sergei Lavrov": the comma is allowed where the country stands before.
    var needsCountry = false
    if end > sentence.lowerBound, prose.string(prose.tokens[end - 1]) == "," {
      end -= 1
      needsCountry = true
    }
    let first = wordsStart(before: end, limit: 9)
    guard first < end else { return nil }
    let words = (first..<end).map(word)
    var place = ""
    var roleEnd = words.count
    var role = OfficialPost.role(endingAt: roleEnd, of: words)
    if role == nil, !needsCountry {
      // "President of Ukraine Volodymyr Zelensky"
      guard let of = words.lastIndex(of: "of"), of > 0, of + 1 < words.count else { return nil }
      let name = words[(of + 1)...].filter { $0 != "the" }.joined(separator: " ")
      role = OfficialPost.role(endingAt: of, of: words)
      guard let found = role, let code = CountryWords.codeByName[name], !OfficialPost.localRoles.contains(found.0)
      else {
        return nil
      }
      place = code
      roleEnd = of
    }
    guard let (name, count) = role else { return nil }
    let roleStart = first + roleEnd - count
    var start = roleStart
    if place.isEmpty {
      if OfficialPost.localRoles.contains(name) {
        (place, start) = localPlace(before: roleStart)
      } else {
        (place, start) = country(before: roleStart)
      }
    }
    if needsCountry, place.isEmpty { return nil }
    guard let isQualified = isQualified(before: start, hasPlace: !place.isEmpty) else { return nil }
    return NamedPost(
      person: match.concept, name: match.tokens, post: OfficialPost(role: name, place: place),
      phrase: start..<(place.isEmpty || roleEnd == words.count ? first + roleEnd : end),
      role: roleStart..<(first + roleEnd),
      isQualified: isQualified, precedes: true)
  }

  func after() -> NamedPost? {
    var index = match.tokens.upperBound
    guard index + 1 < sentence.upperBound, prose.string(prose.tokens[index]) == "," else { return nil }
    if match.tokens.lowerBound > sentence.lowerBound,
      [",", "and", "or"].contains(word(match.tokens.lowerBound - 1))
    {
      return nil
    }
    index += 1
    if word(index) == "the" { index += 1 }
    var isQualified = false
    while index < sentence.upperBound, Self.qualifiers.contains(word(index)) {
      isQualified = true
      index += 1
    }
    let start = index
    var place = ""
    if index < sentence.upperBound, let code = CountryWords.codeByWord[prose.tokens[index].key] {
      place = code
      index += 1
      if index < sentence.upperBound, prose.tokens[index].kind == .possessive { index += 1 }
    }
    var end = index
    while end < sentence.upperBound, prose.tokens[end].kind == .word { end += 1 }
    guard end > index, end - index <= 12 else { return nil }
    let words = (index..<end).map(word)
    guard let (role, count) = OfficialPost.role(startingAt: 0, of: words) else { return nil }
    let roleEnd = index + count
    var rest = Array(words[count...])
    if !rest.isEmpty {
      guard place.isEmpty, rest.removeFirst() == "of" else { return nil }
      let name = rest.filter { $0 != "the" }
      if OfficialPost.localRoles.contains(role) {
        place = OfficialPost.localName(name)
      } else {
        guard let code = CountryWords.codeByName[name.joined(separator: " ")] else { return nil }
        place = code
      }
    }
    // An apposition ends with a mark; "Lavrov, the president, and others" is a list.
    guard end == sentence.upperBound || [",", ".", ";", ")"].contains(word(end)) else { return nil }
    if end + 1 < sentence.upperBound, word(end) == ",", ["and", "or"].contains(word(end + 1)) { return nil }
    return NamedPost(
      person: match.concept, name: match.tokens, post: OfficialPost(role: role, place: place), phrase: start..<roleEnd,
      role: index..<roleEnd, isQualified: isQualified, precedes: false)
  }

  /// The country that stands right before token `end`, and where it begins.
  private func country(before end: Int) -> (String, Int) {
    var index = end
    if index > sentence.lowerBound, prose.tokens[index - 1].kind == .possessive { index -= 1 }
    guard index > sentence.lowerBound else { return ("", end) }
    if index - 1 > sentence.lowerBound {
      let two = word(index - 2) + " " + word(index - 1)
      if let code = CountryWords.codeByName[two] { return (code, index - 2) }
      if ["south korean", "north korean", "south african", "saudi arabian", "north macedonian"].contains(two) {
        return (Self.pairs[two] ?? "", index - 2)
      }
    }
    guard prose.tokens[index - 1].isCapitalized, let code = CountryWords.codeByWord[prose.tokens[index - 1].key] else {
      return ("", end)
    }
    return (code, index - 1)
  }

  /// The city or region that stands right before token `end`.
  private func localPlace(before end: Int) -> (String, Int) {
    var index = end
    if index > sentence.lowerBound, prose.tokens[index - 1].kind == .possessive { index -= 1 }
    let last = index
    while index > sentence.lowerBound, prose.tokens[index - 1].kind == .word,
      prose.tokens[index - 1].isCapitalized || OfficialPost.regionWords.contains(word(index - 1)),
      word(index - 1) != "the"
    {
      index -= 1
    }
    guard index < last else { return ("", end) }
    return (OfficialPost.localName((index..<last).map(word)), index)
  }

  /// Whether the words before the phrase put the office in another time; nil where they make it the office of something else
  /// (the club's president).
  private func isQualified(before start: Int, hasPlace: Bool) -> Bool? {
    guard start > sentence.lowerBound else { return false }
    let token = prose.tokens[start - 1]
    let before = word(start - 1)
    if Self.qualifiers.contains(before) { return true }
    if before == "-" || before == "\u{2010}" || before == "\u{2011}" {
      return start - 1 > sentence.lowerBound && Self.qualifiers.contains(word(start - 2)) ? true : nil
    }
    if Self.otherRanks.contains(before) { return nil }
    if start - 1 > sentence.lowerBound, Self.qualifiers.contains(word(start - 2)) { return true }
    if hasPlace { return false }
    switch token.kind {
    case .word: return Self.openWords.contains(before) ? false : nil
    case .punctuation: return before == "/" ? nil : false
    case .quote, .symbol, .object: return false
    default: return nil
    }
  }

  private static let pairs = [
    "south korean": "KR", "north korean": "KP", "south african": "ZA", "saudi arabian": "SA", "north macedonian": "MK",
  ]
  private static let qualifiers: Set<String> = [
    "former", "ex", "then", "acting", "interim", "late", "past", "previous", "onetime", "future", "incoming",
    "designate", "elect", "shadow",
    "would-be", "self-styled", "self-proclaimed", "opposition", "ousted", "deposed", "sacked", "fired", "first", "last",
    "longtime",
    "aspiring", "potential", "possible", "exiled", "honorary",
  ]
  private static let otherRanks: Set<String> = [
    "deputy", "assistant", "senior", "junior", "associate", "co", "vice", "lord",
  ]
  private static let openWords: Set<String> = [
    "of", "to", "by", "with", "that", "and", "from", "for", "than", "as", "but", "when", "while", "where", "if",
    "whether", "because",
    "between", "against", "on", "about", "including", "after", "before", "said", "told", "says", "met", "the", "under",
    "both", "like",
    "is", "was", "has", "had", "or", "however", "meanwhile", "earlier", "today", "also", "since", "without", "meets",
    "thanked", "asked",
  ]
}

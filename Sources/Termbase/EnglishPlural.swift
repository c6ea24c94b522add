import PolyglintText

/// The plural of an English noun phrase, formed at its head: `prosecutors general`, `judges of the court`, `draft dodgers`.
///
/// Nil where the head looks like a plural already or has none that spelling can tell.
public func englishPlural(of phrase: String) -> String? {
  var words = phrase.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  guard !words.isEmpty else { return nil }
  var head = words.count - 1
  if let stop = words.firstIndex(where: { prepositions.contains($0.lowercased()) }) {
    guard stop > 0 else { return nil }
    head = stop - 1
  }
  if head > 0, words[head].lowercased() == "general",
    ["prosecutor", "attorney", "secretary"].contains(words[head - 1].lowercased())
  {
    head -= 1
  }
  guard let plural = plural(ofWord: words[head]) else { return nil }
  words[head] = plural
  return words.joined(separator: " ")
}

private let prepositions: Set<String> = ["of", "to", "for", "in", "at", "from", "with", "by", "on", "without"]

private func plural(ofWord word: String) -> String? {
  let lower = word.lowercased()
  guard let last = lower.unicodeScalars.last, ("a"..."z").contains(last), lower.utf8.count >= 3 else { return nil }
  if let pair = irregular.first(where: { lower.hasSuffix($0.0) }) { return word.dropLast(pair.0.count) + pair.1 }
  if lower.hasSuffix("s"), !lower.hasSuffix("ss") { return nil }
  if ["ss", "x", "z", "ch", "sh"].contains(where: lower.hasSuffix) { return word + "es" }
  if last == "y", let before = lower.dropLast().last, !"aeiou".contains(before) { return word.dropLast() + "ies" }
  return word + "s"
}

/// Endings with a plural of their own.
private let irregular: [(String, String)] = [
  ("people", "people"), ("personnel", "personnel"), ("aircraft", "aircraft"), ("woman", "women"), ("man", "men"),
  ("person", "people"), ("chief of staff", "chiefs of staff"),
]

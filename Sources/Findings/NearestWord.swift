/// The one of `known` that is most like `word` (by edit distance, at most a third of its length), for "did you mean …?".
public func nearestWord(to word: String, among known: some Sequence<String>) -> String? {
  let word = Array(word.lowercased().unicodeScalars)
  var best: (word: String, distance: Int)?
  for candidate in known {
    let distance = editDistance(word, Array(candidate.lowercased().unicodeScalars))
    if distance <= max(2, word.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// Edits (insert, delete, replace, swap neighbours: optimal string alignment) that turn `a` into `b`. Quadratic.
public func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
  if a.isEmpty || b.isEmpty { return a.count + b.count }
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i]
    current.reserveCapacity(b.count + 1)
    for j in 1...b.count {
      var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { value = min(value, beforePrevious[j - 2] + 1) }
      current.append(value)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count]
}

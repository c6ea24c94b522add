import PolyglintText

@testable import Fluency

/// The pattern language as its page describes it, slow and obvious: all ways in which a node can match, the preferred
/// one first.
struct ReferenceMatcher: ~Copyable {
  var classifier: TokenClassifier

  struct State {
    var position: Int
    var slots: [Int32]
  }

  /// Every hit of a rule at every start of every sentence.
  mutating func hits(_ rule: Int, _ pattern: ParsedPattern, in prose: Prose) -> [PhraseRules.Hit] {
    var hits: [PhraseRules.Hit] = []
    let slots = [Int32](repeating: -1, count: PatternProgram.firstCaptureSlot + 2 * pattern.captures.count)
    for sentence in prose.sentences {
      classifier.enter(sentence.tokens)
      for start in sentence.tokens where !cutsCompound(start) {
        let states = ways(pattern.root, State(position: start, slots: slots))
        guard let state = states.first(where: { !isHyphen($0.position) || !cutsCompound($0.position) }) else {
          continue
        }
        let flagged = pattern.hasFlaggedPart ? Int(state.slots[0])..<Int(state.slots[1]) : start..<state.position
        if !flagged.isEmpty { hits.append(PhraseRules.Hit(rule: rule, flagged: flagged, slots: state.slots)) }
      }
    }
    return hits
  }

  private func isHyphen(_ index: Int) -> Bool {
    classifier.sentence.contains(index) && ["-", "‐"].contains(classifier.prose.string(classifier.tokens[index]))
  }

  /// Whether index stands on either side of the hyphen of a hyphenated word.
  private func cutsCompound(_ index: Int) -> Bool {
    for hyphen in [index - 1, index] where isHyphen(hyphen) {
      let around = [hyphen - 1, hyphen + 1]
      guard around.allSatisfy({ classifier.sentence.contains($0) && classifier.tokens[$0].isWordLike }) else {
        continue
      }
      if !classifier.tokens[hyphen].followsSpace, !classifier.tokens[hyphen + 1].followsSpace { return true }
    }
    return false
  }

  private mutating func ways(_ node: PatternNode, _ state: State) -> [State] {
    let sentence = classifier.sentence
    var next = state
    switch node {
    case .token(let test):
      guard state.position < sentence.upperBound, passes(test, state.position) else { return [] }
      next.position += 1
      return [next]
    case .notToken(let node):
      guard state.position < sentence.upperBound, ways(node, state).isEmpty else { return [] }
      next.position += 1
      return [next]
    case .entity(let bit):
      guard state.position < sentence.upperBound, let end = classifier.endOfEntity(bit, from: state.position) else {
        return []
      }
      next.position = end
      return [next]
    case .sequence(let nodes):
      var states = [state]
      for node in nodes { states = all(states, node) }
      return states
    case .choice(let nodes):
      var states: [State] = []
      for node in nodes { states += ways(node, state) }
      return states
    case .repeated(let node, let from, let to, let isGreedy):
      var states = [state]
      for _ in 0..<from { states = all(states, node) }
      var result: [State] = []
      for state in states { result += more(node, state, atMost: to - from, isGreedy) }
      return result
    case .ahead(let node, let isNegated): return ways(node, state).isEmpty == isNegated ? [state] : []
    case .behind(let node, let isNegated):
      var found = false
      for start in sentence where start <= state.position {
        let ends = ways(node, State(position: start, slots: state.slots))
        if ends.contains(where: { $0.position == state.position }) { found = true }
      }
      return found == isNegated ? [] : [state]
    case .sentenceStart: return state.position <= classifier.firstWord ? [state] : []
    case .sentenceEnd: return state.position >= classifier.lastEnd ? [state] : []
    case .flagged(let node): return saving(node, state, slot: 0)
    case .capture(let number, let node): return saving(node, state, slot: PatternProgram.firstCaptureSlot + 2 * number)
    }
  }

  private mutating func all(_ states: [State], _ node: PatternNode) -> [State] {
    var result: [State] = []
    for state in states { result += ways(node, state) }
    return result
  }

  private mutating func more(_ node: PatternNode, _ state: State, atMost: Int, _ isGreedy: Bool) -> [State] {
    guard atMost > 0 else { return [state] }
    var longer: [State] = []
    for next in ways(node, state) { longer += more(node, next, atMost: atMost - 1, isGreedy) }
    return isGreedy ? longer + [state] : [state] + longer
  }

  private mutating func saving(_ node: PatternNode, _ state: State, slot: Int) -> [State] {
    var opened = state
    opened.slots[slot] = Int32(state.position)
    return ways(node, opened).map { state in
      var closed = state
      closed.slots[slot + 1] = Int32(state.position)
      return closed
    }
  }

  private mutating func passes(_ test: TokenTest, _ index: Int) -> Bool {
    let token = classifier.tokens[index]
    let isUpper = token.kind == .word && token.casing == .upper
    let isSign = token.range.count > 1 && token.kind != .word && token.kind != .number
    let caseFits =
      switch test.casing {
      case .upper: isUpper
      case .symbol: isSign
      case .any: !(isUpper && token.range.count <= 4) && !(isSign && token.kind == .symbol)
      }
    if test.keys.contains(token.key.value), caseFits { return true }
    let classes = classifier.classes(at: index)
    return test.classes.contains { wanted in
      !classes.isDisjoint(with: wanted.any) && (wanted.usual.isEmpty || !classes.isDisjoint(with: wanted.usual))
    }
  }
}

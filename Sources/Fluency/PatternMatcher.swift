internal import PolyglintText

/// Runs a pattern program over the tokens of one text.
struct PatternMatcher: ~Copyable {
  private enum Undo {
    /// Take up again at an instruction and a position.
    case resume(instruction: Int32, position: Int32)
    /// Put a slot back.
    case restore(slot: Int, value: Int32)
  }

  private let program: PatternProgram
  var classifier: TokenClassifier
  private(set) var slots: [Int32] = []
  private var stack: [Undo] = []
  private var steps = 0
  /// Whether the next run is of a whole pattern, not of a part that looks around.
  private var isWhole = false

  /// The most instructions that one attempt may take; a pattern that needs more does not match.
  static let mostSteps = 4000

  init(_ program: PatternProgram, _ classifier: consuming TokenClassifier) {
    self.program = program
    self.classifier = classifier
  }

  /// The end of the match of the pattern at `instruction` that starts at token `start` of the sentence entered, or nil.
  mutating func match(_ instruction: Int, at start: Int, slotCount: Int) -> Int? {
    slots.removeAll(keepingCapacity: true)
    for _ in 0..<slotCount { slots.append(-1) }
    steps = 0
    // A match never starts or ends inside a hyphenated word: `know` is not part of know-how.
    if isInsideCompound(start) { return nil }
    isWhole = true
    return run(instruction, at: start, endingAt: nil)
  }

  /// Whether a hyphenated word goes on over the border before token `index`, one side of which is its hyphen.
  private func isInsideCompound(_ index: Int) -> Bool {
    let sentence = classifier.sentence
    guard index > sentence.lowerBound, index < sentence.upperBound, !classifier.tokens[index].followsSpace else {
      return false
    }
    let tokens = classifier.tokens
    if classifier.isHyphen(index) {
      return tokens[index - 1].isWordLike && index + 1 < sentence.upperBound && !tokens[index + 1].followsSpace
        && tokens[index + 1].isWordLike
    }
    return classifier.isHyphen(index - 1) && tokens[index].isWordLike && !tokens[index - 1].followsSpace
      && index - 2 >= sentence.lowerBound && tokens[index - 2].isWordLike
  }

  /// Runs until `accept`; with `endingAt`, only an `accept` at that position counts.
  private mutating func run(_ start: Int, at first: Int, endingAt end: Int?) -> Int? {
    let bottom = stack.count
    let isWhole = self.isWhole
    self.isWhole = false
    defer { stack.removeLast(stack.count - bottom) }
    var pc = start
    var position = first
    let limit = classifier.sentence.upperBound
    while true {
      steps += 1
      if steps > Self.mostSteps { return nil }
      let instruction = program.instructions[pc]
      var isAlive = true
      switch instruction.operation {
      case .token:
        isAlive = position < limit && passes(Int(instruction.a), position)
        position += 1
        pc += 1
      case .notToken:
        isAlive = position < limit && run(pc + 1, at: position, endingAt: nil) == nil
        position += 1
        pc = Int(instruction.b)
      case .entity:
        let bit = WordClasses(rawValue: 1 << UInt64(instruction.a))
        if position < limit, let end = classifier.endOfEntity(bit, from: position) {
          position = end
          pc += 1
        } else {
          isAlive = false
        }
      case .split:
        stack.append(.resume(instruction: instruction.b, position: Int32(position)))
        pc = Int(instruction.a)
      case .jump:
        pc = Int(instruction.a)
      case .save:
        let slot = Int(instruction.a)
        stack.append(.restore(slot: slot, value: slots[slot]))
        slots[slot] = Int32(position)
        pc += 1
      case .ahead:
        let found = run(pc + 1, at: position, endingAt: nil) != nil
        isAlive = found == (instruction.a == 0)
        pc = Int(instruction.b)
      case .behind:
        isAlive = looksBehind(Int(instruction.a), body: pc + 1, at: position)
        pc = Int(instruction.b)
      case .sentenceStart:
        isAlive = position <= classifier.firstWord
        pc += 1
      case .sentenceEnd:
        isAlive = position >= classifier.lastEnd
        pc += 1
      case .accept:
        if end == nil || end == position, !isWhole || !endsInsideCompound(position) {
          // What looks around leaves no trace.
          if !isWhole { unwind(to: bottom) }
          return position
        }
        isAlive = false
      }
      if isAlive { continue }
      resume: while true {
        guard stack.count > bottom, let undo = stack.popLast() else { return nil }
        switch undo {
        case .restore(let slot, let value): slots[slot] = value
        case .resume(let instruction, let there):
          pc = Int(instruction)
          position = Int(there)
          break resume
        }
      }
    }
  }

  private mutating func unwind(to bottom: Int) {
    while stack.count > bottom {
      if case .restore(let slot, let value) = stack.removeLast() { slots[slot] = value }
    }
  }

  /// A match may end after a hyphen that the pattern asks for, but not before one.
  private func endsInsideCompound(_ index: Int) -> Bool {
    index < classifier.sentence.upperBound && classifier.isHyphen(index) && isInsideCompound(index)
  }

  private mutating func looksBehind(_ number: Int, body: Int, at position: Int) -> Bool {
    let look = program.behinds[number]
    var found = false
    var start = position - look.shortest
    while !found, start >= classifier.sentence.lowerBound, start >= position - look.longest {
      found = run(body, at: start, endingAt: position) != nil
      start -= 1
    }
    return found != look.isNegated
  }

  @inline(__always)
  private mutating func passes(_ number: Int, _ position: Int) -> Bool {
    let test = program.tests[number]
    let token = classifier.tokens[position]
    if !test.keys.isEmpty, holds(test.keys, token.key.value), casingFits(test.casing, token) { return true }
    if test.classes.isEmpty { return false }
    let classes = classifier.classes(at: position)
    for index in test.classes {
      let wanted = program.classes[index]
      if !classes.isDisjoint(with: wanted.any), wanted.usual.isEmpty || !classes.isDisjoint(with: wanted.usual) {
        return true
      }
    }
    return false
  }

  /// A literal in lower case is no acronym of up to four letters: `us` is not US, `who` is not WHO.
  @inline(__always)
  private func casingFits(_ casing: TokenTest.Casing, _ token: Token) -> Bool {
    let isUpper = token.kind == .word && token.casing == .upper
    let isSymbol = token.kind != .word && token.kind != .number && token.end - token.start > 1
    switch casing {
    case .symbol: return isSymbol
    case .upper: return isUpper
    case .any: return !(isUpper && token.end - token.start <= 4) && !(token.kind == .symbol && isSymbol)
    }
  }

  @inline(__always)
  private func holds(_ range: Range<Int>, _ key: UInt64) -> Bool {
    if range.count <= 4 {
      for index in range where program.keys[index] == key { return true }
      return false
    }
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if program.keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && program.keys[low] == key
  }
}

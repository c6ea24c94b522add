/// Patterns as instructions for a small backtracking machine, all rules in the same arrays.
struct PatternProgram: Sendable {
  enum Operation: UInt8, Sendable {
    /// The token passes test `a`.
    case token
    /// The body up to `accept` does not match here; then one token is taken, and `b` is next.
    case notToken
    /// A name whose class is bit `a`; all its tokens are taken.
    case entity
    /// `a` is tried first, then `b`.
    case split
    /// `a` is next.
    case jump
    /// The position goes into slot `a`.
    case save
    /// The body matches (or, if `a` is 1, does not) from here; then `b` is next.
    case ahead
    /// The body matches (or not) up to here; look `a` says more; then `b` is next.
    case behind
    case sentenceStart
    case sentenceEnd
    case accept
  }

  struct Instruction: Sendable {
    var operation: Operation
    var a: Int32 = 0
    var b: Int32 = 0
  }

  struct Behind: Sendable {
    var shortest: Int
    var longest: Int
    var isNegated: Bool
  }

  struct Test: Sendable {
    var keys: Range<Int>
    var classes: Range<Int>
    var casing: TokenTest.Casing
  }

  private(set) var instructions: [Instruction] = []
  private(set) var tests: [Test] = []
  private(set) var keys: [UInt64] = []
  private(set) var classes: [TokenTest.ClassTest] = []
  private(set) var behinds: [Behind] = []

  /// Slots 0 and 1 hold the flagged part; each capture takes two more.
  static let firstCaptureSlot = 2

  /// Adds the instructions of a pattern and returns where they start.
  mutating func add(_ pattern: ParsedPattern) -> Int {
    let start = instructions.count
    emit(pattern.root)
    instructions.append(Instruction(operation: .accept))
    return start
  }

  private mutating func emit(_ node: PatternNode) {
    switch node {
    case .token(let test):
      instructions.append(Instruction(operation: .token, a: Int32(add(test))))
    case .notToken(let node):
      emitBody(Instruction(operation: .notToken), node)
    case .entity(let bit):
      instructions.append(Instruction(operation: .entity, a: Int32(bit.rawValue.trailingZeroBitCount)))
    case .sequence(let nodes):
      for node in nodes { emit(node) }
    case .choice(let nodes):
      var jumps: [Int] = []
      for (offset, node) in nodes.enumerated() {
        if offset + 1 < nodes.count {
          let split = instructions.count
          instructions.append(Instruction(operation: .split, a: Int32(split + 1)))
          emit(node)
          jumps.append(instructions.count)
          instructions.append(Instruction(operation: .jump))
          instructions[split].b = Int32(instructions.count)
        } else {
          emit(node)
        }
      }
      for jump in jumps { instructions[jump].a = Int32(instructions.count) }
    case .repeated(let node, let from, let to, let isGreedy):
      for _ in 0..<from { emit(node) }
      var splits: [Int] = []
      for _ in from..<to {
        splits.append(instructions.count)
        instructions.append(Instruction(operation: .split))
        emit(node)
      }
      let end = Int32(instructions.count)
      for split in splits {
        let body = Int32(split + 1)
        instructions[split].a = isGreedy ? body : end
        instructions[split].b = isGreedy ? end : body
      }
    case .ahead(let node, let isNegated):
      emitBody(Instruction(operation: .ahead, a: isNegated ? 1 : 0), node)
    case .behind(let node, let isNegated):
      let lengths = node.lengths
      behinds.append(Behind(shortest: lengths.lowerBound, longest: lengths.upperBound, isNegated: isNegated))
      emitBody(Instruction(operation: .behind, a: Int32(behinds.count - 1)), node)
    case .sentenceStart:
      instructions.append(Instruction(operation: .sentenceStart))
    case .sentenceEnd:
      instructions.append(Instruction(operation: .sentenceEnd))
    case .flagged(let node):
      emitSaved(node, slot: 0)
    case .capture(let number, let node):
      emitSaved(node, slot: Self.firstCaptureSlot + 2 * number)
    }
  }

  private mutating func emitSaved(_ node: PatternNode, slot: Int) {
    instructions.append(Instruction(operation: .save, a: Int32(slot)))
    emit(node)
    instructions.append(Instruction(operation: .save, a: Int32(slot + 1)))
  }

  private mutating func emitBody(_ instruction: Instruction, _ node: PatternNode) {
    let start = instructions.count
    instructions.append(instruction)
    emit(node)
    instructions.append(Instruction(operation: .accept))
    instructions[start].b = Int32(instructions.count)
  }

  private mutating func add(_ test: TokenTest) -> Int {
    let firstKey = keys.count
    let firstClass = classes.count
    keys += test.keys
    classes += test.classes
    tests.append(Test(keys: firstKey..<keys.count, classes: firstClass..<classes.count, casing: test.casing))
    return tests.count - 1
  }
}

/// Does `transform` to all `inputs` on up to `jobs` threads and hands the outcomes to `consume` in the order of the inputs.
///
/// Never more than twice `jobs` outcomes wait or are in work, so memory stays bounded however many inputs there are.
public func inOrder<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], jobs: Int, transform: @escaping @Sendable (Input) -> Output, consume: (Output) throws -> Void
) async rethrows {
  if jobs <= 1 || inputs.count <= 1 {
    for input in inputs { try consume(transform(input)) }
    return
  }
  try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    var waiting: [Int: Output] = [:]
    var begun = 0
    var consumed = 0
    var inWork = 0
    while consumed < inputs.count {
      while begun < inputs.count, inWork < jobs, begun - consumed < 2 * jobs {
        let index = begun
        let input = inputs[index]
        group.addTask { (index, transform(input)) }
        begun += 1
        inWork += 1
      }
      guard let (index, output) = try await group.next() else { break }
      inWork -= 1
      waiting[index] = output
      while let output = waiting.removeValue(forKey: consumed) {
        consumed += 1
        try consume(output)
      }
    }
  }
}

/// Plain text of a wanted size, made from the samples of the repository, the same on every run.
///
/// The paragraphs of the sample articles follow one another in a fixed pseudo-random order; no sentence is made up.
func corpus(bytes: Int, from articles: [String]) -> String {
  let paragraphs = articles.flatMap { $0.split(separator: "\n").map(String.init) }.filter { !$0.isEmpty }
  guard !paragraphs.isEmpty else { return "" }
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  var text = ""
  text.reserveCapacity(bytes + 2000)
  while text.utf8.count < bytes {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    text += paragraphs[Int(state >> 33) % paragraphs.count]
    text += "\n\n"
  }
  return text
}

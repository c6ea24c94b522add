import FoundationEssentials
import Glibc
import PolyglintUnicode

// Times of the polyglint binary beside yardsticks run on the same file in the same minute. Prints; asserts nothing.

let quick = CommandLine.arguments.contains("--quick")
let binary =
  String(
    CommandLine.arguments[0].prefix(
      through: CommandLine.arguments[0].lastIndex(of: "/") ?? CommandLine.arguments[0].startIndex)) + "polyglint"
guard FileManager.default.isExecutableFile(atPath: binary) else {
  print("build the binary first: swift build -c release --product polyglint")
  exit(2)
}

let articles = ["clean", "talks"].compactMap {
  FileManager.default.contents(atPath: "samples/\($0)/article.txt").map { String(decoding: $0, as: UTF8.self) }
}
guard !articles.isEmpty else {
  print("run this from the top folder of the repository: samples/ is not here")
  exit(2)
}

let folder = FileManager.default.temporaryDirectory.path + "/polyglint-benchmark-\(getpid())"
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(atPath: folder) }

func write(_ name: String, _ text: String) throws -> String {
  let path = "\(folder)/\(name)"
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  return path
}

func row(_ label: String, _ figures: String) {
  print(label + String(repeating: " ", count: max(1, 46 - label.count)) + figures)
}
func decimal(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
func milliseconds(_ seconds: Double) -> String { "\(decimal(seconds * 1000)) ms" }
func rate(_ bytes: Int, _ seconds: Double) -> String { "\(decimal(Double(bytes) / 1e6 / seconds)) MB/s" }

// Start-up and one article, whole process.
let oneLine = try write("line.txt", "Talks in Kyiv ended on Monday.\n")
let article = try write("article.txt", corpus(bytes: 5600, from: articles))
let nothing = fastest(of: 15, "/bin/true", [])
for (label, path) in [("one-line file, whole process", oneLine), ("900-word article, whole process", article)] {
  guard let best = fastest(of: 15, binary, ["lint", "--no-config", path]), best.status <= 1, let nothing else {
    row(label, "polyglint failed")
    continue
  }
  row(label, "\(milliseconds(best.seconds))   (/bin/true \(milliseconds(nothing.seconds)))")
}

// Throughput on one core, beside wc -w and a bare ICU word-break pass.
let size = 5_000_000
let text = corpus(bytes: size, from: articles)
let file = try write("corpus.txt", text)
if let lint = fastest(of: 3, binary, ["lint", "--no-config", "--jobs", "1", "--quiet", file]),
  lint.status <= 1, let words = fastest(of: 3, "wc", ["-w", file])
{
  let bytes = Array(text.utf8)
  let breaks = try wordBreakSeconds(bytes)
  row(
    "5 MB of plain text, all default checks",
    "\(rate(bytes.count, lint.cpuSeconds)) of CPU time, \(rate(bytes.count, lint.seconds)) of wall time")
  row(
    "  yardstick: wc -w",
    "\(rate(bytes.count, words.seconds))   ratio \(decimal(lint.cpuSeconds / max(words.cpuSeconds, 0.001)))")
  row("  yardstick: ICU word breaks", "\(rate(bytes.count, breaks))   ratio \(decimal(lint.cpuSeconds / breaks))")
}

if !quick {
  let big = try write("big.txt", corpus(bytes: 100_000_000, from: articles))
  if let lint = run(binary, ["lint", "--no-config", "--jobs", "1", "--quiet", big]), lint.status <= 1 {
    row("100 MB of plain text", "\(rate(100_000_000, lint.seconds)), peak memory \(lint.peakMemory / 1_000_000) MB")
  }
}

/// Seconds of a pass over the word boundaries of `bytes`, paragraph by paragraph, the fastest of three.
func wordBreakSeconds(_ bytes: [UInt8]) throws -> Double {
  var breaker = try BreakIterator(.word, locale: "en")
  var best = Double.infinity
  for _ in 0..<3 {
    let start = ContinuousClock.now
    var count = 0
    for paragraph in bytes.split(separator: 0x0A) {
      try paragraph.withUnsafeBufferPointer { buffer in try breaker.forEach(in: buffer) { _, _, _ in count += 1 } }
    }
    if count > 0 { best = min(best, (ContinuousClock.now - start).inSeconds) }
  }
  return best
}

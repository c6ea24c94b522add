/// Keeps a few transliterators open and remembers what they gave, for one task.
///
/// Names come again and again in an article, and a transliterator is slow to open and not fast to run. The class is not
/// `Sendable`: each task makes its own.
public final class TransliteratorCache {
  private final class Entry {
    let transliterator: Transliterator
    var results: [String: String] = [:]
    var lastUse = 0

    init(_ source: Transliterator.Source) throws(ICUError) { transliterator = try Transliterator(source) }
  }

  private var entries: [Transliterator.Source: Entry] = [:]
  private var clock = 0
  private let openLimit: Int
  private let rememberedLimit: Int

  /// Makes an empty cache that keeps up to `openLimit` transliterators, and for each up to `rememberedLimit` results.
  public init(openLimit: Int = 16, rememberedLimit: Int = 4096) {
    self.openLimit = max(1, openLimit)
    self.rememberedLimit = max(0, rememberedLimit)
  }

  /// How many transliterators are open now.
  public var openCount: Int { entries.count }

  /// The text, rewritten by the transliterator, which is opened if need be; the one unused for longest makes room.
  public func transliterate(_ text: String, with source: Transliterator.Source) throws(ICUError) -> String {
    let entry = try entry(for: source)
    if let known = entry.results[text] { return known }
    let result = try entry.transliterator.transliterate(text)
    if rememberedLimit > 0 {
      if entry.results.count >= rememberedLimit { entry.results.removeAll(keepingCapacity: true) }
      entry.results[text] = result
    }
    return result
  }

  private func entry(for source: Transliterator.Source) throws(ICUError) -> Entry {
    clock += 1
    if let entry = entries[source] {
      entry.lastUse = clock
      return entry
    }
    let entry = try Entry(source)
    entry.lastUse = clock
    if entries.count >= openLimit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      entries[oldest.key] = nil
    }
    entries[source] = entry
    return entry
  }
}

private import CBuiltInData

/// The files of `glossaries/` that are embedded in the binary, by name.
///
/// Nothing is copied: the bytes lie in the binary for as long as the program runs.
public enum BuiltInFiles {
  /// The names of all embedded files (`people.tsv`), in byte order.
  public static var names: [String] { all.map { String(cString: $0.name) } }

  /// The bytes of an embedded file, UTF-8; nil if there is none of that name.
  public static func bytes(of name: String) -> UnsafeBufferPointer<UInt8>? {
    for file in all where String(cString: file.name) == name {
      return UnsafeBufferPointer(start: file.bytes, count: file.count)
    }
    return nil
  }

  /// How problems in an embedded file name it: `built-in/people.tsv`.
  public static func displayName(of name: String) -> String { "built-in/\(name)" }

  private static var all: UnsafeBufferPointer<BuiltInFile> {
    var count = 0
    let first = polyglint_built_in_files(&count)
    return UnsafeBufferPointer(start: first, count: count)
  }
}

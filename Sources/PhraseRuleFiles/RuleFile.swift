/// A rule file as read from disk.
public struct RuleFile: Sendable {
  /// How problems name the file.
  public var name: String
  /// Its text.
  public var text: String

  /// A file and its text.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

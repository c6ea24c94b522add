/// Patterns of garble and calque, compiled.
public struct PhraseRules: Sendable {
  /// No rules.
  public init() {}
}

/// Given names that are one name in several languages: Микола, Николай, Nicholas.
public struct CognateNames: Sendable {
  /// No names at all.
  public init() {}
}

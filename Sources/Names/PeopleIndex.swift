public import PolyglintText
public import Termbase

/// The people of a termbase by their surnames, for questions that need the given name and the surname apart.
public struct PeopleIndex: Sendable {
  /// A person whose name is one given name and one surname.
  public struct Person: Sendable {
    /// Index into `Termbase.concepts`.
    public var concept: Int
    /// Given name in the preferred rendering.
    public var given: String
    /// Surname in the preferred rendering.
    public var family: String
    /// Given names of all renderings that are right.
    public var givenKeys: Set<WordKey>
  }

  /// Everybody, in the order of the termbase.
  public private(set) var people: [Person] = []
  private var byFamily: [WordKey: [Int]] = [:]

  /// The people of `termbase`. Linear time.
  public init(_ termbase: Termbase) {
    for (index, concept) in termbase.concepts.enumerated() where concept.kind == .person {
      let words = concept.preferred.split(separator: " ")
      guard words.count == 2, concept.family.map({ $0 == words[1] }) ?? true else { continue }
      var person = Person(concept: index, given: String(words[0]), family: String(words[1]), givenKeys: [])
      for rendering in concept.renderings where rendering.status == .preferred || rendering.status == .admitted {
        let parts = rendering.text.split(separator: " ")
        guard parts.count == 2 else { continue }
        person.givenKeys.insert(WordKey(String(parts[0])))
        let family = WordKey(String(parts[1]))
        if byFamily[family]?.last != people.count { byFamily[family, default: []].append(people.count) }
      }
      people.append(person)
    }
  }

  /// People whose surname is `family`, in any right rendering.
  public func people(named family: WordKey) -> [Person] { (byFamily[family] ?? []).map { people[$0] } }
}

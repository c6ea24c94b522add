public import Fluency
public import Names
public import PolyglintText
public import Termbase

/// What checks know besides the text: glossaries, cognate names, the English lexicon, phrase rules. Loaded once, shared by all tasks.
public struct CheckResources: Sendable {
  /// Concepts of the built-in glossaries and the user's.
  public let termbase: Termbase
  /// The people of `termbase` by surname.
  public let people: PeopleIndex
  /// Cognate given names.
  public let cognates: CognateNames
  /// Lemmas and word classes of English.
  public let lexicon: EnglishLexicon
  /// Patterns of garble and calque.
  public let phraseRules: PhraseRules

  /// Resources put together by the caller.
  public init(termbase: Termbase, cognates: CognateNames, lexicon: EnglishLexicon, phraseRules: PhraseRules) {
    self.termbase = termbase
    people = PeopleIndex(termbase)
    self.cognates = cognates
    self.lexicon = lexicon
    self.phraseRules = phraseRules
  }
}

/// What is known about one text once, so that no check has to find it out again.
public struct CheckContext: Sendable {
  /// What holds for every text.
  public let resources: CheckResources
  /// Glossary renderings that occur in the text, longest first at each place, not overlapping.
  public let terms: [TermMatch]
  /// Names found in the text.
  public let names: NameAnalysis

  /// Looks the terms and names of `prose` up. Linear time.
  public init(_ prose: Prose, resources: CheckResources) {
    self.resources = resources
    terms = resources.termbase.matches(in: prose)
    names = NameAnalysis(prose, terms: terms, termbase: resources.termbase, cognates: resources.cognates)
  }
}

public import Checks
internal import Fluency
internal import Names
internal import Termbase

extension CheckResources {
  /// The built-in data and what `configuration` adds to it.
  public static func load(_ configuration: Configuration) throws(LintingError) -> CheckResources {
    CheckResources(
      termbase: Termbase([]), cognates: CognateNames(), lexicon: EnglishLexicon(), phraseRules: PhraseRules())
  }
}

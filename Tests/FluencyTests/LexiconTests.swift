import Fluency
import PolyglintText
import Testing

@Suite struct LexiconTests {
  let lexicon = EnglishLexicon.builtIn()

  @Test(
    "words are common in every form",
    arguments: [
      "city", "cities", "drove", "driven", "stopped", "Making", "tried", "largest", "children", "lying", "us", "goes",
      "boxes", "referred", "bigger", "watches", "panicked", "criteria",
    ])
  func common(word: String) {
    #expect(lexicon.isCommonWord(WordKey(word)))
    #expect(!lexicon.classes(of: word).isEmpty)
  }

  @Test(
    "names and slips are not common",
    arguments: ["Lavrov", "Lavrrov", "Igora", "Igor", "Oleksandr", "makeing", "stoped", "citys", "childs", "goed"])
  func uncommon(word: String) { #expect(!lexicon.isCommonWord(WordKey(word))) }

  @Test(
    "forms are recognised",
    arguments: [
      ("cities", WordClasses.nounPlural), ("drove", .verbPast), ("driven", .verbParticiple), ("hoping", .verbIng),
      ("hopping", .verbIng), ("tries", .verbThird), ("larger", .adjectiveComparative), ("worst", .adjectiveSuperlative),
      ("was", .be), ("was", .verbPast), ("hers", .pronounPossessive), ("towards", .preposition), ("March", .month),
      ("Friday", .weekday), ("Ukrainian", .demonym), ("twelfth", .ordinal), ("seven", .number), ("isn't", .not),
      ("Oleksandr", .givenName), ("left", .verbPast), ("quickly", .adverb), ("The", .article),
      ("running", .usuallyVerb),
      ("city", .usuallyNoun), ("large", .usuallyAdjective), ("often", .usuallyAdverb), ("said", .usuallyVerb),
    ])
  func recognises(word: String, wanted: WordClasses) { #expect(lexicon.classes(of: word).isSuperset(of: wanted)) }

  @Test(
    "what a word is not",
    arguments: [
      ("march", WordClasses.month), ("polish", .demonym), ("the", .noun), ("in", .noun), ("city", .verb),
      ("number", .adjectiveComparative), ("planed", .usuallyNoun),
    ])
  func refuses(word: String, unwanted: WordClasses) { #expect(lexicon.classes(of: word).isDisjoint(with: unwanted)) }

  @Test(
    "inflection",
    arguments: [
      ("city", WordForm.plural, "cities"), ("ways", .singular, "way"), ("children", .singular, "child"),
      ("drove", .participle, "driven"),
      ("stop", .ing, "stopping"), ("make", .ing, "making"), ("die", .ing, "dying"), ("refer", .past, "referred"),
      ("go", .third, "goes"), ("carried", .base, "carry"), ("Large", .superlative, "Largest"),
      ("good", .comparative, "better"),
      ("beautiful", .comparative, "more beautiful"), ("blorp", .past, "blorped"), ("be", .ing, "being"),
      ("hero", .plural, "heroes"),
      ("press conference", .plural, "press conferences"), ("take part", .ing, "taking part"), ("hit", .past, "hit"),
    ])
  func inflects(word: String, form: WordForm, expected: String) { #expect(lexicon.inflect(word, form) == expected) }

  @Test(
    "a or an",
    arguments: [
      ("hour", "an"), ("university", "a"), ("umbrella", "an"), ("European", "a"), ("one-day visit", "a"),
      ("8-year-old", "an"),
      ("11th", "an"), ("110", "a"), ("NATO", "a"), ("FBI", "an"), ("UN", "a"), ("uninvited guest", "an"), ("MP", "an"),
    ])
  func article(phrase: String, expected: String) { #expect(lexicon.indefiniteArticle(before: phrase) == expected) }
}

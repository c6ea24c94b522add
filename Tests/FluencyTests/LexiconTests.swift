import Fluency
import PolyglintText
import Testing

@Suite struct LexiconTests {
  let lexicon = EnglishLexicon.builtIn()

  @Test(
    "words are common in every form",
    arguments: [
      "city", "cities", "drove", "driven", "stopped", "Making", "tried", "largest", "children", "lying", "us",
    ])
  func common(word: String) { #expect(lexicon.isCommonWord(WordKey(word))) }

  @Test(
    "names and slips are not common",
    arguments: ["Lavrov", "Lavrrov", "Igora", "Igor", "Oleksandr", "makeing", "stoped", "citys", "childs"])
  func uncommon(word: String) { #expect(!lexicon.isCommonWord(WordKey(word))) }
}

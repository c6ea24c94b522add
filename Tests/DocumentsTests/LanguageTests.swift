import PolyglintText
import Testing

@testable import Documents

@Suite struct LanguageTests {
  @Test(arguments: [
    ("en", "The council said on Monday that the bridge would be closed for two weeks."),
    ("ru", "Совет сообщил, что мост закроют на две недели. Водителей просят ехать через город."),
    ("uk", "Рада повідомила, що міст закриють на два тижні. Водіїв просять їхати через місто."),
    ("be", "Савет паведаміў, што мост зачыняць на два тыдні. Кіроўцаў просяць ехаць праз горад."),
    ("bg", "Съветът съобщи, че мостът ще бъде затворен за две седмици, а шофьорите да карат през града."),
    ("pl", "Rada poinformowała, że most zostanie zamknięty na dwa tygodnie. Kierowcy mają jechać przez miasto."),
    (
      "de",
      "Der Rat teilte mit, dass die Brücke für zwei Wochen gesperrt wird. Die Fahrer sollen durch die Stadt fahren."
    ),
    ("fr", "Le conseil a annoncé que le pont sera fermé pendant deux semaines. Les conducteurs passent par la ville."),
    ("es", "El consejo anunció que el puente estará cerrado durante dos semanas y que los coches pasan por la ciudad."),
    (
      "it",
      "Il consiglio ha annunciato che il ponte sarà chiuso per due settimane e che gli autisti passano dalla città."
    ),
    ("el", "Η γέφυρα θα κλείσει."), ("he", "הגשר ייסגר לשבועיים."), ("ja", "橋は二週間閉鎖されます。"), ("zh", "大桥将关闭两周。"),
    ("und", "Kobrinets Mariupol 2022"), ("und", "12 345 — !"), ("und", ""), ("und", "Иванов Петров Сидоров"),
  ])
  func isToldFromTheText(_ language: LanguageTag, _ text: String) {
    #expect(LanguageDetector.language(of: Array(text.utf8)) == language)
  }

  @Test func isLookedForInOrder() throws {
    let russian = "---\nlang: uk\n---\nСовет сообщил, что мост закроют на две недели.\n"
    func read(_ path: String, _ text: String, _ language: LanguageTag? = nil) throws -> (LanguageTag, LanguageOrigin) {
      let document = try Document(SourceFile(path: path, contents: Array(text.utf8)), language: language)
      return (document.language, document.languageOrigin)
    }
    #expect(try read("a.pl.md", russian, "de") == ("de", .caller))
    #expect(try read("a.pl.md", russian) == ("uk", .document))
    #expect(try read("dir.en/a.pl.txt", russian) == ("pl", .fileName))
    #expect(try read("a.pt-br.txt", russian) == ("pt-BR", .fileName))
    #expect(try read("a.min.txt", "Совет сообщил, что мост закроют на две недели.") == ("ru", .text))
    #expect(try read("a.txt", "Kiev") == ("en", .assumption))
    #expect(try read("a.txt", "Киев") == ("und", .assumption))
  }
}

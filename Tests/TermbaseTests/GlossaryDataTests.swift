import BuiltInData
import Fluency
import Names
import PolyglintText
import PolyglintUnicode
import Termbase
import Testing

/// The built-in glossaries keep the rules that glossaries/README.md sets for them.
@Suite struct GlossaryDataTests {
  static let conceptTables = ["organisations.tsv", "people.tsv", "places.tsv", "titles.tsv"]

  static func text(of name: String) throws -> String {
    String(decoding: try #require(BuiltInFiles.bytes(of: name)), as: UTF8.self)
  }

  static func concepts() throws -> [Concept] {
    try conceptTables.flatMap { readConcepts(DataTable(try text(of: $0), file: $0)).concepts }
  }

  @Test(arguments: conceptTables)
  func everyRowCanBeRead(of name: String) throws {
    let (concepts, problems) = readConcepts(DataTable(try Self.text(of: name), file: name))
    #expect(!concepts.isEmpty)
    for problem in problems { Issue.record("\(problem.file):\(problem.line): \(problem.message)") }
  }

  @Test func theCognateNamesCanBeRead() throws {
    let names = CognateNames(DataTable(try Self.text(of: "given-names.tsv"), file: "given-names.tsv"))
    for problem in names.problems { Issue.record("\(problem.file):\(problem.line): \(problem.message)") }
  }

  @Test(arguments: conceptTables + ["given-names.tsv"])
  func tablesNameTitleOriginAndLicence(of name: String) throws {
    let table = DataTable(try Self.text(of: name), file: name)
    for key in ["title", "origin", "licence"] {
      #expect(table.properties[key]?.isEmpty == false, "\(name) has no # \(key)")
    }
  }

  @Test(arguments: conceptTables + ["given-names.tsv"])
  func tablesAreInTheirOneLegalForm(of name: String) throws {
    let text = try Self.text(of: name)
    #expect(!text.utf8.contains(0x0D) && text.utf8.last == 0x0A, "\(name) must have LF lines and end in one")
    let composed = try Normalizer(.nfc).normalize(text)
    #expect(Array(composed.utf8) == Array(text.utf8), "\(name) is not NFC")
    let table = DataTable(text, file: name)
    let column = try #require(table.columns.firstIndex(of: "id"))
    let ids = table.rows.map { Array($0.cells[column].utf8) }
    for (number, pair) in zip(ids, ids.dropFirst()).enumerated() where !pair.0.lexicographicallyPrecedes(pair.1) {
      Issue.record("\(name):\(table.rows[number + 1].line): \(String(decoding: pair.1, as: UTF8.self)) is not in order")
    }
  }

  @Test func idsAreUniqueOverAllTables() throws {
    var files: [String: String] = [:]
    for concept in try Self.concepts() {
      if let other = files.updateValue(concept.file, forKey: concept.id) {
        Issue.record("\(concept.id) is in \(other) and \(concept.file)")
      }
    }
  }

  @Test func noRenderingIsRightHereAndWrongThere() throws {
    var right: [String: String] = [:]
    let concepts = try Self.concepts()
    func key(_ concept: Concept, _ rendering: Rendering) -> String {
      concept.kind == .title || concept.kind == .term ? rendering.text.lowercased() : rendering.text
    }
    for concept in concepts {
      for rendering in concept.renderings where rendering.status == .preferred || rendering.status == .admitted {
        right[key(concept, rendering)] = concept.id
      }
    }
    for concept in concepts {
      for rendering in concept.renderings where rendering.status == .deprecated || rendering.status == .misspelled {
        if let other = right[key(concept, rendering)] {
          Issue.record(
            "\(concept.file):\(concept.line): \"\(rendering.text)\" is wrong for \(concept.id) and right for \(other)")
        }
      }
    }
  }

  @Test func noWrongRenderingIsAnEnglishWord() throws {
    let lexicon = EnglishLexicon.builtIn()
    for concept in try Self.concepts() {
      for rendering in concept.renderings where rendering.status == .deprecated || rendering.status == .misspelled {
        if !rendering.text.contains(" "), lexicon.isCommonWord(WordKey(rendering.text)) {
          Issue.record("\(concept.file):\(concept.line): \"\(rendering.text)\" is an ordinary English word")
        }
      }
    }
  }

  @Test func datesOfPostsRunForwards() throws {
    for concept in try Self.concepts() {
      for post in concept.posts {
        if let from = post.dates?.from, let to = post.dates?.to, from > to {
          Issue.record("\(concept.file):\(concept.line): \"\(post.text)\" ends before it begins")
        }
      }
    }
  }
}

/// Plurals of titles and terms, as the matcher finds them.
@Suite struct EnglishPluralTests {
  @Test(arguments: [
    ("draft dodger", "draft dodgers"), ("prosecutor general", "prosecutors general"),
    ("judge of the court", "judges of the court"),
    ("policewoman", "policewomen"), ("deputy", "deputies"), ("displaced person", "displaced people"), ("Head", "Heads"),
  ])
  func pluralsAreFormedAtTheHead(singular: String, plural: String) { #expect(englishPlural(of: singular) == plural) }

  @Test(arguments: ["drones", "in law", "ЦБ", ""])
  func phrasesWithoutAPlural(phrase: String) { #expect(englishPlural(of: phrase) == nil) }

  @Test func theMatcherFindsPluralsOfTermsOnly() throws {
    let table = DataTable(
      "# title: t\nid\tkind\ten\nperson-a\tperson\tAda Stone\nterm-a\tterm\tshock wave\n", file: "t.tsv")
    let termbase = try Termbase(readConcepts(table).concepts)
    let text = Array("Shock waves hit the Ada Stones.".utf8)
    let prose = try Prose(
      text: text, language: .english, blocks: [Prose.Block(kind: .paragraph, range: TextRange(0, text.count))],
      map: OffsetMap.identity())
    let matches = termbase.matches(in: prose)
    #expect(matches.map(\.tokens) == [0..<2])
  }
}

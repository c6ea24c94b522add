public import ArgumentParser
public import Linting
public import PolyglintText

/// What `lint` and `fix` have in common.
struct LintOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Language of the texts (BCP 47), such as en or en-GB; else found from each text.", valueName: "tag"))
  var lang: LanguageTag?

  @Option(
    help: ArgumentHelp("Encoding of the texts by its ICU name, such as windows-1251, if not UTF-8.", valueName: "name"))
  var encoding: String?

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "Exit with 1 on findings this severe: \(FailureLevel.names.joined(separator: ", ")).", valueName: "level"))
  var failOn: FailureLevel?

  @Option(help: ArgumentHelp("Only these checks and rules; several are parted by commas.", valueName: "ids"))
  var select: [String] = []

  @Option(help: ArgumentHelp("All but these checks and rules; several are parted by commas.", valueName: "ids"))
  var ignore: [String] = []

  @Option(
    name: .customLong("minimum-confidence"),
    help: ArgumentHelp("Leave out findings less sure than this, from 0 to 1.", valueName: "number"))
  var minimumConfidence: Double?

  @Option(
    help: ArgumentHelp("Configuration file, instead of the nearest \(Configuration.fileName).", valueName: "file"))
  var config: String?

  @Flag(name: .customLong("no-config"), help: "Read no configuration file.")
  var ignoresConfiguration = false

  @Option(help: ArgumentHelp("Files to work on at the same time.", valueName: "number"))
  var jobs: Int = processorCount()

  @Flag(name: .shortAndLong, help: "Print only the verdict.")
  var quiet = false

  @Option(
    name: .customLong("stdin-filename"),
    help: ArgumentHelp("What to call standard input; the ending tells its format.", valueName: "name"))
  var stdinFilename: String?

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    if let minimumConfidence, !(0...1).contains(minimumConfidence) {
      throw ValidationError("--minimum-confidence must be from 0 to 1.")
    }
    if config != nil, ignoresConfiguration { throw ValidationError("--config and --no-config exclude each other.") }
  }

  /// `configuration` with what the command line says on top.
  func applied(to configuration: Configuration) -> Configuration {
    var configuration = configuration
    if let lang { configuration.language = lang }
    if let encoding { configuration.encoding = encoding }
    if let failOn { configuration.failOn = failOn.severity }
    if let minimumConfidence { configuration.minimumConfidence = minimumConfidence }
    let selected = ids(select)
    if !selected.isEmpty { configuration.selected = Set(selected) }
    let ignored = ids(ignore)
    configuration.disabled.formUnion(ignored)
    for id in selected + ignored { configuration.mentions.append(Configuration.Mention(id: id)) }
    return configuration
  }

  private func ids(_ lists: [String]) -> [String] {
    lists.flatMap { $0.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init) }
  }
}

extension LanguageTag: ExpressibleByArgument {
  /// A tag from the command line.
  public init?(argument: String) { self.init(argument) }
}

extension FailureLevel: ExpressibleByArgument {
  /// A level from the command line.
  public init?(argument: String) { self.init(argument) }
  /// What may be written.
  public static var allValueStrings: [String] { names }
}

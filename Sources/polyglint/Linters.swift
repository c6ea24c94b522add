internal import Checks
internal import Findings
internal import Linting

/// The linter for each file: configuration by folder, data read once for all that use the same.
struct Linters {
  private let options: LintOptions
  private var byFolder: [String: Linter?] = [:]
  private var byFile: [String?: Linter?] = [:]
  private var data: [[String]: LoadedResources] = [:]
  /// What is wrong with configuration and data, each told once.
  private(set) var problems: [String] = []

  init(_ options: LintOptions) { self.options = options }

  /// The linter for a file; nil if its configuration cannot be read, which then is among the problems.
  mutating func linter(for path: String) -> Linter? {
    let folder = path == "-" ? "." : parentFolder(path)
    if let known = byFolder[folder] { return known }
    let file = options.config ?? (options.ignoresConfiguration ? nil : Configuration.find(from: folder))
    let linter = linter(configuredBy: file)
    byFolder[folder] = .some(linter)
    return linter
  }

  private mutating func linter(configuredBy file: String?) -> Linter? {
    if let known = byFile[file] { return known }
    var linter: Linter?
    do throws(LintingError) {
      let configuration = options.applied(
        to: try file.map { path throws(LintingError) in try Configuration(reading: path) } ?? Configuration())
      let loaded = try resources(configuration)
      problems += configuration.unknownIds(among: loaded.ids).map(\.description)
      linter = Linter(configuration: configuration, resources: loaded.resources)
    } catch {
      problems.append(error.description)
    }
    byFile[file] = .some(linter)
    return linter
  }

  private mutating func resources(_ configuration: Configuration) throws(LintingError) -> LoadedResources {
    let key = configuration.glossaries + ["\u{0}"] + configuration.rules
    if let known = data[key] { return known }
    let loaded = try LoadedResources(configuration)
    problems += loaded.problems.map(\.description)
    data[key] = loaded
    return loaded
  }
}

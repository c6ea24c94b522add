#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Turns the paths of a command line into files: files as they are, folders walked, patterns filled in.
public struct FileFinder {
  /// Endings of files that are linted when a folder is.
  public static let endings = [".txt", ".md", ".markdown", ".html", ".htm"]
  /// Folders that hold what programs made, not what people wrote.
  public static let skippedFolders: Set<String> = ["node_modules", "build", "dist", "target", "_site", "__pycache__"]

  /// The files, each once, in the order of the paths and in byte order inside folders.
  public private(set) var files: [String] = []
  /// What could not be read.
  public private(set) var problems: [LintingError] = []
  private var seen: Set<String> = []
  private let isIgnored: (String) -> Bool

  private struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// Finds the files that `paths` stand for.
  ///
  /// - Parameter isIgnored: Whether a file met while walking is to be left out. Files that are named are never asked about.
  public init(_ paths: [String], isIgnored: @escaping (String) -> Bool = { _ in false }) {
    self.isIgnored = isIgnored
    for path in paths { add(path) }
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      append(path)
      return
    }
    do throws(LintingError) {
      switch try fileKind(path) {
      case .folder: walk(path, above: [], wanted: { name in Self.endings.contains { name.lowercased().hasSuffix($0) } })
      case .file: append(path)
      case .other: append(path)
      }
    } catch {
      guard Glob.isPattern(path), !fileExists(path) else {
        problems.append(error)
        return
      }
      fill(path)
    }
  }

  private mutating func fill(_ pattern: String) {
    let isAbsolute = pattern.hasPrefix("/")
    let parts = pattern.split(separator: "/").map(String.init)
    let fixed = parts.prefix { !Glob.isPattern($0) }
    let base = (isAbsolute ? "/" : "") + fixed.joined(separator: "/")
    let prefix = base.isEmpty || base == "/" ? base : base + "/"
    // A leading slash keeps a pattern of one part from matching at any depth.
    let glob = Glob("/" + parts.dropFirst(fixed.count).joined(separator: "/"))
    let before = (files.count, problems.count)
    walk(base.isEmpty ? "." : base, above: [], prefix: prefix, wanted: { _ in true }) { path in
      glob.matches(String(path.dropFirst(prefix.count)))
    }
    if (files.count, problems.count) == before {
      problems.append(.unfit(path: pattern, reason: "no file matches this pattern"))
    }
  }

  /// Follows symbolic links to folders, but not back to a folder on the way.
  private mutating func walk(
    _ folder: String, above: [Identity], prefix: String? = nil, wanted: (String) -> Bool,
    matching: (String) -> Bool = { _ in true }
  ) {
    let names: [String]
    var identity = stat()
    do throws(LintingError) {
      guard stat(folder, &identity) == 0 else { throw systemError("read the folder", folder) }
      names = try entries(ofFolder: folder)
    } catch {
      problems.append(error)
      return
    }
    let here = Identity(device: UInt64(identity.st_dev), number: UInt64(identity.st_ino))
    if above.contains(here) {
      problems.append(.unfit(path: folder, reason: "its symbolic link leads back to a folder above it; not followed"))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = (prefix ?? (folder.hasSuffix("/") ? folder : folder + "/")) + name
      do throws(LintingError) {
        switch try fileKind(path) {
        case .folder:
          if !Self.skippedFolders.contains(name) {
            walk(path, above: above + [here], wanted: wanted, matching: matching)
          }
        case .file:
          if wanted(name), matching(path), !isIgnored(path) { append(path) }
        case .other: continue
        }
      } catch {
        problems.append(error)
      }
    }
  }

  private mutating func append(_ path: String) {
    if seen.insert(path).inserted { files.append(path) }
  }
}

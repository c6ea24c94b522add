#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The folder a path stands in; `.` for a bare file name.
public func parentFolder(_ path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path.
public func lastComponent(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

/// `path` from the root on, without `.` and `..`. Symbolic links stay as they are.
public func absolutePath(_ path: String) -> String {
  var parts: [Substring] = []
  let whole = path.hasPrefix("/") ? path : "\(workingFolder())/\(path)"
  for part in whole.split(separator: "/") {
    if part == "." { continue }
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return "/" + parts.joined(separator: "/")
}

/// An absolute path as a person would name it here: relative where it lies below the working folder.
func displayPath(_ path: String) -> String {
  let folder = workingFolder()
  return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
}

private func workingFolder() -> String {
  guard let path = getcwd(nil, 0) else { return "/" }
  defer { free(path) }
  let text = String(cString: path)
  return text == "/" ? "" : text
}

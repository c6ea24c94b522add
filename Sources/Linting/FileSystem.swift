#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The bytes of a file, or of standard input for `-`.
public func readFile(_ path: String) throws(LintingError) -> [UInt8] {
  if path == "-" { return try readAll(descriptor: 0, path: path) }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw systemError("read", path) }
  defer { close(descriptor) }
  return try readAll(descriptor: descriptor, path: path)
}

/// What a path leads to.
public enum FileKind: Sendable {
  case file, folder, other
}

/// What `path` leads to, through symbolic links.
public func fileKind(_ path: String) throws(LintingError) -> FileKind {
  var status = stat()
  guard stat(path, &status) == 0 else { throw systemError("read", path) }
  return switch status.st_mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  default: .other
  }
}

/// Whether anything stands at `path`.
public func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// The names in a folder, in byte order, without `.` and `..`.
public func entries(ofFolder path: String) throws(LintingError) -> [String] {
  guard let folder = opendir(path) else { throw systemError("read the folder", path) }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

private func readAll(descriptor: Int32, path: String) throws(LintingError) -> [UInt8] {
  var status = stat()
  if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
    throw .unfit(path: path, reason: "a folder, where a file is needed")
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(Int(status.st_size) + 1)
  var buffer = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      throw systemError("read", path)
    }
    if count == 0 { return bytes }
    bytes.append(contentsOf: buffer[..<count])
  }
}

/// The system's last error, about `path`.
func systemError(_ operation: String, _ path: String) -> LintingError {
  .system(operation: operation, path: path, reason: reason(errno))
}

private func reason(_ code: Int32) -> String {
  switch code {
  case ENOENT: return "there is no such file"
  case EACCES: return "no permission"
  case ELOOP: return "its symbolic links go round in a circle"
  default: return strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

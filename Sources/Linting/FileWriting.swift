#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Replaces the contents of the file at `path` in one step: whoever reads it sees the old contents or the new, never a part.
///
/// A symbolic link stays, its target is replaced; permissions are kept.
///
/// - Parameter expected: If given, what the file must still hold, so that nobody's edits are lost.
public func replaceFile(_ path: String, with contents: [UInt8], expecting expected: [UInt8]? = nil) throws(LintingError)
{
  let target = resolved(path)
  if let expected, try readFile(target) != expected {
    throw .unfit(path: path, reason: "the file has changed since it was read; nothing was written")
  }
  var status = stat()
  let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o644
  let temporary = "\(target).polyglint-\(getpid())"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { throw systemError("write", path) }
  var isDone = false
  defer {
    close(descriptor)
    if !isDone { unlink(temporary) }
  }
  var written = 0
  while written < contents.count {
    let count = contents.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written) }
    if count < 0 {
      if errno == EINTR { continue }
      throw systemError("write", path)
    }
    written += count
  }
  guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0, rename(temporary, target) == 0 else {
    throw systemError("write", path)
  }
  isDone = true
}

/// Writes a file that must not exist yet.
public func createFile(_ path: String, with contents: [UInt8]) throws(LintingError) {
  if fileExists(path) { throw .unfit(path: path, reason: "the file exists already; it was left as it is") }
  try replaceFile(path, with: contents)
}

/// The path behind symbolic links; the path itself if nothing stands there yet.
private func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}

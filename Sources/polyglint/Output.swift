internal import Glibc

/// A standard stream. A reader that goes away ends the process quietly, as the system does by itself.
struct Output: Sendable {
  private let descriptor: Int32

  /// Findings.
  static let standardOutput = Output(descriptor: 1)
  /// Notes, problems and progress.
  static let standardError = Output(descriptor: 2)

  /// Whether a person is looking.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether colours are welcome: on a terminal that knows them, unless NO_COLOR is set (no-color.org).
  var usesColour: Bool { isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb" }

  /// Columns of the terminal; 100 where there is none.
  var width: Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return 100
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0 {
          if errno == EINTR || errno == EAGAIN { continue }
          if errno != EPIPE { _exit(ExitStatus.couldNotCheck.rawValue) }
          _exit(ExitStatus.clean.rawValue)
        }
        done += count
      }
    }
  }

  /// Writes a text.
  func write(_ text: String) { write(Array(text.utf8)) }
}

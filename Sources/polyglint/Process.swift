internal import Glibc
internal import Synchronization

/// How a run ends.
enum ExitStatus: Int32, Error {
  /// Nothing at or above the level of failure.
  case clean = 0
  /// Findings at or above the level of failure.
  case findings = 1
  /// Something could not be checked: usage, configuration, input.
  case couldNotCheck = 2
}

/// Writes out what is buffered and ends the process.
func quit(_ status: ExitStatus) -> Never {
  exit(status.rawValue)
}

/// Whether a file is being replaced right now, which an interrupt must wait for, and whether one came meanwhile.
private let isReplacing = Atomic(false)
private let wasInterrupted = Atomic(false)

/// Makes an interrupt end the process with status 130, but never in the middle of replacing a file.
func installInterruptHandler() {
  signal(SIGINT) { _ in
    if isReplacing.load(ordering: .relaxed) {
      wasInterrupted.store(true, ordering: .relaxed)
    } else {
      _exit(130)
    }
  }
}

/// Runs `body` to its end even if the user interrupts, then obeys.
func withoutInterruption<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
  isReplacing.store(true, ordering: .relaxed)
  defer {
    isReplacing.store(false, ordering: .relaxed)
    if wasInterrupted.load(ordering: .relaxed) { _exit(130) }
  }
  return try body()
}

/// The value of an environment variable, if it is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// Processors that are there to use.
func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

import Glibc

/// One run of a program.
struct Run {
  /// Wall-clock seconds.
  var seconds: Double
  /// User and system time, seconds.
  var cpuSeconds: Double
  /// Largest resident set, bytes.
  var peakMemory: Int
  /// Exit status; 128 + n after signal n.
  var status: Int32
}

/// Runs a program to its end with its output thrown away. Nil when it cannot be started.
func run(_ program: String, _ arguments: [String], input: String = "/dev/null") -> Run? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  var pointers = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  let start = ContinuousClock.now
  var process: pid_t = 0
  guard posix_spawnp(&process, program, &actions, nil, &pointers, environ) == 0 else { return nil }
  var status: Int32 = 0
  var usage = rusage()
  while wait4(process, &status, 0, &usage) < 0 {
    guard errno == EINTR else { return nil }
  }
  let seconds = (ContinuousClock.now - start).inSeconds
  let signal = status & 0x7F
  return Run(
    seconds: seconds, cpuSeconds: usage.ru_utime.inSeconds + usage.ru_stime.inSeconds,
    peakMemory: Int(usage.ru_maxrss) * 1024, status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
}

/// The fastest of `count` runs, by wall clock: the one that other work on the machine disturbed least.
func fastest(of count: Int, _ program: String, _ arguments: [String]) -> Run? {
  (0..<count).compactMap { _ in run(program, arguments) }.min { $0.seconds < $1.seconds }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

extension timeval {
  fileprivate var inSeconds: Double { Double(tv_sec) + Double(tv_usec) * 1e-6 }
}

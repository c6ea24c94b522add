/// The lines that turn `old` into `new`, as `diff -u` writes them; empty if nothing changes.
///
/// The file is called `a/PATH` and `b/PATH`, so that `patch -p1` and `git apply` take it.
public func unifiedDiff(old: [UInt8], new: [UInt8], path: String, context: Int = 3) -> [UInt8] {
  guard old != new else { return [] }
  let before = lines(old)
  let after = lines(new)
  let changes = changedLines(before, after)
  var output: [UInt8] = []
  let name = path.hasPrefix("/") ? String(path.dropFirst()) : path
  output += "--- a/\(name)\n+++ b/\(name)\n".utf8
  var index = 0
  while index < changes.count {
    var last = index
    while last + 1 < changes.count, changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * context {
      last += 1
    }
    let hunk = changes[index...last]
    let oldStart = max(0, changes[index].old.lowerBound - context)
    let oldEnd = min(before.count, changes[last].old.upperBound + context)
    let newStart = changes[index].new.lowerBound - (changes[index].old.lowerBound - oldStart)
    let newEnd = changes[last].new.upperBound + (oldEnd - changes[last].old.upperBound)
    output += "@@ -\(span(oldStart, oldEnd)) +\(span(newStart, newEnd)) @@\n".utf8
    var done = oldStart
    for change in hunk {
      for line in before[done..<change.old.lowerBound] { write(" ", line, to: &output) }
      for line in before[change.old] { write("-", line, to: &output) }
      for line in after[change.new] { write("+", line, to: &output) }
      done = change.old.upperBound
    }
    for line in before[done..<oldEnd] { write(" ", line, to: &output) }
    index = last + 1
  }
  return output
}

private struct Change {
  var old: Range<Int>
  var new: Range<Int>
}

/// Stretches of lines that differ, in order, none touching another.
private func changedLines(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
  var start = 0
  while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
  var oldEnd = old.count
  var newEnd = new.count
  while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
    oldEnd -= 1
    newEnd -= 1
  }
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in Array(new[start..<newEnd]).difference(from: Array(old[start..<oldEnd])) {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset + start)
    case .insert(let offset, _, _): inserted.insert(offset + start)
    }
  }
  var changes: [Change] = []
  var i = start
  var j = start
  while i < oldEnd || j < newEnd {
    let first = (i, j)
    while i < oldEnd, removed.contains(i) { i += 1 }
    while j < newEnd, inserted.contains(j) { j += 1 }
    if first != (i, j) {
      changes.append(Change(old: first.0..<i, new: first.1..<j))
    } else {
      i += 1
      j += 1
    }
  }
  return changes
}

/// Lines with their ends.
private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for (index, byte) in bytes.enumerated() where byte == 0x0A {
    lines.append(bytes[start...index])
    start = index + 1
  }
  if start < bytes.count { lines.append(bytes[start...]) }
  return lines
}

private func span(_ start: Int, _ end: Int) -> String {
  let count = end - start
  let first = count == 0 ? start : start + 1
  return count == 1 ? "\(first)" : "\(first),\(count)"
}

private func write(_ mark: String, _ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
  output += mark.utf8
  output += line
  if line.last != 0x0A { output += "\n\\ No newline at end of file\n".utf8 }
}

/// Something wrong in a file we were given (a glossary row, a rule, a configuration key), with its place.
///
/// Reported through the same printer as findings.
public struct DataProblem: Error, Hashable, Sendable {
  /// The file, as the user named it, or `built-in/…` for embedded data.
  public var file: String
  /// Line, from 1; 0 if the whole file is meant.
  public var line: Int
  /// Column in scalars, from 1; 0 if the whole line is meant.
  public var column: Int
  /// What is wrong and what to do, in one sentence, lower case.
  public var message: String

  /// A problem at a place of a file.
  public init(file: String, line: Int = 0, column: Int = 0, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

extension DataProblem: CustomStringConvertible {
  /// `file:line:column: message`, without the parts that are not known.
  public var description: String {
    let place = line == 0 ? file : column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
    return "\(place): \(message)"
  }
}

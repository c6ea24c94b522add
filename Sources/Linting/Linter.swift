public import Checks
public import Documents
internal import Findings
internal import PolyglintText

/// Runs the checks over documents. It holds no state, so many tasks may share one.
public struct Linter: Sendable {
  /// What is wanted.
  public let configuration: Configuration
  /// What checks know besides the text.
  public let resources: CheckResources
  private let checks: [any Check]

  /// A linter with those of `checks` that the configuration wants.
  public init(
    configuration: Configuration, resources: CheckResources, checks: [any Check.Type] = builtInChecks
  ) {
    self.configuration = configuration
    self.resources = resources
    let known = Set(checks.map { $0.metadata.id })
    let selectsRules = configuration.selected.map { !$0.isSubset(of: known) } ?? false
    self.checks = checks.filter { check in
      let metadata = check.metadata
      if configuration.disabled.contains(metadata.id) { return false }
      if let selected = configuration.selected { return selected.contains(metadata.id) || selectsRules }
      return metadata.isEnabledByDefault || configuration.enabled.contains(metadata.id)
    }.map { $0.init() }
  }

  /// Findings in `document`: mapped to its file, in order of place, without doubles and without those suppressed by comments.
  public func lint(_ document: Document) throws(DocumentError) -> LintResult {
    var suppressions = Suppressions(document)
    var findings: [LocatedFinding] = []
    try document.forEachSection { prose in
      findings += self.findings(in: prose, suppressions: &suppressions, format: document.format)
    }
    findings.sort(by: precedes)
    return LintResult(
      source: document.source, format: document.format, findings: findings, notes: suppressions.unused())
  }

  private func findings(
    in prose: Prose, suppressions: inout Suppressions, format: DocumentFormat
  ) -> [LocatedFinding] {
    let context = CheckContext(prose, resources: resources)
    var found: [Finding] = []
    for check in checks where check.metadata.reads(prose.language) {
      found += check.findings(in: prose, using: context)
    }
    found = found.compactMap(wanted)
    let placement = Placement(prose: prose, format: format)
    var located: [LocatedFinding] = []
    for finding in withoutDoubles(found) {
      let placed = placement.locate(finding)
      if !suppressions.suppress(placed.finding) { located.append(placed) }
    }
    return located
  }

  /// The finding with the severity that the configuration gives it; nil if it is not wanted.
  private func wanted(_ finding: Finding) -> Finding? {
    guard finding.confidence >= configuration.minimumConfidence,
      configuration.wants(check: finding.check, rule: finding.rule)
    else { return nil }
    var finding = finding
    if let severity = configuration.severity(check: finding.check, rule: finding.rule) { finding.severity = severity }
    return finding
  }
}

/// At most one finding for each stretch: an editor makes one mark there, whatever the number of reasons.
///
/// The one with a correction wins, then the more severe, then the surer. At a point, where nothing but the correction tells findings apart,
/// each correction counts.
private func withoutDoubles(_ findings: [Finding]) -> [Finding] {
  struct Place: Hashable {
    var range: TextRange
    var edits: [TextEdit]?
  }
  var best: [Place: Int] = [:]
  for (index, finding) in findings.enumerated() {
    let place = Place(range: finding.range, edits: finding.range.isEmpty ? finding.suggestions.first?.edits : nil)
    if let other = best[place], !isBetter(finding, findings[other]) { continue }
    best[place] = index
  }
  return best.values.sorted().map { findings[$0] }
}

private func isBetter(_ left: Finding, _ right: Finding) -> Bool {
  if left.suggestions.isEmpty != right.suggestions.isEmpty { return right.suggestions.isEmpty }
  if left.severity != right.severity { return left.severity > right.severity }
  if left.confidence != right.confidence { return left.confidence > right.confidence }
  return (left.check, left.rule ?? "") < (right.check, right.rule ?? "")
}

private func precedes(_ left: LocatedFinding, _ right: LocatedFinding) -> Bool {
  let (a, b) = (left.finding, right.finding)
  if a.range != b.range { return a.range < b.range }
  return (a.check, a.rule ?? "", a.message) < (b.check, b.rule ?? "", b.message)
}

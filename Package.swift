// swift-tools-version: 6.1
import PackageDescription

// Targets stand in pipeline order; imports point up this list only.
let package = Package(
  name: "polyglint",
  products: [
    .executable(name: "polyglint", targets: ["polyglint"]),
    .executable(name: "polyglint-benchmark", targets: ["polyglint-benchmark"]),
    .library(name: "PolyglintLinting", targets: ["Linting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // System libraries and embedded data.
    .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(
      name: "CCMark", pkgConfig: nil, providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .target(name: "CBuiltInData"),
    .target(name: "BuiltInData", dependencies: ["CBuiltInData"], swiftSettings: swift),

    // The engine, one idea a target.
    .target(name: "PolyglintUnicode", dependencies: ["CICU"], path: "Sources/Unicode", swiftSettings: swift),
    .target(name: "PolyglintText", dependencies: ["PolyglintUnicode"], path: "Sources/Text", swiftSettings: swift),
    .target(name: "Findings", dependencies: ["PolyglintText"], swiftSettings: swift),
    .target(
      name: "Documents", dependencies: ["PolyglintText", "Findings", "CCMark", "CGumbo"], swiftSettings: swift),
    .target(
      name: "Termbase", dependencies: ["PolyglintText", "Findings", "BuiltInData"], swiftSettings: swift),
    .target(
      name: "Names", dependencies: ["PolyglintText", "PolyglintUnicode", "Findings", "Termbase"], swiftSettings: swift),
    .target(
      name: "Fluency", dependencies: ["PolyglintText", "Findings", "Termbase", "Names", "BuiltInData"],
      swiftSettings: swift),
    .target(
      name: "PhraseRuleFiles", dependencies: ["PolyglintText", "Findings", "Fluency", "Yams"], swiftSettings: swift),
    .target(
      name: "Checks", dependencies: ["PolyglintText", "PolyglintUnicode", "Findings", "Termbase", "Names", "Fluency"],
      swiftSettings: swift),
    .target(
      name: "Linting",
      dependencies: [
        "Checks", "Documents", "BuiltInData", "PhraseRuleFiles", "Yams",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: swift),
    .target(
      name: "Reports", dependencies: ["Linting", "Checks", "Documents", "Findings", "Fluency", "PolyglintText"],
      swiftSettings: swift),
    .executableTarget(
      name: "polyglint",
      dependencies: [
        "Linting", "Reports", "CICU", "BuiltInData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "polyglint-benchmark", dependencies: ["PolyglintUnicode"], path: "Benchmarks", exclude: ["run", "Records"],
      swiftSettings: swift),

    .testTarget(name: "BuiltInDataTests", dependencies: ["BuiltInData"], swiftSettings: swift),
    .testTarget(
      name: "FluencyTests",
      dependencies: ["Fluency", "PhraseRuleFiles", "Termbase", "BuiltInData", "PolyglintText", "Findings"],
      swiftSettings: swift),
    .testTarget(
      name: "PatternTests", dependencies: ["Fluency", "Findings", "PolyglintText"], swiftSettings: swift),
    .testTarget(name: "UnicodeTests", dependencies: ["PolyglintUnicode"], swiftSettings: swift),
    .testTarget(
      name: "LintingTests", dependencies: ["Linting", "Checks", "Documents", "Findings", "PolyglintText"],
      swiftSettings: swift),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Linting", "Checks", "Documents", "Findings", "PolyglintText"],
      swiftSettings: swift),
    .testTarget(name: "CommandLineTests", dependencies: ["polyglint", "Linting", "Reports"], swiftSettings: swift),
    .testTarget(
      name: "ChecksTests",
      dependencies: ["Checks", "Documents", "Findings", "Linting", "PolyglintText", "PolyglintUnicode"],
      swiftSettings: swift),
    .testTarget(
      name: "TermbaseTests",
      dependencies: ["Termbase", "Names", "Fluency", "BuiltInData", "PolyglintText", "PolyglintUnicode"],
      swiftSettings: swift),
    .testTarget(name: "TextTests", dependencies: ["PolyglintText"], swiftSettings: swift),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "PolyglintText", "PolyglintUnicode"], swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

var swift: [SwiftSetting] {
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault")]
}

/// Every check there is, in the order of the manual. A test compares this list with the folders beside it.
public let builtInChecks: [any Check.Type] = [
  InconsistentName.self,
  DeprecatedName.self,
  ForeignCognateName.self,
  MisspelledName.self,
  NameCasing.self,
  LostDiacritic.self,
  MixedScriptWord.self,
  UntransliteratedName.self,
]

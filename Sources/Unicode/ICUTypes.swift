internal import CICU

// ICU's types by their own names; the shim renames them (see Sources/CICU/types.h).
typealias UBreakIteratorType = ICU_UBreakIteratorType
typealias UCharCategory = ICU_UCharCategory
typealias UCollationStrength = ICU_UCollationStrength
typealias UDateFormat = ICU_UDateFormat
typealias UErrorCode = ICU_UErrorCode
typealias UNumberFormat = ICU_UNumberFormat
typealias UNumberFormatStyle = ICU_UNumberFormatStyle
typealias UNumberFormatSymbol = ICU_UNumberFormatSymbol
typealias UParseError = ICU_UParseError
typealias UProperty = ICU_UProperty
typealias UScriptCode = ICU_UScriptCode
typealias UText = ICU_UText
typealias UTransliterator = ICU_UTransliterator

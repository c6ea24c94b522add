import Reports
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    #"{"a":[1,-2.50,1e9,true,false,null],"b":{"c":"d"}}"#, #""\"\\\n\r\t\u0001""#, "[]", "{}", #""їжак 😀""#, "0",
  ])
  func readAndWrittenBack(text: String) throws { #expect(try JSON(parsing: text).text == text) }

  @Test(arguments: [
    (#""\u0457\ud83d\ude00\/""#, #""ї😀/""#), (" [ 1 , 2 ] ", "[1,2]"), (#""\#u{2028}""#, #""\u2028""#),
  ])
  func otherSpellings(text: String, expected: String) throws { #expect(try JSON(parsing: text).text == expected) }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "01", "1.", "-", "\"", #""\x""#, #""\ud800""#, #""\ud800\u0041""#, "tru", "1 2",
    "\"\n\"", "nul", "{1:2}",
    String(repeating: "[", count: 1000),
  ])
  func refused(text: String) { #expect(throws: JSONError.self) { try JSON(parsing: text) } }

  @Test func invalidUTF8IsRefused() {
    let bytes: [UInt8] = [0x22, 0xFF, 0x22]
    #expect(throws: JSONError.self) { try bytes.withUnsafeBufferPointer { try JSON(parsing: $0) } }
  }

  @Test(arguments: [
    (0.93, "0.93"), (0.9, "0.9"), (1, "1"), (0, "0"), (0.07, "0.07"), (0.1 + 0.2, "0.3"), (-0.5, "-0.5"), (0.999, "1"),
  ])
  func hundredths(value: Double, expected: String) { #expect(JSON.hundredths(value).text == expected) }
}

import Reports
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    String(decoding: unifiedDiff(old: Array(old.utf8), new: Array(new.utf8), path: "a.txt"), as: UTF8.self)
  }

  @Test func nothing() { #expect(diff("a\n", "a\n") == "") }

  @Test func oneLine() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
        --- a/a.txt
        +++ b/a.txt
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func twoHunksAndNoNewlineAtTheEnd() {
    #expect(
      diff("a\n1\n2\n3\n4\n5\n6\n7\nz", "b\n1\n2\n3\n4\n5\n6\n7\ny") == """
        --- a/a.txt
        +++ b/a.txt
        @@ -1,4 +1,4 @@
        -a
        +b
         1
         2
         3
        @@ -6,4 +6,4 @@
         5
         6
         7
        -z
        \\ No newline at end of file
        +y
        \\ No newline at end of file

        """)
  }

  @Test func insertionIntoNothingAndDeletionOfAll() {
    #expect(diff("", "a\n") == "--- a/a.txt\n+++ b/a.txt\n@@ -0,0 +1 @@\n+a\n")
    #expect(diff("a\r\n", "") == "--- a/a.txt\n+++ b/a.txt\n@@ -1 +0,0 @@\n-a\r\n")
  }
}

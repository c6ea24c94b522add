public import Findings
public import PolyglintText

/// The form for readers' comments was copied into the article.
public struct CommentForm: Check {
  /// What the check is.
  public static let metadata = CheckMetadata(
    id: "comment-form",
    summary: "the form for readers' comments was copied into the article",
    errorType: .boilerplate,
    severity: .major,
    confidence: 0.97,
    rationale: """
      Below an article, web pages ask for comments: *Please enter your name here*, *Your email address will not \
      be published*. Copied along, the labels of the form stand in the article as lines of their own. The check \
      knows the wordings of common publishing systems, in English and Russian.
      """,
    examples: [
      .flags("The bridge was opened on Monday.\n\n⟦Please enter your comment!→⟧\n\n⟦Please enter your name here→⟧"),
      .flags("⟦Your email address will not be published. Required fields are marked *→⟧"),
      .flags("⟦Save my name, email, and website in this browser for the next time I comment.→⟧"),
      .flags("⟦Log in to leave a comment→⟧"),
      .allows("The mayor asked residents to leave a comment on the plan."),
      .allows("No comment was available from the ministry."),
      .allows("Comments were sharp, and the vote was close."),
    ])

  /// A check without settings.
  public init() {}

  private static let beginnings = FixedLines(
    """
    please enter your comment
    please enter your name
    please enter your email
    you have entered an incorrect email address
    your email address will not be published
    required fields are marked
    save my name email
    log in to leave a comment
    log in to comment
    login to comment
    sign in to comment
    sign in to leave a comment
    you must be logged in to post a comment
    you must log in to post a comment
    notify me of follow-up comments
    notify me of new posts
    be the first to comment
    currently you have javascript disabled
    чтобы оставить комментарий
    войдите чтобы оставить комментарий
    ваш адрес email не будет опубликован
    обязательные поля помечены
    """)
  private static let lines = FixedLines(
    """
    leave a reply
    leave a comment
    leave a reply cancel reply
    leave a comment cancel reply
    leave your comment
    add a comment
    add comment
    post a comment
    post comment
    cancel reply
    view comments
    show comments
    no comments
    no comments yet
    comments are closed
    comments are off
    load more comments
    оставить комментарий
    оставьте комментарий
    добавить комментарий
    комментарии закрыты
    """)

  /// Findings in `prose`.
  public func findings(in prose: Prose, using context: CheckContext) -> [Finding] {
    prose.blocks.compactMap { block in
      guard let words = prose.lineWords(block),
        Self.lines.contains(words) || Self.beginnings.prefixLength(of: words) > 0,
        let range = prose.inner(block)
      else { return nil }
      return finding(range, .form(prose.string(range)), suggestions: [Suggestion(replacing: range, with: "")])
    }
  }
}

extension String {
  fileprivate static func form(_ line: String) -> String {
    "\"\(line)\" belongs to the comment form of a web page, not to the article"
  }
}

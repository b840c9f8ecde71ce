package ec.congope.saberes.content.review;

/** Where a manuscript stands. */
public enum State {
  /** Being written. */
  DRAFT,
  /** Reviewed, and given back with reasons: being written again. */
  RETURNED,
  /** With the coordinator of the organisation. */
  PROVINCIAL_REVIEW,
  /** With CONGOPE's editors. */
  CONGOPE_REVIEW,
  /** To be published. */
  APPROVED,
  /** Published as it is; another change is another manuscript. */
  PUBLISHED,
  /** Given up. */
  WITHDRAWN;

  /** Whether those who write it still do. */
  public boolean isWritten() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether it has come to its end. */
  public boolean isClosed() {
    return this == PUBLISHED || this == WITHDRAWN;
  }
}

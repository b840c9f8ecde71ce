package ec.congope.saberes.content.review;

/** What may be done with a manuscript. */
public enum Action {
  /** Look at it. */
  READ,
  /** Say something about it or one of its fields, and call it resolved. */
  COMMENT,
  /** Have its review at hand, as others see. */
  CLAIM,
  /** Fill in the rubric. */
  SCORE,
  /** Change its answers. */
  WRITE,
  /** Hand it in to be reviewed. */
  SUBMIT,
  /** Give it back to those who write it, with reasons. */
  RETURN,
  /** Find it good: the province passes it on to CONGOPE, CONGOPE has it published. */
  APPROVE,
  /** Give it up. */
  WITHDRAW,
  /** Make it the item that readers see. */
  PUBLISH,
  /** Set the moment at which it is published, or take that back. */
  SCHEDULE
}

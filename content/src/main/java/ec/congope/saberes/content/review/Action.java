package ec.congope.saberes.content.review;

/** What may be done with a manuscript. */
public enum Action {
  /** Look at it. */
  READ,
  /** Change its answers. */
  WRITE,
  /** Give it up. */
  WITHDRAW,
  /** Make it the item that readers see. */
  PUBLISH
}

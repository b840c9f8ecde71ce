package ec.congope.saberes.content.review;

/** What becomes of a manuscript in which a {@link Check} finds something. */
public enum Weight {
  /** Nothing: it is not looked at. */
  OFF,
  /** Its author is told, and may hand it in all the same. */
  ADVISORY,
  /** It is not handed in. */
  BLOCKING
}

package ec.congope.saberes.content.review;

import org.jspecify.annotations.Nullable;

/**
 * Which of the manuscripts that wait are asked for.
 *
 * @param state only those, or null
 * @param type code of the content type, or empty
 * @param organisation its code, or empty
 */
public record WorkFilter(@Nullable State state, String type, String organisation, Held held) {

  /** All that wait. */
  public static final WorkFilter ALL = new WorkFilter(null, "", "", Held.ANY);

  /** Who has the review at hand. */
  public enum Held {
    /** Whoever, or nobody. */
    ANY,
    /** The viewer. */
    MINE,
    /** Nobody. */
    FREE
  }
}

package ec.congope.saberes.content.review;

/**
 * What a reviewer gives for one criterion.
 *
 * @param points from 0 to {@link #MOST}
 * @param note why, in the reviewer's words; may be empty
 */
public record Mark(int points, String note) {

  /** The most points. */
  public static final int MOST = 3;

  /** Characters of a note. */
  public static final int NOTE = 2_000;

  /** Refuses what cannot be given or kept. */
  public Mark {
    if (points < 0 || points > MOST || note.length() > NOTE || note.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("no mark: " + points);
    }
  }
}

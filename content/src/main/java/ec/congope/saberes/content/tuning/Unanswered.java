package ec.congope.saberes.content.tuning;

/**
 * A query that finds nothing, in two spans of the same length.
 *
 * @param query as it was typed, in lower case
 * @param now how often it found nothing in the span that ends today
 * @param before the same in the span before
 */
public record Unanswered(String query, long now, long before) {

  /** Where it goes. */
  public enum Trend {
    /** It was not asked before. */
    NEW,
    /** More often than before. */
    UP,
    /** As often. */
    SAME,
    /** Less often. */
    DOWN
  }

  /** Where it goes. */
  public Trend trend() {
    if (before == 0) {
      return Trend.NEW;
    }
    return now == before ? Trend.SAME : now > before ? Trend.UP : Trend.DOWN;
  }
}

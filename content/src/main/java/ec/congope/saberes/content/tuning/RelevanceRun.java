package ec.congope.saberes.content.tuning;

import java.time.Instant;
import java.util.List;

/**
 * How good search was at one moment, over the judged queries.
 *
 * @param note what was changed, in the words of whoever ran it; may be empty
 * @param mean of the queries' nDCG@10
 * @param queries by name; empty in lists of runs
 */
public record RelevanceRun(long id, Instant at, String note, double mean, List<Measured> queries) {

  /**
   * A query with what it scored.
   *
   * @param query as it was typed, in lower case
   * @param key without accents: by it two runs compare
   * @param ndcg nDCG@10, 0 to 1
   */
  public record Measured(String query, String key, double ndcg) {}

  /** Copies the queries. */
  public RelevanceRun {
    queries = List.copyOf(queries);
  }
}

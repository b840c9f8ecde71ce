package ec.congope.saberes.content.tuning;

import ec.congope.saberes.content.ItemId;
import java.util.Map;

/**
 * A query with what somebody thought of its results.
 *
 * @param query as it was typed, in lower case
 * @param key the query without accents: there is one judged query of it
 * @param grades by item, 0 (bad) to 2 (good)
 */
public record JudgedQuery(long id, String query, String key, Map<ItemId, Integer> grades) {

  /** Copies the grades. */
  public JudgedQuery {
    grades = Map.copyOf(grades);
  }
}

package ec.congope.saberes.content.tuning;

import ec.congope.saberes.content.ItemId;
import java.time.LocalDate;

/**
 * An item that stands first when a query is asked, until a day.
 *
 * @param query as it was typed, in lower case
 * @param key the query without accents: what decides
 * @param reason readers see it
 * @param expires the last day on which it holds
 * @param by who pinned it
 */
public record Pin(
    long id, String query, String key, ItemId item, String reason, LocalDate expires, String by) {

  /** Whether it holds on that day. */
  public boolean holds(LocalDate day) {
    return !day.isAfter(expires);
  }
}

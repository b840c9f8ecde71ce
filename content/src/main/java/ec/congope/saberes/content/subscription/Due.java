package ec.congope.saberes.content.subscription;

import ec.congope.saberes.content.ItemId;
import java.time.Instant;
import java.util.Set;

/**
 * A search whose time has come.
 *
 * @param at when that was
 * @param since what was first published before is not new
 * @param notified what was told already, of all that was published since
 */
public record Due(SavedSearch search, Instant at, Instant since, Set<ItemId> notified) {

  /** Copies the set. */
  public Due {
    notified = Set.copyOf(notified);
  }
}

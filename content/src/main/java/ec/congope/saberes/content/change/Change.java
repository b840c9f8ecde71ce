package ec.congope.saberes.content.change;

import ec.congope.saberes.content.ItemId;
import java.time.Instant;

/**
 * One row of the log: something about this item changed for a reader. It says which item, not what:
 * whoever follows the log re-reads the truth.
 *
 * @param sequence position in the log; sequence order is commit order
 */
public record Change(long sequence, ItemId item, Instant at) {}

package ec.congope.saberes.content.batch;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a batch did to one item.
 *
 * @param before the revision at which it stood, or 0 where the batch made it
 * @param status in which it stood, or null where the batch made it
 * @param after the revision that the batch left
 */
public record Deed(ItemId item, int before, @Nullable Status status, int after) {

  /** Whether the batch made the item. */
  public boolean isFirst() {
    return before == 0;
  }
}

package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.dao.DataAccessException;

/** Reads published items; where one of many cannot be read, the others still are. */
final class PublishedItems {

  private final Items items;

  PublishedItems(Items items) {
    this.items = items;
  }

  /**
   * Those of the items that are published, in no order.
   *
   * @param unreadable hears of every item whose rows make no sense
   * @throws DataAccessException when the database does not answer
   */
  List<Item> read(List<ItemId> ids, BiConsumer<ItemId, RuntimeException> unreadable) {
    try {
      return items.published(ids);
    } catch (DataAccessException down) {
      throw down;
    } catch (RuntimeException broken) {
      if (ids.size() == 1) {
        unreadable.accept(ids.getFirst(), broken);
        return List.of();
      }
      var read = new ArrayList<Item>();
      ids.forEach(id -> read.addAll(read(List.of(id), unreadable)));
      return read;
    }
  }
}

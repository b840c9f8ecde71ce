package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items of the library. Every public method is one transaction. */
@Component
public class Items {

  /**
   * One item of a bulk import.
   *
   * @param externalId the importer's name for it
   */
  public record Entry(String externalId, Draft draft, Status status) {}

  /** What became of an entry. */
  public enum Outcome {
    /** A new item. */
    CREATED,
    /** A new revision of an item that was there. */
    UPDATED,
    /** Nothing: the item says just this already. */
    UNCHANGED
  }

  /** Makes an item in status draft and returns it at revision 1. */
  public Item create(Draft draft, Viewer viewer) {
    throw new UnsupportedOperationException("pending " + draft + viewer);
  }

  /**
   * Saves a new revision.
   *
   * @throws ec.congope.saberes.content.Conflict when {@code revision} is not the newest
   * @throws ec.congope.saberes.content.Invalid with everything that is wrong
   */
  public Item save(ItemId id, int revision, Draft draft, Viewer viewer) {
    throw new UnsupportedOperationException("pending " + id + revision + draft + viewer);
  }

  /** Moves an item to another status, at the given revision. */
  public Item move(ItemId id, int revision, Status status, Viewer viewer) {
    throw new UnsupportedOperationException("pending " + id + revision + status + viewer);
  }

  /**
   * Creates or updates many items at once, in one transaction, by external id. All entries are
   * valid by the rules of {@link ItemRules}; whoever imports asks them first.
   *
   * @return the outcome by external id
   */
  public Map<String, Outcome> importAll(List<Entry> entries, Viewer viewer) {
    throw new UnsupportedOperationException("pending " + entries + viewer);
  }

  /** The item, as far as the viewer may see it. */
  public Item get(ItemId id, Viewer viewer) {
    throw new UnsupportedOperationException("pending " + id + viewer);
  }

  /** The item with this slug, as far as the viewer may see it. */
  public Item get(String slug, Viewer viewer) {
    throw new UnsupportedOperationException("pending " + slug + viewer);
  }

  /** The item that an importer named so, whatever its status. */
  public Optional<ItemId> findByExternalId(String externalId) {
    throw new UnsupportedOperationException("pending " + externalId);
  }

  /** The published ones among these items, in no order: what the index re-reads. */
  public List<Item> published(Collection<ItemId> ids) {
    throw new UnsupportedOperationException("pending " + ids);
  }

  /**
   * Ids of all published items, in order, from the database's cursor: for rebuilding and verifying.
   */
  public void eachPublished(Consumer<ItemId> each) {
    throw new UnsupportedOperationException("pending " + each);
  }

  /** A page of items for the machine interface, by id, after the given one. */
  public List<Item> list(@Nullable ItemId after, int limit, Viewer viewer) {
    throw new UnsupportedOperationException("pending " + after + limit + viewer);
  }

  /** How many published items the viewer may see. */
  public long count(Viewer viewer) {
    throw new UnsupportedOperationException("pending " + viewer);
  }
}

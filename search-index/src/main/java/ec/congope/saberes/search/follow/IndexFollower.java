package ec.congope.saberes.search.follow;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.change.Change;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the index to where the change log is. It asks which items changed after the index's own
 * cursor and re-reads them: found and published, the document is written; otherwise it is removed.
 * Replaying is harmless.
 */
@Component
public class IndexFollower {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

  /** Changes that one commit takes at the most: an import is followed in large steps. */
  private static final int STEP = 5_000;

  /** Items read from the store at a time, which bounds memory. */
  private static final int CHUNK = 200;

  private final ChangeLog log;
  private final Items items;
  private final IndexDocuments documents;
  private final WritableIndex index;
  private final Map<ItemId, String> failures = new ConcurrentHashMap<>();

  IndexFollower(ChangeLog log, Items items, IndexDocuments documents, WritableIndex index) {
    this.log = log;
    this.items = items;
    this.documents = documents;
    this.index = index;
  }

  /** Takes the index to the end of the log; makes a new one where there is none. */
  public void catchUp() {
    begin();
    boolean more = true;
    while (more) {
      more = step();
    }
  }

  private synchronized void begin() {
    if (index.cursor() < 0) {
      rebuild();
    }
  }

  /** How many changes the log is ahead of the index. */
  public long behind() {
    return log.last() - index.cursor();
  }

  /** One commit's worth of changes; false when the index was at the end of the log. */
  public synchronized boolean step() {
    long cursor = index.cursor();
    List<Change> changes = log.after(cursor, STEP);
    if (changes.isEmpty()) {
      return false;
    }
    documents.refresh();
    var ids = new LinkedHashSet<ItemId>();
    changes.forEach(change -> ids.add(change.item()));
    try {
      write(index, List.copyOf(ids));
      index.commit(changes.getLast().sequence());
    } catch (RuntimeException failure) {
      index.rollback();
      throw failure;
    }
    return true;
  }

  /**
   * Builds the whole index anew beside the live one, which serves until the new one takes its
   * place.
   */
  public synchronized void rebuild() {
    long start = log.last();
    documents.refresh();
    LOG.info("Rebuilding the index from the store");
    try (var twin = index.twin()) {
      var chunk = new ArrayList<ItemId>();
      items.eachPublished(id -> {
        chunk.add(id);
        if (chunk.size() == CHUNK) {
          write(twin, chunk);
          chunk.clear();
        }
      });
      write(twin, chunk);
      twin.commit(start);
      twin.swapIn();
    }
    LOG.info("The index is rebuilt up to change {}", start);
  }

  /** Items that could not be indexed at their last change, with the reason. */
  public Map<ItemId, String> failures() {
    return Map.copyOf(failures);
  }

  /**
   * Items in which store and index differ, in the order of their ids. Reads everything that is
   * published, and the whole index.
   *
   * @throws ec.congope.saberes.search.SearchUnavailable when the index is damaged
   */
  public List<Difference> differences() {
    return new Comparison(items, documents).with(index.entries());
  }

  private void write(WritableIndex target, List<ItemId> ids) {
    for (int from = 0; from < ids.size(); from += CHUNK) {
      var chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
      Set<ItemId> gone = new LinkedHashSet<>(chunk);
      gone.forEach(failures::remove);
      for (Item item : new PublishedItems(items).read(chunk, this::fail)) {
        if (write(target, item)) {
          gone.remove(item.id());
        }
      }
      gone.forEach(target::delete);
    }
  }

  /** An item that cannot be mapped is recorded and does not stop the line. */
  private boolean write(WritableIndex target, Item item) {
    try {
      target.update(documents.of(item));
      return true;
    } catch (IllegalArgumentException | NullPointerException unmappable) {
      fail(item.id(), unmappable);
      return false;
    }
  }

  private void fail(ItemId item, RuntimeException reason) {
    LOG.warn("Item {} cannot be indexed", item, reason);
    failures.put(item, reason.toString());
  }
}

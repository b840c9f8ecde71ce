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
    LOG.info("The index is rebuilt: {} items", index.revisions().size());
  }

  /** Items that could not be indexed at their last change, with the reason. */
  public Map<ItemId, String> failures() {
    return Map.copyOf(failures);
  }

  /** Items in which store and index differ, with what is wrong, in words for an operator. */
  public List<String> differences() {
    var indexed = index.revisions();
    var wrong = new ArrayList<String>();
    items.eachPublishedRevision((id, revision) -> {
      Integer there = indexed.remove(id.value());
      if (there == null) {
        wrong.add("item " + id + " is published but not in the index");
      } else if (!there.equals(revision)) {
        wrong.add("item " + id + " is indexed at revision " + there + ", not " + revision);
      }
    });
    indexed.keySet().forEach(id -> wrong.add("item " + id + " is in the index but not published"));
    return wrong;
  }

  private void write(WritableIndex target, List<ItemId> ids) {
    for (int from = 0; from < ids.size(); from += CHUNK) {
      var chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
      Set<ItemId> gone = new LinkedHashSet<>(chunk);
      for (Item item : items.published(chunk)) {
        gone.remove(item.id());
        write(target, item);
      }
      gone.forEach(id -> {
        failures.remove(id);
        target.delete(id);
      });
    }
  }

  /** An item that cannot be mapped is recorded and does not stop the line. */
  private void write(WritableIndex target, Item item) {
    IndexDocument document;
    try {
      document = documents.of(item);
    } catch (IllegalArgumentException | IllegalStateException unmappable) {
      LOG.warn("Item {} cannot be indexed", item.id(), unmappable);
      failures.put(item.id(), unmappable.toString());
      target.delete(item.id());
      return;
    }
    failures.remove(item.id());
    target.update(document);
  }
}

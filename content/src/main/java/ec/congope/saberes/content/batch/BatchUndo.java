package ec.congope.saberes.content.batch;

import ec.congope.saberes.content.Conflict;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Rewriting;
import ec.congope.saberes.content.item.Rewriting.Rewrite;
import ec.congope.saberes.content.item.Status;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Undoes a batch: what it made is withdrawn, what it changed says again what it said before, each
 * as a new revision with a note. What somebody changed since stays as that person left it.
 */
@Component
public class BatchUndo {

  /** Items of a transaction. */
  private static final int AT_ONCE = 100;

  private final BatchRows rows;
  private final Rewriting rewriting;
  private final TransactionOperations transaction;
  private final Clock clock;

  BatchUndo(BatchRows rows, Rewriting rewriting, TransactionOperations transaction, Clock clock) {
    this.rows = rows;
    this.rewriting = rewriting;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** At most so many items that somebody changed since: none of them may be there to undo it. */
  public List<ItemId> changed(long id, int limit) {
    return rows.changed(id, limit);
  }

  /**
   * Undoes what is not undone yet.
   *
   * @param note what every item is told
   */
  public void undo(long id, String note, Viewer viewer, BatchWork.Progress progress) {
    var counts = rows.counts(id);
    long total = counts.created() + counts.updated();
    long done = 0;
    for (var deeds = rows.deeds(id, AT_ONCE); !deeds.isEmpty(); deeds = rows.deeds(id, AT_ONCE)) {
      together(id, deeds, note, viewer);
      done += deeds.size();
      progress.at(done, total);
    }
  }

  private void together(long id, List<Deed> deeds, String note, Viewer viewer) {
    try {
      transaction.executeWithoutResult(status -> {
        rewriting.save(rewrites(deeds, note), viewer);
        mark(id, deeds);
      });
    } catch (Conflict changed) {
      if (deeds.size() == 1) {
        mark(id, deeds); // whoever was faster has the last word
      } else {
        deeds.forEach(deed -> together(id, List.of(deed), note, viewer));
      }
    }
  }

  private void mark(long id, List<Deed> deeds) {
    var items = deeds.stream().map(Deed::item).toList();
    rows.undone(id, items, clock.instant().atOffset(ZoneOffset.UTC));
  }

  private List<Rewrite> rewrites(List<Deed> deeds, String note) {
    var revisions = new HashMap<ItemId, Integer>();
    deeds.forEach(
        deed -> revisions.put(deed.item(), deed.isFirst() ? deed.after() : deed.before()));
    var drafts = rewriting.drafts(revisions);
    var rewrites = new ArrayList<Rewrite>();
    for (Deed deed : deeds) {
      var status = deed.isFirst() ? Status.RETIRED : Objects.requireNonNull(deed.status());
      var draft = Objects.requireNonNull(drafts.get(deed.item()));
      rewrites.add(new Rewrite(deed.item(), deed.after(), draft, status, note));
    }
    return rewrites;
  }
}

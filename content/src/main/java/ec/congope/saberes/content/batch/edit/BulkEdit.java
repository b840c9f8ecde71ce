package ec.congope.saberes.content.batch.edit;

import ec.congope.saberes.content.Conflict;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.batch.Batch;
import ec.congope.saberes.content.batch.BatchWork.Progress;
import ec.congope.saberes.content.batch.Batches;
import ec.congope.saberes.content.batch.Deed;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Rewriting;
import ec.congope.saberes.content.item.Rewriting.Rewrite;
import ec.congope.saberes.content.item.Status;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the same change to many items, some at a time: each gets a new revision with the title of
 * the batch as its note. What says so already is left alone, so that it can begin again anywhere.
 */
@Component
public class BulkEdit {

  /** Items of a transaction. */
  private static final int AT_ONCE = 100;

  /** How often some are changed again when another writer was faster. */
  private static final int TRIES = 5;

  private final Rewriting rewriting;
  private final Batches batches;
  private final TransactionOperations transaction;

  BulkEdit(Rewriting rewriting, Batches batches, TransactionOperations transaction) {
    this.rewriting = rewriting;
    this.batches = batches;
    this.transaction = transaction;
  }

  /** What it would come to. */
  public EditReport check(Batch batch, Viewer viewer, Progress progress) {
    var request = EditRequest.read(batch.request());
    var lines = new ArrayList<EditReport.Line>();
    int done = 0;
    for (var ids : chunks(request)) {
      for (Item item : rewriting.whole(ids, viewer)) {
        add(lines, item, request.edit());
      }
      done += ids.size();
      progress.at(done, request.items().size());
    }
    return report(true, request, lines);
  }

  /** Makes it. */
  public EditReport run(Batch batch, Viewer viewer, Progress progress) {
    var request = EditRequest.read(batch.request());
    var lines = new ArrayList<EditReport.Line>();
    int done = 0;
    for (var ids : chunks(request)) {
      lines.addAll(make(batch, request.edit(), ids, viewer));
      done += ids.size();
      progress.at(done, request.items().size());
    }
    return report(false, request, lines);
  }

  private static List<List<ItemId>> chunks(EditRequest request) {
    var ids = request.items().stream().map(ItemId::new).toList();
    var chunks = new ArrayList<List<ItemId>>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      chunks.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
    }
    return chunks;
  }

  private List<EditReport.Line> make(Batch batch, Edit edit, List<ItemId> ids, Viewer viewer) {
    for (int attempt = 1; ; attempt++) {
      try {
        var lines = transaction.execute(status -> once(batch, edit, ids, viewer));
        return lines == null ? List.of() : lines;
      } catch (Conflict overtaken) {
        if (attempt == TRIES) {
          throw overtaken;
        }
      }
    }
  }

  private List<EditReport.Line> once(Batch batch, Edit edit, List<ItemId> ids, Viewer viewer) {
    var lines = new ArrayList<EditReport.Line>();
    var rewrites = new ArrayList<Rewrite>();
    var deeds = new ArrayList<Deed>();
    for (Item item : rewriting.whole(ids, viewer)) {
      if (add(lines, item, edit)) {
        Draft after = edit.of(item.draft(), edit.of(item.draft()));
        rewrites.add(new Rewrite(item.id(), item.revision(), after, item.status(), batch.title()));
        deeds.add(new Deed(item.id(), item.revision(), item.status(), item.revision() + 1));
      }
    }
    if (!rewrites.isEmpty()) {
      rewriting.save(rewrites, viewer);
      batches.keep(batch.id(), deeds);
    }
    return lines;
  }

  /** Adds the line of an item that changes or cannot, and says whether it changes. */
  private boolean add(List<EditReport.Line> lines, Item item, Edit edit) {
    var before = edit.of(item.draft());
    Draft after = edit.of(item.draft(), before);
    if (item.status() != Status.PUBLISHED || after.equals(item.draft())) {
      return false;
    }
    var faults = rewriting.faults(after);
    var fault = faults.isEmpty() ? null : faults.getFirst();
    lines.add(
        new EditReport.Line(
            item.id().value(), item.draft().title(), before, edit.of(after), fault));
    return fault == null;
  }

  private static EditReport report(boolean dry, EditRequest request, List<EditReport.Line> lines) {
    long changed = lines.stream().filter(line -> line.fault() == null).count();
    return new EditReport(dry, changed, request.items().size() - lines.size(), lines);
  }
}

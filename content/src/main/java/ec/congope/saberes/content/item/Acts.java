package ec.congope.saberes.content.item;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the audit what was written: one entry for an item, one for many that came together. */
@Component
class Acts {

  private final Audit audit;

  Acts(Audit audit) {
    this.audit = audit;
  }

  /** Inside the transaction of the changes, before the change log. */
  void tell(List<Change> changes) {
    var first = changes.getFirst();
    if (changes.size() == 1) {
      audit.record(
          first.viewer(),
          "item." + (first.isFirst() ? "create" : verb(first.status())),
          "item:" + first.itemId(),
          Map.of(
              "revision", Integer.toString(first.revision()),
              "status", first.status().code(),
              "access", first.draft().access().code()));
    } else {
      String what = first.isFirst() ? "created" : "updated";
      audit.record(
          first.viewer(), "item.import", "items", Map.of(what, Integer.toString(changes.size())));
    }
  }

  /** An item has another address. */
  void tellRenamed(ItemId id, String slug, Viewer viewer) {
    audit.record(viewer, "item.rename", "item:" + id, Map.of("slug", slug));
  }

  private static String verb(Status status) {
    return switch (status) {
      case DRAFT -> "save";
      case PUBLISHED -> "publish";
      case RETIRED -> "retire";
    };
  }
}

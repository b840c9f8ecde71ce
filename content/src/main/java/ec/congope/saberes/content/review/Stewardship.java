package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What publishers do with an item that readers see already, besides correcting what it says: take
 * it away, and give it another address. An item that the viewer may not see does not exist.
 */
@Component
public class Stewardship {

  private final Items items;

  Stewardship(Items items) {
    this.items = items;
  }

  /** Whether the viewer may do this to items that readers see. */
  public static boolean may(Viewer viewer) {
    return Permissions.publishes(viewer) || viewer.is(Viewer.Role.ADMINISTRATOR);
  }

  /**
   * The published item.
   *
   * @throws NotAllowed when the viewer may see it and do nothing with it
   */
  public Item get(String slug, Viewer viewer) {
    var item = items.get(slug, viewer);
    if (!may(viewer) || item.status() != Status.PUBLISHED) {
      throw new NotAllowed("retire or rename item " + item.id() + ", " + item.status());
    }
    return item;
  }

  /**
   * Withdraws the item for this reason, which readers find where it was.
   *
   * @throws Invalid without a reason, or with too long a one
   * @throws ec.congope.saberes.content.Conflict when it was changed since this revision
   */
  public void retire(String slug, int revision, String reason, Viewer viewer) {
    var item = get(slug, viewer);
    if (reason.isBlank()) {
      throw new Invalid(List.of(Invalid.Violation.of("changeNote", "invalid.required")));
    }
    items.move(item.id(), revision, Status.RETIRED, reason, Publication.deputy(viewer));
  }

  /**
   * Gives the item another address; the former ones lead to it.
   *
   * @throws Invalid when it is no address, or is or was another item's
   */
  public Item rename(String slug, String other, Viewer viewer) {
    ItemId id = get(slug, viewer).id();
    return items.rename(id, other.strip(), Publication.deputy(viewer));
  }
}

package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.practice.Showing;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** From a manuscript to what readers see. */
@Component
public class Publication {

  private final Manuscripts manuscripts;
  private final ManuscriptRows rows;
  private final ItemOrigins origins;
  private final Items items;
  private final Typesetting typesetting;
  private final Steps steps;
  private final TransactionOperations transaction;

  Publication(
      Manuscripts manuscripts,
      ManuscriptRows rows,
      ItemOrigins origins,
      Items items,
      Typesetting typesetting,
      Steps steps,
      TransactionOperations transaction) {
    this.manuscripts = manuscripts;
    this.rows = rows;
    this.origins = origins;
    this.items = items;
    this.typesetting = typesetting;
    this.steps = steps;
    this.transaction = transaction;
  }

  /**
   * Publishes an approved manuscript: a new item, or a new revision of the one that it was opened
   * from. Item, answers and state are one transaction.
   *
   * @throws Invalid with everything that is missing or wrong
   * @throws ec.congope.saberes.content.Conflict when the item was changed otherwise meanwhile
   */
  public Item publish(ManuscriptId id, Viewer viewer) {
    var published = transaction.execute(status -> published(id, viewer));
    if (published == null) {
      throw new IllegalStateException("the transaction gave nothing");
    }
    return published;
  }

  private Item published(ManuscriptId id, Viewer viewer) {
    var manuscript = manuscripts.locked(id, Action.PUBLISH, viewer);
    if (!steps.approved(manuscript)) {
      throw new NotAllowed("publish manuscript " + id + ", of which other answers were approved");
    }
    var faults = typesetting.faults(manuscript);
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    var item = write(manuscript, deputy(viewer));
    origins.own(item.id(), manuscript.owner().organisation());
    var shown = Showing.of(manuscript.answers()).approved();
    origins.insert(item.id(), item.revision(), manuscript.form(), manuscript.answers(), shown);
    var done = ManuscriptChange.published(manuscript, item.id(), item.revision());
    rows.update(done, Map.of(), viewer);
    steps.add(manuscript, Step.Kind.PUBLISH, "", viewer);
    return item;
  }

  private Item write(Manuscript manuscript, Viewer deputy) {
    ItemId id = manuscript.item();
    if (id == null) {
      var made = items.create(typesetting.draft(manuscript, null), deputy);
      return items.move(made.id(), made.revision(), Status.PUBLISHED, deputy);
    }
    var draft = typesetting.draft(manuscript, items.get(id, deputy).draft());
    String note = steps.note(manuscript.id());
    return items.save(id, manuscript.itemRevision(), draft, Status.PUBLISHED, note, deputy);
  }

  /** Whoever may publish here writes the item for the portal, under its own name. */
  static Viewer deputy(Viewer viewer) {
    return viewer
        .person()
        .map(person -> Viewer.person(person, Set.of(Viewer.Role.ADMINISTRATOR)))
        .orElse(Viewer.administrator());
  }
}

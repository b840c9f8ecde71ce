package ec.congope.saberes.content.review;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.practice.Forms;
import ec.congope.saberes.content.practice.Unfolding;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** From what readers see back to a manuscript. */
@Component
public class Reopening {

  private final Manuscripts manuscripts;
  private final ManuscriptRows rows;
  private final ItemOrigins origins;
  private final Items items;
  private final Organisations organisations;
  private final Forms forms;

  Reopening(
      Manuscripts manuscripts,
      ManuscriptRows rows,
      ItemOrigins origins,
      Items items,
      Organisations organisations,
      Forms forms) {
    this.manuscripts = manuscripts;
    this.rows = rows;
    this.origins = origins;
    this.items = items;
    this.organisations = organisations;
    this.forms = forms;
  }

  /**
   * Opens an item in its form: the manuscript that is open already, or a new one of the answers
   * that the item was made of, or of what it says where it was made otherwise.
   *
   * @throws NotFound when the viewer may not see the item, or not write it
   */
  public Manuscript open(ItemId id, Viewer viewer) {
    var item = items.get(id, viewer);
    var owner = owner(id);
    if (!Permissions.mayBegin(viewer, owner)) {
      throw new NotFound("item to write", id);
    }
    var open = rows.open(id);
    if (open.isPresent()) {
      return manuscripts.get(open.get().id(), viewer);
    }
    try {
      return manuscripts.get(begin(item, owner, viewer), viewer);
    } catch (DuplicateKeyException overtaken) {
      return manuscripts.get(rows.open(id).orElseThrow(() -> overtaken).id(), viewer);
    }
  }

  /** Whether the viewer may open this item in its form. */
  public boolean may(ItemId id, Viewer viewer) {
    return Permissions.mayWrite(viewer) && Permissions.mayBegin(viewer, owner(id));
  }

  private ManuscriptId begin(Item item, OrganisationId organisation, Viewer viewer) {
    var given = origins.find(item.id(), item.revision()).orElseGet(() -> unfolded(item));
    var owner = Manuscripts.owner(organisation, viewer);
    return manuscripts.insert(
        given.form(), owner, item.id(), item.revision(), given.answers(), viewer);
  }

  private ItemOrigins.Given unfolded(Item item) {
    String type = item.draft().type();
    var form = forms.newest(type).orElseThrow(() -> new NotFound("form", type));
    return new ItemOrigins.Given(form, Unfolding.of(form, item.draft()));
  }

  /** Whose an item is; CONGOPE's where that is not said. */
  private OrganisationId owner(ItemId id) {
    return origins
        .owner(id)
        .orElseGet(() -> organisations.find(Organisations.CONGOPE).orElseThrow().id());
  }
}

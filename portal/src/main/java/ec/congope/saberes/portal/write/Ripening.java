package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Grounds;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Replications;
import ec.congope.saberes.content.item.Shown;
import ec.congope.saberes.content.practice.Showing;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.State;
import ec.congope.saberes.content.review.Typesetting;
import ec.congope.saberes.portal.layout.Stages;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far a practice has come by what its manuscript says so far. */
@Component
class Ripening {

  private final Items items;
  private final Typesetting typesetting;
  private final Stages stages;

  Ripening(Items items, Typesetting typesetting, Stages stages) {
    this.items = items;
    this.typesetting = typesetting;
    this.stages = stages;
  }

  /** The stage; nothing for what is no practice. */
  Optional<Stages.View> of(Manuscript manuscript, Viewer viewer) {
    if (!manuscript.form().type().equals(Grounds.PRACTICE)) {
      return Optional.empty();
    }
    var id = manuscript.item();
    Optional<Item> published =
        id == null ? Optional.empty() : items.published(List.of(id), viewer).stream().findFirst();
    var draft = typesetting.draft(manuscript, published.map(Item::draft).orElse(null));
    var replications = published.map(Item::replications).orElse(Replications.NONE);
    return Grounds.of(draft, shown(manuscript), replications).map(stages::of);
  }

  private static Shown shown(Manuscript manuscript) {
    var told = Showing.of(manuscript.answers());
    return manuscript.state() == State.APPROVED ? told.approved() : told;
  }
}

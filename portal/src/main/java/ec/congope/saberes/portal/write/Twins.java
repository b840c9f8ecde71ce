package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Resemblance;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Typesetting;
import ec.congope.saberes.content.upload.Copies;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Neighbour;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What may be there already: the same file by its bytes, items of the same title, items that say
 * much the same. Told to who writes, among what he may read; it stops nobody.
 */
@Component
class Twins {

  private static final Logger LOG = LoggerFactory.getLogger(Twins.class);

  /** The nearest by their words, of which few are twins. */
  private static final int ASKED = 5;

  /** Something that may be the same, and a whole sentence that says in what. */
  record Twin(String url, String title, String sentence) {}

  private final Copies copies;
  private final SearchIndex index;
  private final Items items;
  private final Typesetting typesetting;
  private final Words words;

  Twins(Copies copies, SearchIndex index, Items items, Typesetting typesetting, Words words) {
    this.copies = copies;
    this.index = index;
    this.items = items;
    this.typesetting = typesetting;
    this.words = words;
  }

  /** Where else the files of a manuscript stand, by the number of the file. */
  Map<String, List<Twin>> files(Manuscript manuscript, Viewer viewer) {
    return copies.of(manuscript, viewer).stream()
        .collect(
            Collectors.groupingBy(
                copy -> copy.file().sha256(), Collectors.mapping(this::twin, Collectors.toList())));
  }

  private Twin twin(Copies.Copy copy) {
    Item item = copy.item();
    return item == null
        ? new Twin(
            "/publicar/" + copy.manuscript(), copy.title(), words.of("write.twin.manuscript"))
        : new Twin("/fichas/" + item.slug(), copy.title(), words.of("write.twin.item"));
  }

  /** Items that may be what is being written, the nearest first; none where nobody can say. */
  List<Twin> alike(Manuscript manuscript, Viewer viewer) {
    Draft draft = typesetting.draft(manuscript, null);
    var own = manuscript.item();
    var without = own == null ? Set.<ItemId>of() : Set.of(own);
    String text = draft.summary() + "\n" + draft.body();
    try {
      var twins = new ArrayList<Twin>();
      for (Neighbour near : index.neighbours(draft.title(), text, without, viewer, ASKED)) {
        add(twins, near, draft, viewer);
      }
      return twins;
    } catch (SearchUnavailable down) {
      LOG.info("Nobody looks for twins: search is unavailable");
      return List.of();
    }
  }

  private void add(List<Twin> twins, Neighbour near, Draft draft, Viewer viewer) {
    try {
      var item = items.get(near.item(), viewer);
      String url = "/fichas/" + item.slug();
      String title = item.draft().title();
      if (Resemblance.sameTitle(draft.title(), title)) {
        twins.add(new Twin(url, title, words.of("write.twin.title")));
      } else if (Resemblance.of(draft, item.draft()) >= Resemblance.LIKELY) {
        twins.add(new Twin(url, title, words.of("write.twin.text")));
      }
    } catch (NotFound gone) {
      LOG.debug("Item {} was in the index and is no more", near.item());
    }
  }
}

package ec.congope.saberes.search.tag;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Neighbour;
import ec.congope.saberes.search.SearchIndex;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Suggests tags for a text: the nearest items that the viewer may see vote with theirs, the nearer
 * the louder, and a concept whose name the text has is heard too. Items that the viewer may not see
 * are not learned from: neither tags nor words of theirs come out.
 */
@Component
public class TagSuggestions {

  /** Items that vote. */
  private static final int NEIGHBOURS = 40;

  private final SearchIndex index;
  private final Items items;
  private final Names names;

  TagSuggestions(SearchIndex index, Items items, Vocabularies vocabularies) {
    this.index = index;
    this.items = items;
    this.names = new Names(vocabularies);
  }

  /** At most {@code most} of each kind, the best first. */
  public Map<Tag, List<TagSuggestion>> suggest(TagQuestion question, Viewer viewer, int most) {
    var neighbours =
        index.neighbours(question.title(), question.text(), question.without(), viewer, NEIGHBOURS);
    Map<ItemId, Draft> drafts = drafts(neighbours, viewer);
    var suggestions = new EnumMap<Tag, List<TagSuggestion>>(Tag.class);
    for (Tag tag : Tag.values()) {
      var votes = new Votes(tag);
      double nearest = neighbours.isEmpty() ? 1 : neighbours.getFirst().nearness();
      for (Neighbour neighbour : neighbours) {
        Draft draft = drafts.get(neighbour.item());
        if (draft != null) {
          votes.cast(tag.of(draft), neighbour.nearness() / nearest, neighbour.words());
        }
      }
      names.in(question, tag).forEach(votes::named);
      suggestions.put(tag, votes.best(most));
    }
    return suggestions;
  }

  private Map<ItemId, Draft> drafts(List<Neighbour> neighbours, Viewer viewer) {
    var drafts = new HashMap<ItemId, Draft>();
    items
        .published(neighbours.stream().map(Neighbour::item).toList(), viewer)
        .forEach((Item item) -> drafts.put(item.id(), item.draft()));
    return drafts;
  }
}

package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.Sort;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The items of a search for what leaves the portal: files, feeds and mails. The index says which
 * and in what order; what they say, and whether everybody may read them at this moment, says the
 * store. The index may be late, and what is withdrawn must not leave with it.
 */
@Component
public class Listing {

  /** Items read at a time. */
  public static final int SIZE = 100;

  /** A hit, and its item as it stands now. */
  public record Entry(Hit hit, Item item) {}

  /**
   * One page of a list.
   *
   * @param last whether nothing follows
   */
  public record Part(List<Entry> entries, boolean last) {}

  private final SearchIndex index;
  private final Items items;
  private final Featured featured;

  Listing(SearchIndex index, Items items, Featured featured) {
    this.index = index;
    this.items = items;
    this.featured = featured;
  }

  /** The same in the order of the page, where what is pinned to the query comes first. */
  public Part shown(Criteria criteria, int page) {
    var hits = hits(criteria, criteria.sort(), page);
    if (page > 1) {
      return new Part(readable(hits), hits.size() < SIZE);
    }
    var top = featured.of(criteria.at(1), Viewer.anonymous()).hits();
    var above = top.stream().map(Hit::id).toList();
    var rest = hits.stream().filter(hit -> !above.contains(hit.id()));
    return new Part(readable(Stream.concat(top.stream(), rest).toList()), hits.size() < SIZE);
  }

  /** At most {@link #SIZE} items that everybody may read, of the page with this number from 1. */
  public Part part(Criteria criteria, Sort sort, int page) {
    var hits = hits(criteria, sort, page);
    return new Part(readable(hits), hits.size() < SIZE);
  }

  /** At most {@link #SIZE} hits that everybody may see, as the index has them. */
  public List<Hit> hits(Criteria criteria, Sort sort, int page) {
    return index.search(criteria.listing(sort, page, SIZE, Viewer.anonymous())).hits();
  }

  /** Those among the hits whose items everybody may read at this moment, in their order. */
  public List<Entry> readable(List<Hit> hits) {
    Map<ItemId, Item> now = new HashMap<>();
    var ids = hits.stream().map(Hit::id).toList();
    items.published(ids, Viewer.anonymous()).forEach(item -> now.put(item.id(), item));
    return hits.stream()
        .filter(hit -> now.containsKey(hit.id()))
        .map(hit -> new Entry(hit, java.util.Objects.requireNonNull(now.get(hit.id()))))
        .toList();
  }

  /** Those among the items that everybody may read at this moment. */
  public Set<ItemId> open(Collection<ItemId> ids) {
    return items.names(ids, Viewer.anonymous()).keySet();
  }
}

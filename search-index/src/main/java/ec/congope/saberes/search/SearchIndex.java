package ec.congope.saberes.search;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.query.Query;
import java.util.Collection;
import java.util.List;

/**
 * The index as readers use it. Every method adds the access filter of the viewer itself, and throws
 * {@link SearchUnavailable} rather than answering with less than there is.
 */
public interface SearchIndex {

  /** Hits, total and facet counts for a request. */
  SearchResult search(SearchRequest request);

  /**
   * Those of the items that the request's viewer may see and that pass its filters, in the order
   * given, with what matches marked. They need not match the query.
   */
  List<Hit> among(List<ItemId> items, SearchRequest request);

  /** At most {@code limit} items and concepts whose names begin like what was typed. */
  List<Suggestion> suggest(String typed, Viewer viewer, int limit);

  /** At most {@code limit} other items that resemble this one, best first, and why they do. */
  List<Similar> moreLike(ItemId item, Viewer viewer, int limit);

  /**
   * At most {@code limit} items whose words are like those of a text, the nearest first.
   *
   * @param without items that do not count
   */
  List<Neighbour> neighbours(
      String title, String text, Collection<ItemId> without, Viewer viewer, int limit);

  /** Matching pages of one file of one item, in page order. */
  List<PageHit> pages(ItemId item, int file, Query query, Viewer viewer, int limit);

  /**
   * Why the item is among the results of the request, the strongest place first; empty when it is
   * not, or when the viewer may not read it.
   */
  List<Reason> explain(ItemId item, SearchRequest request);

  /** The whole text, cut into parts that match the query and parts that do not. */
  Snippet highlight(String text, Query query);

  /** How the index stands. */
  IndexStatus status();
}

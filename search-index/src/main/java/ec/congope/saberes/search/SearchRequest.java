package ec.congope.saberes.search;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.query.Query;
import java.util.Map;
import java.util.Set;

/**
 * One question to the index.
 *
 * @param query what to match; {@link Query.Everything} when nothing was typed
 * @param filters chosen values by dimension: any of the values within a dimension, all of the
 *     dimensions
 * @param facets which dimensions to count
 * @param sort the order
 * @param page from 1
 * @param size hits a page, 0 to 100; 0 counts only
 * @param scope where the words are looked for
 * @param reading how freely they are read
 * @param viewer who asks: the index adds the access filter itself
 */
public record SearchRequest(
    Query query,
    Map<Dimension, Set<String>> filters,
    Set<Dimension> facets,
    Sort sort,
    int page,
    int size,
    Scope scope,
    Reading reading,
    Viewer viewer) {

  /** The deepest hit that can be reached by paging. */
  public static final int DEEPEST = 10_000;

  /** Checks the bounds and copies the collections. */
  public SearchRequest {
    if (page < 1 || size < 0 || size > 100 || (long) page * size > DEEPEST) {
      throw new IllegalArgumentException("page " + page + " of size " + size);
    }
    filters = Map.copyOf(filters);
    facets = Set.copyOf(facets);
  }

  /** A request that looks everywhere and reads helpfully. */
  public SearchRequest(
      Query query,
      Map<Dimension, Set<String>> filters,
      Set<Dimension> facets,
      Sort sort,
      int page,
      int size,
      Viewer viewer) {
    this(
        query, filters, facets, sort, page, size, Scope.RECORDS_AND_PAGES, Reading.HELPFUL, viewer);
  }

  /** A request for the first ten hits, with every facet. */
  public static SearchRequest of(Query query, Viewer viewer) {
    return new SearchRequest(
        query, Map.of(), Set.of(Dimension.values()), Sort.RELEVANCE, 1, 10, viewer);
  }

  /** The same with other filters. */
  public SearchRequest withFilters(Map<Dimension, Set<String>> others) {
    return new SearchRequest(query, others, facets, sort, page, size, scope, reading, viewer);
  }

  /** The same for another query. */
  public SearchRequest withQuery(Query other) {
    return new SearchRequest(other, filters, facets, sort, page, size, scope, reading, viewer);
  }

  /** The same, looking elsewhere. */
  public SearchRequest in(Scope other) {
    return new SearchRequest(query, filters, facets, sort, page, size, other, reading, viewer);
  }

  /** The same, read otherwise. */
  public SearchRequest read(Reading other) {
    return new SearchRequest(query, filters, facets, sort, page, size, scope, other, viewer);
  }

  /** The same without hits and facets: only how many there are. */
  public SearchRequest counting() {
    return new SearchRequest(query, filters, Set.of(), sort, 1, 0, scope, reading, viewer);
  }
}

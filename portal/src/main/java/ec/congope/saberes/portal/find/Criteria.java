package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.QueryParser;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What somebody searches for: the state of the search page, all of it in its address.
 *
 * @param filters chosen codes by dimension
 * @param years the span of years, beside the single years among the filters
 * @param page from 1
 */
public record Criteria(
    String text, Map<Dimension, Set<String>> filters, Years years, Sort sort, int page) {

  static final int SIZE = 10;

  /** The last page that can be reached. */
  static final int LAST_PAGE = SearchRequest.DEEPEST / SIZE;

  /** The question to the index: a page of hits and every facet. */
  SearchRequest request(Viewer viewer) {
    return request(Set.of(Dimension.values()), page, SIZE, viewer);
  }

  /**
   * The question of what leaves the portal (files, feeds, mails): hits alone, in another order and
   * in pages of another size.
   */
  public SearchRequest listing(Sort other, int from, int many, Viewer viewer) {
    var same = request(Set.of(), from, many, viewer);
    return new SearchRequest(
        same.query(),
        same.filters(),
        same.facets(),
        other,
        same.page(),
        same.size(),
        same.scope(),
        same.reading(),
        viewer);
  }

  /** The question how many there are. */
  SearchRequest counting(Viewer viewer) {
    return request(Set.of(), 1, 0, viewer);
  }

  private SearchRequest request(Set<Dimension> facets, int from, int size, Viewer viewer) {
    return new SearchRequest(
        QueryParser.parse(text), withYears(), facets, sort, from, size, viewer);
  }

  private Map<Dimension, Set<String>> withYears() {
    if (years.open()) {
      return filters;
    }
    var all = new EnumMap<Dimension, Set<String>>(Dimension.class);
    all.putAll(filters);
    var span = years.values();
    span.addAll(chosen(Dimension.YEAR));
    all.put(Dimension.YEAR, span);
    return all;
  }

  /** The codes chosen in a dimension. */
  public Set<String> chosen(Dimension dimension) {
    return filters.getOrDefault(dimension, Set.of());
  }

  /** How many filters are chosen; the span of years is one. */
  int chosen() {
    return filters.values().stream().mapToInt(Set::size).sum() + (years.open() ? 0 : 1);
  }

  Criteria without(Dimension dimension, String code) {
    var fewer = new LinkedHashSet<>(chosen(dimension));
    fewer.remove(code);
    return with(dimension, fewer);
  }

  Criteria without(Dimension dimension) {
    return with(dimension, Set.of());
  }

  private Criteria with(Dimension dimension, Set<String> codes) {
    var other = new EnumMap<Dimension, Set<String>>(Dimension.class);
    other.putAll(filters);
    if (codes.isEmpty()) {
      other.remove(dimension);
    } else {
      other.put(dimension, codes);
    }
    return new Criteria(text, other, years, sort, 1);
  }

  Criteria withoutYears() {
    return new Criteria(text, filters, Years.ALL, sort, 1);
  }

  Criteria withoutFilters() {
    return new Criteria(text, Map.of(), Years.ALL, sort, 1);
  }

  Criteria at(int other) {
    return new Criteria(text, filters, years, sort, other);
  }
}

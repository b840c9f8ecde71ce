package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Reading;
import ec.congope.saberes.search.Scope;
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
 * @param scope where the words are looked for
 * @param reading how freely they are read
 */
public record Criteria(
    String text,
    Map<Dimension, Set<String>> filters,
    Years years,
    Sort sort,
    int page,
    Scope scope,
    Reading reading) {

  static final int SIZE = 10;

  /** The last page that can be reached. */
  static final int LAST_PAGE = SearchRequest.DEEPEST / SIZE;

  /** Just words. */
  static Criteria of(String text) {
    return new Criteria(
        text, Map.of(), Years.ALL, Sort.RELEVANCE, 1, Scope.RECORDS_AND_PAGES, Reading.HELPFUL);
  }

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

  /** The question how many there are of each value of a dimension. */
  SearchRequest counting(Dimension dimension, Viewer viewer) {
    return request(Set.of(dimension), 1, 0, viewer);
  }

  /** The question for the first few hits. */
  SearchRequest first(int few, Viewer viewer) {
    return request(Set.of(), 1, few, viewer);
  }

  private SearchRequest request(Set<Dimension> facets, int from, int size, Viewer viewer) {
    return new SearchRequest(
        QueryParser.parse(text), withYears(), facets, sort, from, size, scope, reading, viewer);
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

  /** How many filters are chosen; the span of years is one, and so is a scope. */
  int chosen() {
    return filters.values().stream().mapToInt(Set::size).sum()
        + (years.open() ? 0 : 1)
        + (scope == Scope.RECORDS ? 1 : 0);
  }

  Criteria without(Dimension dimension, String code) {
    var fewer = new LinkedHashSet<>(chosen(dimension));
    fewer.remove(code);
    return with(dimension, fewer);
  }

  Criteria without(Dimension dimension) {
    return with(dimension, Set.of());
  }

  /** With this value chosen beside the others of its dimension. */
  Criteria and(Dimension dimension, String code) {
    var more = new LinkedHashSet<>(chosen(dimension));
    more.add(code);
    return with(dimension, more);
  }

  /** With these values chosen in a dimension, and no others. */
  Criteria with(Dimension dimension, Set<String> codes) {
    var other = new EnumMap<Dimension, Set<String>>(Dimension.class);
    other.putAll(filters);
    if (codes.isEmpty()) {
      other.remove(dimension);
    } else {
      other.put(dimension, codes);
    }
    return new Criteria(text, other, years, sort, 1, scope, reading);
  }

  Criteria withoutYears() {
    return new Criteria(text, filters, Years.ALL, sort, 1, scope, reading);
  }

  Criteria withoutFilters() {
    return new Criteria(text, Map.of(), Years.ALL, sort, 1, Scope.RECORDS_AND_PAGES, reading);
  }

  Criteria at(int other) {
    return new Criteria(text, filters, years, sort, other, scope, reading);
  }

  Criteria in(Scope other) {
    return new Criteria(text, filters, years, sort, 1, other, reading);
  }

  Criteria read(Reading other) {
    return new Criteria(text, filters, years, sort, 1, scope, other);
  }

  /** For other words, read helpfully. */
  Criteria about(String other) {
    return new Criteria(other, filters, years, sort, 1, scope, Reading.HELPFUL);
  }
}

package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.Query;
import ec.congope.saberes.search.query.QueryParser;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What somebody searches for: the state of the search page, all of it in its address.
 *
 * @param filters chosen codes by dimension
 * @param page from 1
 */
record Criteria(String text, Map<Dimension, Set<String>> filters, Sort sort, int page) {

  static final int SIZE = 10;

  Query query() {
    return QueryParser.parse(text);
  }

  SearchRequest request(Viewer viewer) {
    return new SearchRequest(
        query(), filters, Set.of(Dimension.values()), sort, page, SIZE, viewer);
  }

  /** How many values are chosen. */
  public int chosen() {
    return filters.values().stream().mapToInt(Set::size).sum();
  }

  /** Whether the value is chosen. */
  public boolean has(Dimension dimension, String code) {
    return filters.getOrDefault(dimension, Set.of()).contains(code);
  }

  Criteria without(Dimension dimension, String code) {
    var fewer = new EnumMap<Dimension, Set<String>>(Dimension.class);
    filters.forEach((other, codes) -> fewer.put(other, new LinkedHashSet<>(codes)));
    var codes = fewer.get(dimension);
    if (codes != null) {
      codes.remove(code);
      if (codes.isEmpty()) {
        fewer.remove(dimension);
      }
    }
    return new Criteria(text, fewer, sort, 1);
  }

  Criteria with(Dimension dimension, String code) {
    var more = new EnumMap<Dimension, Set<String>>(Dimension.class);
    more.putAll(filters);
    var codes = new LinkedHashSet<>(filters.getOrDefault(dimension, Set.of()));
    codes.add(code);
    more.put(dimension, codes);
    return new Criteria(text, more, sort, 1);
  }

  Criteria withoutFilters() {
    return new Criteria(text, Map.of(), sort, 1);
  }

  Criteria at(int other) {
    return new Criteria(text, filters, sort, other);
  }
}

package ec.congope.saberes.portal.explore;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many items stand behind a concept for who asks: always the number that its search shows. */
@Component
class Counts {

  private final SearchIndex index;

  Counts(SearchIndex index) {
    this.index = index;
  }

  /** Items that have all these values, newest first, with every facet. */
  SearchResult of(Map<Dimension, Set<String>> filters, int size, Viewer viewer) {
    return index.search(
        new SearchRequest(
            new Query.Everything(),
            filters,
            Set.of(Dimension.values()),
            Sort.NEWEST,
            1,
            size,
            viewer));
  }

  static Map<String, Integer> by(Dimension dimension, SearchResult result) {
    return result.facets().getOrDefault(dimension, List.of()).stream()
        .collect(Collectors.toMap(FacetValue::code, FacetValue::count));
  }
}

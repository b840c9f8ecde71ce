package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * How many items of the whole library have each value, as everybody sees it: what the filters are
 * ordered by, so that a value stays where it is whatever is searched, and where one at zero comes
 * from. Asked anew when a minute has passed.
 */
@Component
class LibraryCounts {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private record Counted(Instant at, Map<Dimension, List<FacetValue>> values) {}

  private final SearchIndex index;
  private final Clock clock;
  private final AtomicReference<Counted> counted =
      new AtomicReference<>(new Counted(Instant.MIN, Map.of()));

  LibraryCounts(SearchIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /** The values of a dimension that any item has, those of most items first. */
  List<FacetValue> of(Dimension dimension) {
    var now = clock.instant();
    var known = counted.get();
    if (known.at().isBefore(now.minus(FRESH))) {
      known = new Counted(now, count());
      if (!known.values().getOrDefault(Dimension.TYPE, List.of()).isEmpty()) {
        counted.set(known); // an empty library is being filled
      }
    }
    return known.values().getOrDefault(dimension, List.of());
  }

  private Map<Dimension, List<FacetValue>> count() {
    var counting =
        new SearchRequest(
            new Query.Everything(),
            Map.of(),
            Set.of(Dimension.values()),
            Sort.RELEVANCE,
            1,
            0,
            Viewer.anonymous());
    return index.search(counting).facets();
  }
}

package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.tuning.Pin;
import ec.congope.saberes.content.tuning.Pins;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Items pinned to a query: they stand above the first page, in order of relevance, where the viewer
 * may see them and they pass the filters.
 */
@Component
class Featured {

  /** A pinned row, and why it is there. */
  record Pinned(Results.Row row, String reason) {}

  /** What stands above a page of results, with the reasons. */
  record Top(List<Hit> hits, Map<ItemId, String> reasons) {

    static final Top NONE = new Top(List.of(), Map.of());

    /** The result without what stands above it. */
    SearchResult below(SearchResult result) {
      var above = hits.stream().map(Hit::id).toList();
      var rest = result.hits().stream().filter(hit -> !above.contains(hit.id())).toList();
      return new SearchResult(result.total(), rest, result.facets(), result.interpretation());
    }
  }

  private final Pins pins;
  private final SearchIndex index;
  private final Results results;

  Featured(Pins pins, SearchIndex index, Results results) {
    this.pins = pins;
    this.index = index;
    this.results = results;
  }

  Top of(Criteria criteria, Viewer viewer) {
    if (criteria.page() > 1 || criteria.sort() != Sort.RELEVANCE) {
      return Top.NONE;
    }
    var pinned = pins.of(criteria.text());
    if (pinned.isEmpty()) {
      return Top.NONE;
    }
    Map<ItemId, String> reasons = pinned.stream().collect(Collectors.toMap(Pin::item, Pin::reason));
    var hits = index.among(pinned.stream().map(Pin::item).toList(), criteria.request(viewer));
    return new Top(hits, reasons);
  }

  /**
   * The pinned rows.
   *
   * @param unfolded id of the item of which what matched is shown, or empty
   * @param found what is shown of it, or null
   */
  List<Pinned> rows(Top top, Criteria criteria, String unfolded, Findings.@Nullable View found) {
    var rows = results.rows(top.hits(), criteria, unfolded, found);
    return IntStream.range(0, rows.size())
        .mapToObj(
            n -> new Pinned(rows.get(n), top.reasons().getOrDefault(top.hits().get(n).id(), "")))
        .toList();
  }
}

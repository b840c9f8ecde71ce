package ec.congope.saberes.search;

import java.util.List;
import java.util.Map;

/**
 * What the index answers.
 *
 * @param total how many items match, exact
 * @param hits the requested page of them
 * @param facets the counted dimensions; the values of each in the order of their counts, then of
 *     their codes
 */
public record SearchResult(long total, List<Hit> hits, Map<Dimension, List<FacetValue>> facets) {

  /** Copies the collections. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}

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
 * @param interpretation what the index made of what was typed
 */
public record SearchResult(
    long total,
    List<Hit> hits,
    Map<Dimension, List<FacetValue>> facets,
    Interpretation interpretation) {

  /** Copies the collections. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}

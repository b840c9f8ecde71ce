package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Searching with nothing but Lucene: what the benchmarks compare the portal with. */
public interface BareSearch {

  /**
   * A hit with what a result row needs.
   *
   * @param title with its matches marked
   * @param snippet the best passages, with their matches marked
   */
  record Found(long number, float score, Row row, String title, String snippet) {}

  /** An answer; counts by dimension and code. */
  record Answer(long total, List<Found> hits, Map<Dimension, Map<String, Integer>> facets) {}

  /** The best hits, the exact total, and all eight facets. */
  Answer search(SearchRequest request) throws IOException;
}

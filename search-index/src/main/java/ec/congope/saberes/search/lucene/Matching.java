package ec.congope.saberes.search.lucene;

import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.query.Query;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;

/** What is asked of Lucene for a query that was understood. */
final class Matching {

  /**
   * What the score of an item is multiplied by for each value that the query names and that it has.
   * A factor, so that it means the same on every scale of scores.
   */
  private static final float NAMED = 1.3f;

  private Matching() {}

  /** The items that match, those with named values lifted; filters of the request aside. */
  static org.apache.lucene.search.Query items(Understood understood, SearchRequest request) {
    var items = QueryTranslator.items(understood.matched(), request.scope(), request.viewer());
    if (understood.named().isEmpty() || request.size() == 0) {
      return items;
    }
    var lifted = items;
    for (Naming naming : understood.named()) {
      lifted =
          FunctionScoreQuery.boostByQuery(
              lifted,
              FieldClauses.value(LuceneSchema.facet(naming.dimension(), naming.code())),
              NAMED);
    }
    return lifted;
  }

  /** How many items a query finds with these filters; it says nothing about how good they are. */
  static long count(
      IndexSearcher searcher,
      Query matched,
      SearchRequest request,
      Map<Dimension, Set<String>> filters)
      throws java.io.IOException {
    return searcher.count(filtered(matched, request, filters));
  }

  /** The items that match and have the chosen values. */
  static org.apache.lucene.search.Query filtered(
      Query matched, SearchRequest request, Map<Dimension, Set<String>> filters) {
    var all = new BooleanQuery.Builder();
    all.add(QueryTranslator.items(matched, request.scope(), request.viewer()), Occur.FILTER);
    filters.forEach((dimension, codes) -> {
      if (!codes.isEmpty()) {
        all.add(
            FieldClauses.values(
                codes.stream().map(code -> LuceneSchema.facet(dimension, code)).toList()),
            Occur.FILTER);
      }
    });
    return all.build();
  }
}

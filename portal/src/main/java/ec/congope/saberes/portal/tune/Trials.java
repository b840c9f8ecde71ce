package ec.congope.saberes.portal.tune;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Interpretation;
import ec.congope.saberes.search.Reading;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.query.QueryParser;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the rules do to a query: what it is also read as, and how many results that makes. */
@Component
class Trials {

  /**
   * A query tried.
   *
   * @param literal what it finds as it is typed
   * @param helpful what it finds with synonyms and corrections, as readers search
   */
  record Trial(
      String query, long literal, long helpful, List<Interpretation.Expansion> expansions) {}

  private final SearchIndex index;

  Trials(SearchIndex index) {
    this.index = index;
  }

  Trial of(String query) {
    var request = SearchRequest.of(QueryParser.parse(query), Viewer.anonymous()).counting();
    var helpful = index.search(request);
    long literal = index.search(request.read(Reading.LITERAL)).total();
    return new Trial(query, literal, helpful.total(), helpful.interpretation().expansions());
  }
}

package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.query.QueryParser;
import org.junit.jupiter.api.Test;

class FinishTest {

  @Test
  void equalScoresStandInTheOrderOfTheItemsHoweverTheyCameIn() {
    try (var library = TestLibrary.fresh("ec.congope.saberes.search")) {
      var index = library.get(LuceneIndex.class);
      for (long item : new long[] {3, 1, 2, 5, 4}) {
        index.update(Documents.of(item, "Minga de limpieza del canal").document());
        index.commit(item);
      }

      for (String query : new String[] {"minga", "limpieza canal", "\"minga de limpieza\""}) {
        var hits = index.search(SearchRequest.of(QueryParser.parse(query), Viewer.anonymous()));
        assertThat(hits.hits())
            .as(query)
            .extracting(hit -> hit.id().value())
            .containsExactly(1L, 2L, 3L, 4L, 5L);
      }
    }
  }
}

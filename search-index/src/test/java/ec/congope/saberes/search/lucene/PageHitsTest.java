package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.PageHit;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each page has a word that no other has, and is found by it. */
class PageHitsTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final LuceneIndex INDEX = LIBRARY.get(LuceneIndex.class);
  private static final List<Integer> LENGTHS = List.of(1, 2, 7, 40, 400);
  private static final List<String> FILLER =
      List.of("riego", "canal", "vía", "obra", "minga", "taller", "páramo", "junta", "turno");

  @BeforeAll
  static void fill() {
    var random = new Random(4);
    for (int item = 0; item < LENGTHS.size(); item++) {
      var document = Documents.of(item + 1, "Documento número " + item);
      for (int page = 1; page <= LENGTHS.get(item); page++) {
        var words = new ArrayList<String>();
        for (int n = 0; n < 60; n++) {
          words.add(FILLER.get(random.nextInt(FILLER.size())));
        }
        words.set(random.nextInt(60), word(item, page));
        document.page(String.join(" ", words));
      }
      INDEX.update(document.document());
    }
    INDEX.commit(1);
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  /** Letters only, and far from every other. */
  private static String word(int item, int page) {
    var letters = new StringBuilder("qu");
    for (int n = item * 1_000 + page; n > 0; n /= 6) {
      letters.append("bdfgkw".charAt(n % 6)).append("aeiou".charAt(n % 5));
    }
    return letters.append("x").toString();
  }

  private static Hit only(String query) {
    var request = SearchRequest.of(QueryParser.parse(query), Viewer.anonymous());
    var hits = INDEX.search(request).hits();
    assertThat(hits).as(query).hasSize(1);
    return hits.getFirst();
  }

  @Test
  void areRightForEveryPage() {
    for (int item = 0; item < LENGTHS.size(); item++) {
      for (int page = 1; page <= LENGTHS.get(item); page++) {
        Hit hit = only(word(item, page));
        assertThat(hit.id().value()).isEqualTo(item + 1);
        assertThat(hit.pages()).extracting(PageHit::page).containsExactly(page);
        assertThat(hit.pages().getFirst().snippet().matched()).isTrue();
      }
    }
  }

  @Test
  void areFoundOnTheLastOfFourHundredPages() {
    assertThat(only(word(4, 400)).pages()).extracting(PageHit::page).containsExactly(400);
    assertThat(only('"' + word(4, 400) + '"').pages()).extracting(PageHit::page).contains(400);
  }
}

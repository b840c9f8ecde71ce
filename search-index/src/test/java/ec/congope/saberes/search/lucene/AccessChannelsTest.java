package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.Viewer.Role;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Similar;
import ec.congope.saberes.search.Suggestion;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.follow.IndexDocument;
import ec.congope.saberes.search.query.QueryParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What each viewer learns of each item through each channel, against a table of who may read what
 * that is written down here and not in {@link Access}.
 */
class AccessChannelsTest {

  private static final int ITEMS = 500;
  private static final int CHANNELS = 11;
  private static final long SEED = 263;
  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final LuceneIndex INDEX = LIBRARY.get(LuceneIndex.class);
  private static final List<Access> LEVELS =
      List.of(Access.PUBLIC, Access.METADATA_ONLY, Access.GAP_NETWORK, Access.INTERNAL);
  private static final Map<Long, Access> ACCESS = new HashMap<>();
  private static final Map<Viewer, Set<Access>> MAY_READ =
      Map.of(
          Viewer.anonymous(), Set.of(Access.PUBLIC, Access.METADATA_ONLY),
          Viewer.person(new PersonId(1), Set.of()), Set.of(Access.PUBLIC, Access.METADATA_ONLY),
          Viewer.person(new PersonId(2), Set.of(Role.GAP_STAFF)),
              Set.of(Access.PUBLIC, Access.METADATA_ONLY, Access.GAP_NETWORK),
          Viewer.person(new PersonId(3), Set.of(Role.CONGOPE_STAFF)), Set.copyOf(LEVELS),
          Viewer.administrator(), Set.copyOf(LEVELS));

  private final List<String> differences = new ArrayList<>();
  private int checks;

  @BeforeAll
  static void fill() {
    var random = new Random(SEED);
    for (long n = 1; n <= ITEMS; n++) {
      INDEX.update(document(n, LEVELS.get(random.nextInt(LEVELS.size()))));
      if (n % 90 == 0) {
        INDEX.commit(n);
      }
    }
    for (long n = 1; n <= 60; n++) { // levels that changed
      INDEX.update(document(n, LEVELS.get(random.nextInt(LEVELS.size()))));
    }
    INDEX.commit(ITEMS);
  }

  /** With a word of its own in each part, and a neighbour of the same concepts beside it. */
  private static IndexDocument document(long n, Access access) {
    ACCESS.put(n, access);
    return Documents.of(n, "Quilla" + n + "titulo de la minga")
        .summary("Quilla" + n + "resumen")
        .body("Quilla" + n + "cuerpo")
        .organisations("Junta Quilla" + n)
        .labels(List.of("Quilla" + n + "etiqueta"))
        .page("Quilla" + n + "pagina del documento")
        .competencies("K-" + n / 2)
        .values(Dimension.COMPETENCY, "K-" + n)
        .access(access)
        .document();
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  @Test
  void noChannelShowsAViewerWhatIsNotForThem() {
    MAY_READ.forEach((viewer, levels) -> {
      for (long n = 1; n <= ITEMS; n++) {
        check(n, viewer, levels.contains(ACCESS.get(n)));
      }
    });
    assertThat(differences).as("seed %s", SEED).isEmpty();
    assertThat(checks).isEqualTo(ITEMS * MAY_READ.size() * CHANNELS).isGreaterThanOrEqualTo(20_000);
  }

  private void check(long n, Viewer viewer, boolean reads) {
    String word = "quilla" + n;
    var title = search(word + "titulo", viewer);
    var page = search("\"" + word + "pagina del documento\"", viewer);
    see(n, viewer, "hits", reads, title.hits().stream().anyMatch(hit -> hit.id().value() == n));
    see(n, viewer, "total", reads, title.total() > 0);
    see(n, viewer, "facets", reads, !title.facets().get(Dimension.COMPETENCY).isEmpty());
    see(n, viewer, "beginnings", reads, search(word + "cuer*", viewer).total() > 0);
    see(n, viewer, "labels", reads, search(word + "etiqueta", viewer).total() > 0);
    see(n, viewer, "page hits", reads, page.hits().stream().anyMatch(AccessChannelsTest::shows));
    see(n, viewer, "suggestions", reads, suggests(word + "tit", "ficha-" + n, viewer));
    see(
        n,
        viewer,
        "misspelt suggestions",
        reads,
        suggests("quila" + n + "tit", "ficha-" + n, viewer));
    see(n, viewer, "organisations", reads, suggests("Junta " + word, "Junta " + word, viewer));
    see(n, viewer, "pages in a file", reads, hasPages(n, viewer));
    see(n, viewer, "neighbours", reads && neighbourIsFor(n, viewer), hasNeighbour(n, viewer));
  }

  private static boolean shows(Hit hit) {
    return hit.pageCount() == 1 && hit.pages().getFirst().snippet().matched();
  }

  /** Anything hidden among the suggestions counts as a difference, too. */
  private boolean suggests(String typed, String key, Viewer viewer) {
    var found = INDEX.suggest(typed, viewer, 8);
    for (Suggestion suggestion : found) {
      long item = Long.parseLong(suggestion.key().replaceAll("\\D", ""));
      if (!MAY_READ.getOrDefault(viewer, Set.of()).contains(ACCESS.get(item))) {
        differences.add(viewer + " is suggested " + suggestion.key() + " for " + typed);
      }
    }
    return found.stream().anyMatch(suggestion -> suggestion.key().equalsIgnoreCase(key));
  }

  private static boolean hasPages(long n, Viewer viewer) {
    var item = Documents.of(n, "").document().id();
    var query = QueryParser.parse("quilla" + n + "pagina");
    return !INDEX.pages(item, 1, query, viewer, 10).isEmpty();
  }

  /** The only other item of the same concept. */
  private static boolean neighbourIsFor(long n, Viewer viewer) {
    Access access = ACCESS.get(n ^ 1);
    return access != null && MAY_READ.getOrDefault(viewer, Set.of()).contains(access);
  }

  /** Whether it is among those alike; anything hidden among them counts as a difference, too. */
  private boolean hasNeighbour(long n, Viewer viewer) {
    var alike = INDEX.moreLike(Documents.of(n, "").document().id(), viewer, 5);
    for (Similar similar : alike) {
      Hit hit = similar.hit();
      if (!MAY_READ.getOrDefault(viewer, Set.of()).contains(ACCESS.get(hit.id().value()))) {
        differences.add(viewer + " sees " + hit.id() + " beside " + n);
      }
    }
    return alike.stream().anyMatch(similar -> similar.hit().id().value() == (n ^ 1));
  }

  private static SearchResult search(String query, Viewer viewer) {
    return INDEX.search(SearchRequest.of(QueryParser.parse(query), viewer));
  }

  private void see(long n, Viewer viewer, String channel, boolean wanted, boolean seen) {
    checks++;
    if (wanted != seen) {
      differences.add(
          viewer + ", item " + n + " (" + ACCESS.get(n) + "), " + channel + ": " + seen);
    }
  }
}

package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.Viewer.Role;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.follow.IndexFollower;
import ec.congope.saberes.search.query.QueryParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every viewer, every item and every channel of the index, against what plain SQL says of the
 * store: items of all access levels, some of them drafts or retired, whose words stand nowhere else
 * and are far from one another, so that any trace of an item in an answer is seen.
 */
class AccessMatrixTest {

  private static final int ITEMS = 520;
  private static final long SEED = 20_263;
  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final LuceneIndex INDEX = LIBRARY.get(LuceneIndex.class);
  private static final List<Words> ALL = new ArrayList<>();

  /** What each viewer may read, written down here and not asked of {@link Access}. */
  private static final Map<Viewer, List<String>> LEVELS =
      Map.of(
          Viewer.anonymous(), List.of("publico", "solo-metadatos"),
          Viewer.person(new PersonId(1), Set.of()), List.of("publico", "solo-metadatos"),
          Viewer.person(new PersonId(2), Set.of(Role.GAP_STAFF)),
              List.of("publico", "solo-metadatos", "red-gap"),
          Viewer.person(new PersonId(3), Set.of(Role.CONGOPE_STAFF)),
              List.of("publico", "solo-metadatos", "red-gap", "interno"),
          Viewer.administrator(), List.of("publico", "solo-metadatos", "red-gap", "interno"));

  private final List<String> differences = new ArrayList<>();
  private int checks;

  /** The words of an item that no other item has, by where they stand. */
  private record Words(
      ItemId id,
      String title,
      String summary,
      String body,
      String keyword,
      String organisation,
      String page) {}

  @BeforeAll
  static void fill() {
    var items = LIBRARY.get(Items.class);
    var words = new Invented(new Random(SEED));
    var random = new Random(SEED);
    var entries = new ArrayList<Items.Entry>();
    var drafts = new ArrayList<List<String>>();
    for (int n = 0; n < ITEMS; n++) {
      var own =
          List.of(
              words.next(), words.next(), words.next(), words.next(), words.next(), words.next());
      drafts.add(own);
      var file = new FileId("%064x".formatted(n + 1));
      entries.add(
          Drafts.titled("Memoria " + own.get(0) + " de la minga")
              .summary("Resumen " + own.get(1))
              .body("Cuerpo " + own.get(2))
              .keywords(own.get(3))
              .publisher("Junta " + own.get(4))
              .competencies(n % 2 == 0 ? "C-RIEGO" : "C-VIALIDAD")
              .access(Access.values()[random.nextInt(4)])
              .attachment(new Attachment(file, "m.pdf", "M", "application/pdf", 9))
              .entry("matriz-" + n));
    }
    for (int n = 0; n < ITEMS; n++) {
      page(n, drafts.get(n).get(5));
    }
    items.importAll(entries, Viewer.administrator());
    for (int n = 0; n < ITEMS; n++) {
      ItemId id = items.findByExternalId("matriz-" + n).orElseThrow();
      var own = drafts.get(n);
      ALL.add(
          new Words(id, own.get(0), own.get(1), own.get(2), own.get(3), own.get(4), own.get(5)));
      if (n % 20 == 7) {
        items.move(id, 1, n % 40 == 7 ? Status.RETIRED : Status.DRAFT, Viewer.administrator());
      }
    }
    LIBRARY.get(IndexFollower.class).catchUp();
  }

  private static void page(int n, String word) {
    var jdbc = LIBRARY.get(JdbcClient.class);
    String file = "%064x".formatted(n + 1);
    jdbc.sql("insert into file_text (file_id, status, pages, paged) values (:f, 'done', 1, true)")
        .param("f", file)
        .update();
    jdbc.sql("insert into file_page (file_id, page, text) values (:f, 1, :t)")
        .param("f", file)
        .param("t", "Página con " + word)
        .update();
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  @Test
  void noChannelDiffersFromWhatTheStoreSays() {
    LEVELS.forEach((viewer, levels) -> {
      var readable = readable(levels);
      for (Words item : ALL) {
        new Eye(viewer, readable, item).look();
      }
    });
    assertThat(differences).as("seed %s", SEED).isEmpty();
    assertThat(checks).isGreaterThanOrEqualTo(100_000);
  }

  private static Set<Long> readable(List<String> levels) {
    return new HashSet<>(
        LIBRARY
            .get(JdbcClient.class)
            .sql("select id from item where status = 'published' and access in (:levels)")
            .param("levels", levels)
            .query(Long.class)
            .list());
  }

  /** One viewer looking for one item. */
  private final class Eye {
    private final Viewer viewer;
    private final Set<Long> readable;
    private final Words item;
    private final boolean reads;

    Eye(Viewer viewer, Set<Long> readable, Words item) {
      this.viewer = viewer;
      this.readable = readable;
      this.item = item;
      this.reads = readable.contains(item.id().value());
    }

    void look() {
      answer("title", search(item.title(), UnaryOperator.identity()));
      answer("summary", search(item.summary(), UnaryOperator.identity()));
      answer("body, last added first", search(item.body(), EyeRequests::added));
      answer("keyword", search(item.keyword(), UnaryOperator.identity()));
      answer("beginning", search(beginning(item.body()) + "*", UnaryOperator.identity()));
      answer("phrase", search("\"cuerpo " + item.body() + "\"", UnaryOperator.identity()));
      var page = search(item.page(), UnaryOperator.identity());
      answer("page", page);
      see("page hits", page.hits().stream().anyMatch(hit -> hit.pageCount() == 1));
      see(
          "pages of the file",
          !INDEX.pages(item.id(), 1, QueryParser.parse(item.page()), viewer, 9).isEmpty());
      suggestion("suggestion", item.title());
      suggestion("unfinished suggestion", beginning(item.title()));
      suggestion("misspelt suggestion", misspelt(item.title()));
      suggestion("organisation", item.organisation());
      corrected("corrected body", misspelt(item.body()));
      corrected("corrected page", misspelt(item.page()));
      see("reasons", !INDEX.explain(item.id(), request(item.summary())).isEmpty());
      similar();
      see("among", !INDEX.among(List.of(item.id()), request("minga")).isEmpty());
    }

    private SearchRequest request(String text) {
      return SearchRequest.of(QueryParser.parse(text), viewer);
    }

    private SearchResult search(String text, UnaryOperator<SearchRequest> how) {
      return INDEX.search(how.apply(request(text)));
    }

    /** Hits, total and counts of an answer that only this item can be in. */
    private void answer(String channel, SearchResult result) {
      see(channel + ": hits", result.hits().stream().map(Hit::id).anyMatch(item.id()::equals));
      see(channel + ": total", result.total() > 0);
      see(
          channel + ": counts",
          result.facets().get(Dimension.COMPETENCY).stream().anyMatch(value -> value.count() > 0));
      see(channel + ": only", result.total() == 1);
    }

    private void suggestion(String channel, String typed) {
      var found = INDEX.suggest(typed, viewer, 8);
      see(
          channel,
          found.stream()
              .anyMatch(each ->
                  each.label()
                      .text()
                      .contains(
                          channel.equals("organisation") ? item.organisation() : item.title())));
      see(channel + ": only", found.size() == 1);
    }

    /** The right spelling is known to those alone who may read the only item that has it. */
    private void corrected(String channel, String typed) {
      var result = search(typed, UnaryOperator.identity());
      see(channel + ": known", result.interpretation().correction() != null);
      see(channel + ": total", result.total() > 0);
      see(channel + ": hits", result.hits().stream().map(Hit::id).anyMatch(item.id()::equals));
    }

    private void similar() {
      var alike = INDEX.moreLike(item.id(), viewer, 5);
      see("similar", !alike.isEmpty());
      see(
          "similar: readable",
          !alike.isEmpty()
              && alike.stream().allMatch(each -> readable.contains(each.hit().id().value())));
    }

    private void see(String channel, boolean seen) {
      checks++;
      if (seen != reads) {
        differences.add(viewer + ", item " + item.id() + ", " + channel + ": " + seen);
      }
    }
  }

  private static final class EyeRequests {
    private EyeRequests() {}

    static SearchRequest added(SearchRequest request) {
      return new SearchRequest(
          request.query(), Map.of(), request.facets(), Sort.ADDED, 1, 10, request.viewer());
    }
  }

  private static String beginning(String word) {
    return word.substring(0, word.length() - 3);
  }

  /** With two letters in the middle changed about. */
  private static String misspelt(String word) {
    int at = word.length() / 2;
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  /** Words of fourteen letters that nobody uses, any two of them far apart. */
  private static final class Invented {
    private static final String CONSONANTS = "bdfglmnprstv";
    private static final String VOWELS = "aeiou";
    private final Random random;
    private final Set<String> made = new HashSet<>();

    Invented(Random random) {
      this.random = random;
    }

    String next() {
      String word = invented();
      while (!made.add(word)) {
        word = invented();
      }
      return word;
    }

    private String invented() {
      var word = new StringBuilder();
      for (int i = 0; i < 7; i++) {
        word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      }
      return word.toString();
    }
  }
}

package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.follow.IndexDocument;
import ec.congope.saberes.search.query.QueryParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What hidden items do to the scores of the others: nothing. */
class OpenStatisticsTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final LuceneIndex INDEX = LIBRARY.get(LuceneIndex.class);
  private static final Viewer ANYONE = Viewer.anonymous();
  private static final Viewer STAFF = Viewer.administrator();
  private static final int OPEN = 150;

  private static final List<String> QUERIES = queries();
  private static final Map<String, Map<ItemId, Float>> BEFORE = new LinkedHashMap<>();
  private static final Map<String, Map<ItemId, Float>> BEFORE_FOR_STAFF = new LinkedHashMap<>();
  private static final Map<ItemId, Float> LIKE_BEFORE = new LinkedHashMap<>();

  @BeforeAll
  static void fill() {
    var open = new Corpus(21, OPEN).documents;
    open.forEach(document -> INDEX.update(reaching(document, Access.PUBLIC, document.id())));
    INDEX.commit(1);
    QUERIES.forEach(query -> BEFORE.put(query, scores(query, ANYONE)));
    QUERIES.forEach(query -> BEFORE_FOR_STAFF.put(query, scores(query, STAFF)));
    LIKE_BEFORE.putAll(like());
    var closed = new Corpus(22, 400).documents;
    closed.forEach(document -> {
      Access level = document.id().value() % 2 == 0 ? Access.INTERNAL : Access.GAP_NETWORK;
      INDEX.update(reaching(document, level, new ItemId(document.id().value() + OPEN)));
    });
    INDEX.update(
        Documents.of(1_000, "Canal xilófono").access(Access.INTERNAL).page("canal").document());
    INDEX.commit(2);
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  private static List<String> queries() {
    var corpus = new Corpus(23, 0);
    var queries = new ArrayList<>(List.of("vía canal", "páramo obra taller", "ano", "\"río de\""));
    while (queries.size() < 200) {
      queries.add(corpus.query());
    }
    return queries;
  }

  private static IndexDocument reaching(IndexDocument like, Access access, ItemId id) {
    return Documents.of(id.value(), like.title())
        .summary(like.summary())
        .body(like.body())
        .labels(like.labels())
        .competencies("C-RIEGO")
        .access(access)
        .pages(like.pages())
        .document();
  }

  private static Map<ItemId, Float> scores(String query, Viewer viewer) {
    var scores = new LinkedHashMap<ItemId, Float>();
    long total = 1;
    for (int page = 1; (page - 1) * 100 < total; page++) {
      var found =
          INDEX.search(
              new SearchRequest(
                  QueryParser.parse(query), Map.of(), Set.of(), Sort.RELEVANCE, page, 100, viewer));
      total = found.total();
      found.hits().forEach(hit -> scores.put(hit.id(), hit.score()));
    }
    return scores;
  }

  private static Map<ItemId, Float> like() {
    var scores = new LinkedHashMap<ItemId, Float>();
    for (int item = 1; item <= 20; item++) {
      for (var similar : INDEX.moreLike(new ItemId(item), ANYONE, 5)) {
        var hit = similar.hit();
        scores.put(new ItemId(item * 1_000L + hit.id().value()), hit.score());
      }
    }
    return scores;
  }

  @Test
  void a4ChangeNoScoreAndNoOrderForAnybody() {
    for (String query : QUERIES) {
      assertThat(List.copyOf(scores(query, ANYONE).entrySet()))
          .as(query)
          .isEqualTo(List.copyOf(BEFORE.get(query).entrySet()));
    }
    assertThat(BEFORE.values().stream().filter(scores -> scores.size() > 10))
        .hasSizeGreaterThan(50);
  }

  @Test
  void changeNoScoreOfAnOpenItemForStaff() {
    for (String query : QUERIES) {
      var scores = scores(query, STAFF);
      int all = scores.size();
      scores.keySet().removeIf(item -> item.value() > OPEN);
      if (all <= Finish.WINDOW) {
        assertThat(scores).as(query).isEqualTo(BEFORE_FOR_STAFF.get(query));
      }
    }
    assertThat(BEFORE_FOR_STAFF).isEqualTo(BEFORE);
  }

  @Test
  void a3a4ChangeNothingOfWhatIsAlike() {
    assertThat(like()).isEqualTo(LIKE_BEFORE).hasSizeGreaterThan(20);
  }

  @Test
  void letClosedItemsStandAmongTheOthersForStaff() {
    assertThat(scores("xilófono", STAFF)).containsOnlyKeys(new ItemId(1_000));
    assertThat(scores("xilófono", ANYONE)).isEmpty();
    assertThat(scores("canal xilófono", STAFF).keySet()).first().isEqualTo(new ItemId(1_000));
    assertThat(scores("páramo", STAFF).keySet()).anyMatch(item -> item.value() > OPEN);
    assertThat(scores("xiló*", STAFF)).hasSize(1);
    assertThat(scores("\"canal xilófono\"", STAFF)).hasSize(1);
    assertThat(INDEX.suggest("xilo", STAFF, 5)).hasSize(1);
    assertThat(INDEX.suggest("xilo", ANYONE, 5)).isEmpty();
    assertThat(INDEX.pages(new ItemId(1_000), 1, QueryParser.parse("canales"), STAFF, 9))
        .hasSize(1);
  }

  @Test
  void scoreAClosedItemAsAnOpenOneLikeIt() {
    try (var library = TestLibrary.fresh("ec.congope.saberes.search")) {
      var index = library.get(LuceneIndex.class);
      index.update(Documents.of(1, "Minga de obra").access(Access.INTERNAL).document());
      index.update(Documents.of(2, "Minga de obra").document());
      index.update(Documents.of(3, "Taller de otra cosa").document());
      index.commit(1);
      var hits = index.search(SearchRequest.of(QueryParser.parse("minga obra"), STAFF)).hits();
      assertThat(hits).hasSize(2);
      assertThat(hits.getFirst().score()).isEqualTo(hits.getLast().score());
    }
  }
}

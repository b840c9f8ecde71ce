package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.Viewer.Role;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.Reading;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.follow.IndexDocument;
import ec.congope.saberes.search.query.Query;
import ec.congope.saberes.search.query.QueryParser;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hits, totals and facet counts against the plain Java of {@link Corpus}. */
class OracleTest {

  private static final long SEED = 20261124;
  private static final int ROUNDS = 300;
  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final LuceneIndex INDEX = LIBRARY.get(LuceneIndex.class);
  private static final Corpus CORPUS = new Corpus(SEED, 500);
  private static final List<Viewer> VIEWERS =
      List.of(
          Viewer.anonymous(),
          Viewer.person(new PersonId(1), Set.of(Role.GAP_STAFF)),
          Viewer.person(new PersonId(2), Set.of(Role.CONGOPE_STAFF)),
          Viewer.administrator());

  @BeforeAll
  static void fill() {
    int cursor = 0;
    for (IndexDocument document : CORPUS.documents) {
      INDEX.update(document);
      if (++cursor % 60 == 0) {
        INDEX.commit(cursor); // several segments
      }
    }
    CORPUS.documents.stream().limit(70).forEach(INDEX::update); // and deletions in them
    INDEX.commit(cursor + 1);
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  @Test
  void findsAndCountsWhatPlainJavaDoes() {
    int answered = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String typed = CORPUS.query();
      var query = QueryParser.parse(typed);
      var filters = CORPUS.filters();
      Viewer viewer = VIEWERS.get(round % VIEWERS.size());
      String name = "seed " + SEED + ", round " + round + ", «" + typed + "», " + filters;
      var matching = CORPUS.matching(query, viewer);
      var wanted = matching.stream().filter(d -> Corpus.passes(d, filters, Set.of())).toList();

      var result = search(query, filters, viewer);

      assertThat(result.total()).as(name + ", " + viewer).isEqualTo(wanted.size());
      assertThat(ids(query, filters, viewer))
          .as(name)
          .containsExactlyInAnyOrderElementsOf(
              wanted.stream().map(document -> document.id().value()).toList());
      for (Dimension dimension : Dimension.values()) {
        assertThat(counts(result, dimension))
            .as(name + ", " + dimension)
            .isEqualTo(expected(matching, filters, dimension));
      }
      answered += wanted.isEmpty() ? 0 : 1;
    }
    assertThat(answered).isGreaterThan(ROUNDS / 3);
  }

  /** What is promised to who clicks: the number beside a value is what its link finds. */
  @Test
  void countsWhatTheLinkedSearchesFindForEveryValue() {
    int links = 0;
    for (int round = 0; round < 50; round++) {
      var query = QueryParser.parse(CORPUS.query());
      var filters = CORPUS.filters();
      Viewer viewer = VIEWERS.get(round % VIEWERS.size());
      var facets = search(query, filters, viewer).facets();
      for (var facet : facets.entrySet()) {
        for (FacetValue value : facet.getValue()) {
          var linked = new EnumMap<Dimension, Set<String>>(Dimension.class);
          linked.putAll(filters);
          linked.put(facet.getKey(), Set.of(value.code()));
          assertThat(search(query, linked, viewer).total())
              .as("seed %s, round %s, «%s», %s", SEED, round, query, linked)
              .isEqualTo(value.count());
          assertThat(INDEX.search(request(query, linked, viewer).counting()).total())
              .as("only counted: seed %s, round %s, «%s», %s", SEED, round, query, linked)
              .isEqualTo(value.count());
          links++;
        }
      }
    }
    assertThat(links).isGreaterThan(500);
  }

  @Test
  void aSecondValueOfADimensionWidensAndChangesNoCountThere() {
    for (int round = 0; round < 100; round++) {
      var query = QueryParser.parse(CORPUS.query());
      var filters = CORPUS.filters();
      var more = new EnumMap<Dimension, Set<String>>(Dimension.class);
      more.putAll(filters);
      Dimension dimension = Dimension.values()[round % Dimension.values().length];
      more.remove(dimension);
      long open = search(query, more, Viewer.administrator()).total();
      var one = search(query, with(more, dimension, "01", "C-RIEGO"), Viewer.administrator());
      var both =
          search(
              query,
              with(more, dimension, "01", "C-RIEGO", "02", "C-VIALIDAD", "es", "pdot", "O1"),
              Viewer.administrator());

      assertThat(one.total()).as("round %s", round).isLessThanOrEqualTo(both.total());
      assertThat(both.total()).as("round %s", round).isLessThanOrEqualTo(open);
      assertThat(positive(counts(one, dimension))).isEqualTo(positive(counts(both, dimension)));
    }
  }

  private static Map<Dimension, Set<String>> with(
      Map<Dimension, Set<String>> filters, Dimension dimension, String... codes) {
    var changed = new EnumMap<Dimension, Set<String>>(Dimension.class);
    changed.putAll(filters);
    changed.put(dimension, Set.of(codes));
    return changed;
  }

  private static Map<String, Integer> positive(Map<String, Integer> counts) {
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private static SearchResult search(
      Query query, Map<Dimension, Set<String>> filters, Viewer viewer) {
    return INDEX.search(request(query, filters, viewer));
  }

  private static SearchRequest request(
      Query query, Map<Dimension, Set<String>> filters, Viewer viewer) {
    return new SearchRequest(
            query, filters, EnumSet.allOf(Dimension.class), Sort.RELEVANCE, 1, 10, viewer)
        .read(Reading.LITERAL);
  }

  private static List<Long> ids(Query query, Map<Dimension, Set<String>> filters, Viewer viewer) {
    var ids = new java.util.ArrayList<Long>();
    for (int page = 1; page <= 5; page++) {
      var request = new SearchRequest(query, filters, Set.of(), Sort.RELEVANCE, page, 100, viewer);
      INDEX.search(request.read(Reading.LITERAL)).hits().forEach(hit -> ids.add(hit.id().value()));
    }
    return ids;
  }

  private static Map<String, Integer> counts(SearchResult result, Dimension dimension) {
    var counts = new TreeMap<String, Integer>();
    result
        .facets()
        .getOrDefault(dimension, List.of())
        .forEach(value -> counts.put(value.code(), value.count()));
    return counts;
  }

  /** Every value that a match has which passes the other filters; a chosen one even at zero. */
  private static Map<String, Integer> expected(
      List<IndexDocument> matching, Map<Dimension, Set<String>> filters, Dimension dimension) {
    var counts = new TreeMap<String, Integer>();
    filters.getOrDefault(dimension, Set.of()).forEach(code -> counts.put(code, 0));
    matching.stream()
        .filter(document -> Corpus.passes(document, filters, Set.of(dimension)))
        .forEach(document ->
            document
                .values()
                .getOrDefault(dimension, Set.of())
                .forEach(code -> counts.merge(code, 1, Integer::sum)));
    return counts;
  }
}

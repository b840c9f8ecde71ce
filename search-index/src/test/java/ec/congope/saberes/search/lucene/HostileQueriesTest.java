package ec.congope.saberes.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.follow.Documents;
import ec.congope.saberes.search.query.Query;
import ec.congope.saberes.search.query.QueryParser;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries that mean harm are text: they are answered, within bounds. */
class HostileQueriesTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh("ec.congope.saberes.search");
  private static final LuceneIndex INDEX = LIBRARY.get(LuceneIndex.class);
  private static final Viewer ANYONE = Viewer.anonymous();

  @BeforeAll
  static void fill() {
    for (int n = 1; n <= 30; n++) {
      var document =
          Documents.of(n, "Ficha a b c d visibility public " + n).page("hoja x y z " + n);
      INDEX.update(
          n % 3 == 0
              ? document.access(ec.congope.saberes.content.access.Access.INTERNAL).document()
              : document.document());
    }
    INDEX.commit(1);
  }

  @AfterAll
  static void close() {
    LIBRARY.close();
  }

  static Stream<String> hostile() {
    return Stream.of(
        numbered(10_000, "t", " "),
        numbered(10_000, "-t", " "),
        numbered(10_000, "\"a t", "\" "),
        numbered(10_000, "ab", "* "),
        "a b c d ".repeat(64),
        "x ".repeat(256),
        "a-".repeat(256),
        "\"a\"b".repeat(128),
        "*a*",
        "*",
        "?".repeat(50),
        "**a** a*b*c* *?*",
        "(".repeat(5_000) + "a" + ")".repeat(5_000),
        "[".repeat(200) + "a" + "{".repeat(200),
        "palabra ".repeat(12_800),
        "x".repeat(100_000),
        "/(a+)+b/ .* [a-z]{1000000} \\p{L}+ (?i)a",
        "visibility:public OR *:*",
        "access:interno AND _exists_:access",
        "title:[* TO *] kind:page item:1",
        "a~2 b^1000000000 +c -d && || !",
        "\u0000\u0001\u0007a\u001b[31mb\u007f",
        "\u001f".repeat(100) + "a",
        "😀 😀😀 👩‍👩‍👧‍👦 a😀b",
        "\u202eatxet odnec\u202c \u200f\u200e",
        "\ud83d",
        "a\udc00b \ud800 \"\udfff\"",
        "\ud83d".repeat(600),
        "\u0301\u0301\u0301 \u0303",
        "ǆ ﷺ ﷽ ß ı İ",
        "' or 1=1 -- ; drop table item",
        "${jndi:ldap://x/a} <script>alert(1)</script>",
        "\"\"\"\"\"\" « « » “",
        "-",
        "--",
        "-\"",
        "- a",
        "-*",
        "\"-\"");
  }

  private static String numbered(int count, String before, String after) {
    return IntStream.range(0, count)
        .mapToObj(n -> before + n + after)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void c11AnswersWithinBoundsWhateverIsTyped(String typed) {
    var query = QueryParser.parse(typed);

    assertThat(query.toString().length()).isLessThanOrEqualTo(QueryParser.LIMIT);
    assertThat(clauses(query)).isLessThan(IndexSearcher.getMaxClauseCount());
    SearchResult result = search(query);
    assertThat(result.hits()).noneMatch(hit -> hit.access().equals("interno"));
    INDEX.suggest(typed, ANYONE, 8).forEach(suggestion -> suggestion.label().text());
    assertThat(INDEX.highlight("Ficha a b " + typed, query).text()).isEqualTo("Ficha a b " + typed);
    assertThat(QueryParser.parse(query.toString())).isEqualTo(query);
  }

  /** Work grows with clauses: a query that means harm has at most ten times those of a question. */
  @ParameterizedTest
  @MethodSource("hostile")
  void asksForNoMoreThanTenTimesAQuestion(String typed) {
    int usual = asked("cómo contratar microempresas para el mantenimiento vial");

    assertThat(asked(typed)).isLessThanOrEqualTo(10 * usual);
  }

  private static int asked(String typed) {
    var request = SearchRequest.of(QueryParser.parse(typed), ANYONE);
    return INDEX.asked(request, HostileQueriesTest::count);
  }

  @Test
  void aBeginningStandsForTheMostFrequentOfManyWords() {
    for (int n = 0; n < 300; n++) {
      INDEX.update(Documents.of(1_000 + n, "zq" + n + "x zqcomun").document());
    }
    INDEX.commit(2);

    assertThat(search(QueryParser.parse("zq*")).total()).isEqualTo(300);
    assertThat(search(QueryParser.parse("zq29*")).total()).isEqualTo(11);
    for (int n = 0; n < 300; n++) {
      INDEX.delete(new ec.congope.saberes.content.ItemId(1_000 + n));
    }
    INDEX.commit(3);
  }

  @Test
  void answersRandomNoise() {
    long seed = 79;
    var random = new Random(seed);
    for (int round = 0; round < 1_500; round++) {
      var typed = new StringBuilder();
      for (int i = random.nextInt(300); i > 0; i--) {
        typed.append(
            random.nextInt(3) == 0
                ? "\"-* ab".charAt(random.nextInt(6))
                : (char) random.nextInt(0x10000));
      }
      var query = QueryParser.parse(typed.toString());
      assertThat(search(query).total()).as("seed %s, round %s", seed, round).isNotNegative();
      assertThat(QueryParser.parse(query.toString()))
          .as("seed %s, round %s", seed, round)
          .isEqualTo(query);
    }
  }

  private static SearchResult search(Query query) {
    return INDEX.search(SearchRequest.of(query, ANYONE));
  }

  /** As Lucene counts them: every leaf. */
  private static int clauses(Query query) {
    return count(QueryTranslator.items(query, ANYONE));
  }

  private static int count(org.apache.lucene.search.Query query) {
    var counting =
        new QueryVisitor() {
          private int count;

          @Override
          public void consumeTerms(org.apache.lucene.search.Query leaf, Term... terms) {
            count++;
          }

          @Override
          public void visitLeaf(org.apache.lucene.search.Query leaf) {
            count++;
          }

          @Override
          public QueryVisitor getSubVisitor(
              BooleanClause.Occur occur, org.apache.lucene.search.Query parent) {
            return this;
          }
        };
    query.visit(counting);
    return counting.count;
  }
}

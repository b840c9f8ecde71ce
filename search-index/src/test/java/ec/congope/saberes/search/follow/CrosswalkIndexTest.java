package ec.congope.saberes.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Crosswalk;
import ec.congope.saberes.content.vocabulary.FrameworkVersions;
import ec.congope.saberes.content.vocabulary.NewVersion;
import ec.congope.saberes.content.vocabulary.NewVersion.Row;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.TaggedItems;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.QueryParser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items of one version of the framework are found under the nodes of another. */
class CrosswalkIndexTest {

  private static final Viewer ADMIN = Viewer.administrator();
  private static final String FIRST = "congope-me-2012-2014";
  private static final String SECOND = "me-2031";

  private final TestLibrary library = TestLibrary.fresh("ec.congope.saberes.search");

  @AfterEach
  void close() {
    library.close();
  }

  private void tagged(String title, String... nodes) {
    var items = library.get(Items.class);
    var item = items.create(Drafts.titled(title).framework(nodes).draft(), ADMIN);
    items.move(item.id(), 1, Status.PUBLISHED, ADMIN);
  }

  private void prepare() {
    library
        .get(FrameworkVersions.class)
        .prepare(
            new NewVersion(
                SECOND,
                "Marco 2031",
                2027,
                2031,
                "",
                "",
                List.of(
                    new Row("approach", "A", "", "Enfoque Territorial", ""),
                    new Row("objective", "O1", "A", "Cuidar el agua", ""),
                    new Row("result", "R1.1", "O1", "Cuencas con guardianes", ""),
                    new Row("result", "R1.2", "O1", "Vertientes con dueño", ""))),
            ADMIN);
  }

  private long under(Dimension dimension, String node) {
    library.get(IndexFollower.class).catchUp();
    return library
        .get(SearchIndex.class)
        .search(
            new SearchRequest(
                QueryParser.parse(""),
                Map.of(dimension, Set.of(node)),
                Set.of(),
                Sort.NEWEST,
                1,
                10,
                Viewer.anonymous()))
        .total();
  }

  /** What is said, and what that has become, and all that stands above either: how many items. */
  private static final String THROUGH =
      """
      with recursive said (item, code) as (
        select i.id, t.code
          from item i
          join item_revision r on r.item_id = i.id and r.revision = i.revision
          cross join lateral jsonb_array_elements_text(r.content -> 'framework') as t (code)
         where i.status = 'published'
        union
        select s.item, w.to_code
          from said s
          join crosswalk w on w.from_code = s.code and w.to_code is not null
      ), above (item, code) as (
        select item, code from said
        union
        select a.item, c.broader
          from above a
          join concept c on c.scheme = 'framework' and c.code = a.code
         where c.broader is not null
      )
      """;

  private Map<String, Integer> figures() {
    var figures = new HashMap<String, Integer>();
    library
        .get(JdbcClient.class)
        .sql(THROUGH + " select code, count(distinct item) as items from above group by code")
        .query(row -> {
          figures.put(row.getString("code"), row.getInt("items"));
        });
    return figures;
  }

  private Map<String, Integer> facets() {
    library.get(IndexFollower.class).catchUp();
    var levels = Set.of(Dimension.OBJECTIVE, Dimension.RESULT, Dimension.PRODUCT);
    var facets = new HashMap<String, Integer>();
    library
        .get(SearchIndex.class)
        .search(
            new SearchRequest(
                QueryParser.parse(""), Map.of(), levels, Sort.NEWEST, 1, 0, Viewer.anonymous()))
        .facets()
        .values()
        .forEach(values -> values.forEach(value -> facets.put(value.code(), value.count())));
    return facets;
  }

  /** The items that have a node of the one version, and none of the other, by title. */
  private List<String> placeless() {
    var sql =
        THROUGH
            + """
            select r.content ->> 'title' as title
              from item i
              join item_revision r on r.item_id = i.id and r.revision = i.revision
             where exists (select from above a where a.item = i.id and a.code not like :second)
               and not exists (select from above a where a.item = i.id and a.code like :second)
            """;
    return library
        .get(JdbcClient.class)
        .sql(sql)
        .param("second", SECOND + ".%")
        .query((row, n) -> row.getString(1))
        .list();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsDecidedTheNumbersOfEitherVersionAreThoseOfTheStore(long seed) {
    prepare();
    var random = new Random(seed);
    var vocabularies = library.get(Vocabularies.class);
    var first = sayable(vocabularies.list(Scheme.FRAMEWORK, FIRST));
    var second = sayable(vocabularies.list(Scheme.FRAMEWORK, SECOND));
    for (int i = 0; i < 40; i++) {
      var from = random.nextInt(4) == 0 ? second : first;
      var said = new HashSet<String>();
      for (int n = random.nextInt(3); n >= 0; n--) {
        said.add(from.get(random.nextInt(from.size())).code());
      }
      tagged("Ficha " + i, said.toArray(String[]::new));
    }
    var crosswalk = library.get(Crosswalk.class);
    for (Concept node : first) {
      var targets =
          second.stream()
              .filter(other -> other.kind().equals(node.kind()) && random.nextBoolean())
              .map(Concept::code)
              .toList();
      if (!targets.isEmpty()) {
        crosswalk.decide(FIRST, SECOND, node.code(), targets, "", ADMIN);
      }
    }

    var figures = figures();
    var facets = facets();

    for (Concept node : Stream.concat(first.stream(), second.stream()).toList()) {
      assertThat(facets.getOrDefault(node.code(), 0))
          .as(node.code())
          .isEqualTo(figures.getOrDefault(node.code(), 0));
    }
    assertThat(facets.keySet()).anyMatch(code -> code.startsWith(SECOND));
    assertThat(crosswalk.lostItems(FIRST, SECOND, 0, 100))
        .extracting(TaggedItems.Line::title)
        .containsAll(placeless());
  }

  private static List<Concept> sayable(List<Concept> nodes) {
    return nodes.stream().filter(node -> !node.kind().equals("approach")).toList();
  }

  @Test
  void anItemIsFoundUnderWhatItsNodeHasBecomeOnceAndUnderItsOwn() {
    prepare();
    tagged("Uno", "R1.1");
    tagged("Dos", "R1.1", "R1.2");
    tagged("Tres", "R1.3");
    assertThat(under(Dimension.RESULT, SECOND + ".R1.1")).isZero();
    var crosswalk = library.get(Crosswalk.class);

    crosswalk.decide(FIRST, SECOND, "R1.1", List.of(SECOND + ".R1.1"), "", ADMIN);
    crosswalk.decide(FIRST, SECOND, "R1.2", List.of(SECOND + ".R1.1", SECOND + ".R1.2"), "", ADMIN);
    crosswalk.decide(FIRST, SECOND, "R1.3", List.of(), "Ya no se hace", ADMIN);

    assertThat(under(Dimension.RESULT, SECOND + ".R1.1")).isEqualTo(2);
    assertThat(under(Dimension.RESULT, SECOND + ".R1.2")).isEqualTo(1);
    assertThat(under(Dimension.OBJECTIVE, SECOND + ".O1")).isEqualTo(2);
    assertThat(under(Dimension.RESULT, "R1.1")).isEqualTo(2);
    assertThat(under(Dimension.RESULT, "R1.3")).isEqualTo(1);

    crosswalk.forget(FIRST, SECOND, "R1.1", ADMIN);

    assertThat(under(Dimension.RESULT, SECOND + ".R1.1")).isEqualTo(1);
  }
}

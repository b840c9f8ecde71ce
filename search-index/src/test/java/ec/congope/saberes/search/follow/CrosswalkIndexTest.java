package ec.congope.saberes.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.vocabulary.Crosswalk;
import ec.congope.saberes.content.vocabulary.FrameworkVersions;
import ec.congope.saberes.content.vocabulary.NewVersion;
import ec.congope.saberes.content.vocabulary.NewVersion.Row;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.QueryParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

package ec.congope.saberes.content.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JudgedQueriesTest {

  private final TestLibrary library = TestLibrary.fresh();
  private final JudgedQueries queries = library.get(JudgedQueries.class);
  private final RelevanceRuns runs = library.get(RelevanceRuns.class);

  @AfterEach
  void close() {
    library.close();
  }

  private ItemId item(String externalId) {
    return library
        .get(Items.class)
        .create(
            externalId, Drafts.titled(externalId).draft(), Status.PUBLISHED, Viewer.administrator())
        .id();
  }

  @Test
  void keepsWhatSomebodyThoughtOfAnItem() {
    var good = item("buena");
    var bad = item("mala");
    long id = queries.add("Riego  tecnificado");

    queries.judge(id, Map.of(good, Optional.of(2), bad, Optional.of(0)));
    queries.judge(id, Map.of(good, Optional.of(1), bad, Optional.empty()));

    assertThat(queries.list())
        .containsExactly(
            new JudgedQuery(id, "riego tecnificado", "riego tecnificado", Map.of(good, 1)));
    assertThat(queries.find(id)).isPresent();
  }

  @Test
  void thereIsOneOfEachQuery() {
    long id = queries.add("Páramo");

    assertThat(queries.add("paramo")).isEqualTo(id);
    assertThatThrownBy(() -> queries.add(" ")).isInstanceOf(Invalid.class);
  }

  @Test
  void goesWithItsJudgements() {
    long id = queries.add("páramo");
    queries.judge(id, Map.of(item("buena"), Optional.of(2)));

    queries.remove(id);

    assertThat(queries.list()).isEmpty();
    assertThatThrownBy(() -> queries.remove(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> queries.judge(id, Map.of())).isInstanceOf(NotFound.class);
  }

  @Test
  void beginsWithTheQueriesWhoseItemsAreHere() {
    var start = library.get(StartingSet.class);
    assertThat(start.load()).isZero();
    var plan = item("referencia-10");
    var balance = item("referencia-77");

    assertThat(start.load()).isEqualTo(3);

    assertThat(queries.list())
        .extracting(JudgedQuery::query, JudgedQuery::grades)
        .contains(
            org.assertj.core.groups.Tuple.tuple("plan vial pastaza", Map.of(plan, 2)),
            org.assertj.core.groups.Tuple.tuple("desentralizacion fiscal", Map.of(balance, 1)));
    assertThat(start.load()).isZero();
  }

  @Test
  void aRunKeepsItsMeanAndItsQueries() {
    var riego = new RelevanceRun.Measured("riego", "riego", 1);
    var vial = new RelevanceRun.Measured("vía", "via", 0.5);

    long id = runs.add("antes ", List.of(riego, vial));
    runs.add("después", List.of());

    assertThat(runs.list(10)).extracting(RelevanceRun::note).containsExactly("después", "antes");
    var run = runs.find(id).orElseThrow();
    assertThat(run.mean()).isEqualTo(0.75);
    assertThat(run.queries()).containsExactly(riego, vial);
  }
}

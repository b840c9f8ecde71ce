package ec.congope.saberes.content.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.TestClock;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.TestAudit;
import ec.congope.saberes.content.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final TestClock clock = new TestClock();
  private final Synonyms synonyms = node();

  private Synonyms node() {
    return new Synonyms(
        database.jdbc(), database.transactions(), TestAudit.on(database, clock), clock);
  }

  @Test
  void beginsWithTheFile() {
    assertThat(synonyms.rules())
        .hasSize(SynonymFile.lines(SynonymFile.text()).size())
        .contains(new SynonymRule(List.of("cotad"), List.of("cootad")));
    assertThat(synonyms.list()).extracting(Synonym::source).containsOnly(Synonym.Source.FILE);
  }

  @Test
  void showsAnEditAtOnce() {
    long before = synonyms.version();
    var rules = synonyms.rules();
    assertThat(synonyms.rules()).isSameAs(rules);

    long id =
        synonyms.add("Minga, trabajo comunitario", "lo dicen en la sierra", Viewer.administrator());

    var rule = rule("minga", "trabajo comunitario");
    assertThat(synonyms.version()).isGreaterThan(before);
    assertThat(synonyms.rules()).contains(rule);
    synonyms.disable(id, Viewer.administrator());
    assertThat(synonyms.rules()).doesNotContain(rule);
    synonyms.enable(id, Viewer.administrator());
    assertThat(synonyms.rules()).contains(rule);
    synonyms.change(id, "minga => minga, cayapa", "", Viewer.administrator());
    assertThat(synonyms.rules())
        .doesNotContain(rule)
        .contains(new SynonymRule(List.of("minga"), List.of("minga", "cayapa")));
    synonyms.remove(id, Viewer.administrator());
    assertThat(synonyms.find(id)).isEmpty();
    assertThatThrownBy(() -> synonyms.enable(id, Viewer.administrator()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void showsAnEditOfAnotherProcessWithinASecond() {
    var other = node();
    assertThat(other.rules()).isNotEmpty();

    synonyms.add("minga, cayapa", "", Viewer.administrator());
    clock.advance(Duration.ofMillis(1_001));

    assertThat(other.rules()).contains(rule("minga", "cayapa"));
  }

  @Test
  void refusesARuleThatIsThere() {
    synonyms.add("minga, cayapa", "", Viewer.administrator());

    assertThatThrownBy(() -> synonyms.add("Cayapa, Minga", "", Viewer.administrator()))
        .isInstanceOf(Invalid.class);
    long id = synonyms.add("minga, trabajo", "", Viewer.administrator());
    assertThatThrownBy(() -> synonyms.change(id, "cayapa, minga", "", Viewer.administrator()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aNewFileLeavesAloneWhatPeopleChanged() {
    synonyms.load("a, b\nc, d\ne, f\ng, h\ni, j\n");
    synonyms.change(id("a, b"), "a, b, z", "", Viewer.administrator());
    synonyms.disable(id("c, d"), Viewer.administrator());
    synonyms.remove(id("e, f"), Viewer.administrator());

    synonyms.load("a, b\nc, d\ne, f\ng, h\nk, l\n");

    assertThat(synonyms.rules())
        .containsExactlyInAnyOrder(rule("a", "b", "z"), rule("g", "h"), rule("k", "l"));
    assertThat(synonyms.list())
        .filteredOn(synonym -> synonym.state() == Synonym.State.DISABLED)
        .extracting(Synonym::text)
        .containsExactly("c, d");
  }

  @Test
  void aRemovedRuleOfTheFileCanBeWrittenAgain() {
    synonyms.load("a, b\n");
    synonyms.remove(id("a, b"), Viewer.administrator());
    assertThat(synonyms.rules()).isEmpty();

    synonyms.add("a, b", "", Viewer.administrator());

    assertThat(synonyms.rules()).containsExactly(rule("a", "b"));
  }

  @Test
  void aRestartChangesNothing() {
    synonyms.remove(synonyms.list().getFirst().id(), Viewer.administrator());
    var rules = synonyms.rules();

    assertThat(node().rules()).isEqualTo(rules);
  }

  private long id(String text) {
    return synonyms.list().stream()
        .filter(synonym -> synonym.text().equals(text))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static SynonymRule rule(String... expressions) {
    return new SynonymRule(List.of(expressions), List.of(expressions));
  }
}

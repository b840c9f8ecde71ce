package ec.congope.saberes.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunningLinesTest {

  @Test
  void keepsTheHeadOfTheFirstPageThatHasIt() {
    assertThat(
            RunningLines.without(
                List.of(
                    "Manual de juntas",
                    "Juntas de riego\nEl turno\n2",
                    "Juntas de riego\nLa tarifa\n3",
                    "Juntas de riego\nLa minga\n4")))
        .containsExactly(
            "Manual de juntas", "Juntas de riego\nEl turno\n2", "La tarifa", "La minga");
  }

  @Test
  void leavesWhatStandsOnFewPagesOrInTheMiddle() {
    var few = List.of("Agua\nuno", "Agua\ndos");
    assertThat(RunningLines.without(few)).isEqualTo(few);
    var half = List.of("Agua\nuno", "Agua\ndos", "Agua\ntres", "a", "b", "c");
    assertThat(RunningLines.without(half)).isEqualTo(half);
    String page = "1a\n1b\n1c\nAgua\n%s\n2a\n2b\n2c";
    var middle = List.of(page.formatted("x"), page.formatted("y"), page.formatted("z"));
    assertThat(RunningLines.without(middle)).allMatch(text -> text.contains("Agua"));
  }
}

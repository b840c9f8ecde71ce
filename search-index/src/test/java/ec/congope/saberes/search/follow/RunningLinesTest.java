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

  @Test
  void takesNoWordWithDigitsForAPageNumberAndLeavesNoPageEmpty() {
    var words = List.of("hoja1propia", "hoja2propia", "hoja3propia", "hoja4propia");
    assertThat(RunningLines.without(words)).isEqualTo(words);
    var norms = List.of("009-CNC-2014\na", "010-CNC-2014\nb", "011-CNC-2014\nc");
    assertThat(RunningLines.without(norms)).isEqualTo(norms);
    var alone = List.of("Ficha 1", "Ficha 2", "Ficha 3");
    assertThat(RunningLines.without(alone)).isEqualTo(alone);
  }
}

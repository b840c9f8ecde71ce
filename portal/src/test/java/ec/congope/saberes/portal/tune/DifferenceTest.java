package ec.congope.saberes.portal.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ec.congope.saberes.content.tuning.RelevanceRun;
import ec.congope.saberes.content.tuning.RelevanceRun.Measured;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static RelevanceRun run(Measured... queries) {
    return new RelevanceRun(1, Instant.EPOCH, "", 0, List.of(queries));
  }

  private static Measured query(String text, double ndcg) {
    return new Measured(text, text, ndcg);
  }

  @Test
  void comparesOnlyWhatBothMeasured() {
    var difference =
        Difference.of(
            run(query("riego", 0.8), query("vía", 0.6), query("fue", 0)),
            run(query("riego", 0.9), query("vía", 0.4), query("nueva", 1)));

    assertThat(difference.before()).isCloseTo(0.7, within(1e-9));
    assertThat(difference.after()).isCloseTo(0.65, within(1e-9));
    assertThat(difference.rows())
        .extracting(Difference.Row::query)
        .as("the greatest loss first")
        .containsExactly("vía", "riego");
    assertThat(difference.rows().getFirst().changed()).isEqualTo("−0,200");
    assertThat(difference.rows().getLast().changed()).isEqualTo("+0,100");
  }

  @Test
  void warnsFromALossOfTwoPointsOn() {
    assertThat(Difference.of(run(query("a", 0.9)), run(query("a", 0.88))).alarming()).isTrue();
    assertThat(Difference.of(run(query("a", 0.9)), run(query("a", 0.881))).alarming()).isFalse();
    assertThat(Difference.of(run(query("a", 0.8)), run(query("a", 0.9))).alarming()).isFalse();
    assertThat(Difference.of(run(), run()).alarming()).isFalse();
  }

  @Test
  void roundingIsNoChange() {
    var row = new Difference.Row("a", 0.5, 0.5001);

    assertThat(row.worse() || row.better()).isFalse();
    assertThat(row.changed()).isEqualTo("0,000");
  }
}

package ec.congope.saberes.content.item;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.item.Maturity.Need;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaturityTest {

  private static Grounds grounds(String evidence, Shown shown, int count, String... provinces) {
    var draft =
        Drafts.titled("Práctica").type(Grounds.PRACTICE).evidence(evidence).provinces("01").draft();
    return Grounds.of(draft, shown, new Replications(count, Set.of(provinces))).orElseThrow();
  }

  private static Shown answers(boolean measured, boolean reviewed, boolean sustained) {
    return new Shown(true, measured, reviewed, sustained);
  }

  @Test
  void whatNobodyMeasuredIsOnTrialHoweverOftenItWasTakenUp() {
    var grounds = grounds("E1", answers(false, true, true), 3, "02", "03");

    assertThat(Maturity.of(grounds)).isEqualTo(Maturity.TRIAL);
    assertThat(Maturity.PROMISING.missing(grounds)).containsExactly(Need.RESULTS);
  }

  @Test
  void goesFromStageToStageWithItsEvidence() {
    var alone = grounds("E2", answers(true, false, false), 0);
    assertThat(Maturity.of(alone)).isEqualTo(Maturity.PROMISING);
    assertThat(Maturity.GOOD.missing(alone)).containsExactly(Need.VALIDATION, Need.REPLICATION);

    var taken = grounds("E2", answers(true, true, false), 1, "02");
    assertThat(Maturity.of(taken)).isEqualTo(Maturity.GOOD);
    assertThat(Maturity.INSTITUTIONALISED.missing(taken))
        .containsExactly(Need.SPREAD, Need.SUSTAINED);

    var spread = grounds("E2", answers(true, true, true), 2, "02", "03");
    assertThat(Maturity.of(spread)).isEqualTo(Maturity.INSTITUTIONALISED);
    assertThat(Maturity.of(spread).next()).isEmpty();
  }

  @Test
  void itsOwnProvinceIsNoOther() {
    var grounds = grounds("E2", answers(true, true, true), 2, "01", "02");

    assertThat(Maturity.of(grounds)).isEqualTo(Maturity.GOOD);
  }

  @Test
  void whatIsImportedGoesByItsLevelOfEvidence() {
    assertThat(Maturity.of(grounds("E1", Shown.NOTHING, 0))).isEqualTo(Maturity.TRIAL);
    assertThat(Maturity.of(grounds("E2", Shown.NOTHING, 1, "02"))).isEqualTo(Maturity.PROMISING);
    assertThat(Maturity.of(grounds("E3", Shown.NOTHING, 1, "02"))).isEqualTo(Maturity.GOOD);
    assertThat(Maturity.of(grounds("E2", answers(false, true, false), 1, "02")))
        .as("answers without a base line")
        .isEqualTo(Maturity.TRIAL);
  }

  @Test
  void onlyPracticesHaveOne() {
    var guide = Drafts.titled("Guía").evidence("E4").draft();

    assertThat(Grounds.of(guide, Shown.NOTHING, Replications.NONE)).isEmpty();
  }

  @Test
  void factsAreKeptAndReadAgain() {
    var shown = answers(true, true, true);

    assertThat(Shown.of(shown.facts())).isEqualTo(shown);
    assertThat(Shown.of(answers(false, false, false).facts()).answered()).isTrue();
  }
}

package ec.congope.saberes.content.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.tuning.RefusedTags.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  private static final Desk DESK = new Desk();
  private static final Viewer ANA = DESK.person("ana", Duty.CONTRIBUTOR, "gap-azuay");
  private static final Viewer LOJA = DESK.person("maria", Duty.CONTRIBUTOR, "gap-loja");
  private static final Viewer PUBLISHER = DESK.person("paz", Duty.PUBLISHER, "congope");
  private static final Refused ROADS = new Refused("competency", "C-VIALIDAD");
  private static final Refused WATER = new Refused("competency", "C-RIEGO");

  private final Refusals refusals = DESK.library.get(Refusals.class);

  @AfterAll
  static void closes() {
    DESK.close();
  }

  @Test
  void whatWasRefusedStaysRefusedForTheItemAndItsCorrections() {
    var begun = DESK.experience("Drones", ANA);
    refusals.refuse(begun.id(), ROADS, ANA);
    var item = DESK.publish(begun.id(), PUBLISHER);

    var correction = DESK.library.get(Reopening.class).open(item.id(), ANA);
    assertThat(refusals.list(correction)).containsExactly(ROADS);
    refusals.refuse(correction.id(), WATER, ANA);
    assertThat(refusals.list(correction)).containsExactlyInAnyOrder(ROADS, WATER);

    refusals.forget(correction.id(), "competency", ANA);
    assertThat(refusals.list(correction)).isEmpty();
  }

  @Test
  void nobodyRefusesForAnothersManuscript() {
    var begun = DESK.experience("Drones", ANA);

    assertThatThrownBy(() -> refusals.refuse(begun.id(), ROADS, LOJA)).isInstanceOf(NotFound.class);
    assertThat(refusals.list(begun)).isEmpty();
  }
}

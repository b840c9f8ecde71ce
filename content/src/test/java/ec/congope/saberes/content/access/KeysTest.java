package ec.congope.saberes.content.access;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysTest {

  private static Viewer member(long organisation, Kind kind, Duty duty) {
    return Viewer.member(
        new PersonId(1), List.of(new Membership(new OrganisationId(organisation), kind, duty)));
  }

  private static Set<String> held(Viewer viewer) {
    return Keys.of(viewer).held();
  }

  @Test
  void everybodyHoldsTheOpenKeysAndNoOther() {
    assertThat(held(Viewer.anonymous())).containsExactlyInAnyOrder("publico", "solo-metadatos");
    assertThat(held(Viewer.person(new PersonId(1), Set.of())))
        .containsExactlyInAnyOrder("publico", "solo-metadatos");
    assertThat(Keys.of(Viewer.anonymous()).more()).isFalse();
  }

  @Test
  void aProvinceHoldsThatOfTheNetworkAndItsOwn() {
    assertThat(held(member(12, Kind.GAP, Duty.READER)))
        .containsExactlyInAnyOrder("publico", "solo-metadatos", "red-gap", "organizacion:12");
    assertThat(Keys.of(member(12, Kind.GAP, Duty.PUBLISHER)).all()).isFalse();
  }

  @Test
  void aPartnerIsOutsideTheNetwork() {
    assertThat(held(member(30, Kind.PARTNER, Duty.CONTRIBUTOR)))
        .containsExactlyInAnyOrder("publico", "solo-metadatos", "organizacion:30");
  }

  @Test
  void congopeReadsItsInsideButNotThatOfTheProvinces() {
    var keys = Keys.of(member(1, Kind.CONGOPE, Duty.LIAISON));

    assertThat(keys.held())
        .containsExactlyInAnyOrder(
            "publico", "solo-metadatos", "red-gap", "interno", "organizacion:1");
    assertThat(keys.all()).isFalse();
    assertThat(keys.open(new Reach("organizacion:12"))).isFalse();
  }

  @Test
  void whoeverPublishesReadsAllThatIsPublished() {
    for (Duty duty : List.of(Duty.EDITOR, Duty.PUBLISHER, Duty.ADMINISTRATOR)) {
      assertThat(Keys.of(member(1, Kind.CONGOPE, duty)).all()).as("%s", duty).isTrue();
    }
    assertThat(Keys.of(Viewer.administrator()).all()).isTrue();
    assertThat(Keys.of(Viewer.administrator()).open(new Reach("red:riego"))).isTrue();
  }

  @Test
  void aMemberOfANetworkHoldsItsKey() {
    var viewer = member(12, Kind.GAP, Duty.READER).in(Set.of("riego"));

    assertThat(Keys.of(viewer).open(new Reach("red:riego"))).isTrue();
    assertThat(Keys.of(viewer).open(new Reach("red:vialidad"))).isFalse();
  }
}

package ec.congope.saberes.content.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.Person.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class PeopleTest {

  private static TestLibrary library;
  private static People people;
  private static Organisations organisations;

  @BeforeAll
  static void open() {
    library = TestLibrary.fresh();
    people = library.get(People.class);
    organisations = library.get(Organisations.class);
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void whoDoesSomethingForAProvinceBelongsToTheNetwork() {
    var azuay = organisations.ofProvince("01").orElseThrow().id();
    var loja = organisations.ofProvince("11").orElseThrow().id();
    var id = people.add("Ana@Azuay.example", " Ana ", State.ACTIVE);
    people.give(id, azuay, Duty.CONTRIBUTOR, null);
    people.give(id, azuay, Duty.CONTRIBUTOR, null);

    var ana = people.find("ANA@azuay.example").orElseThrow();

    assertThat(ana.name()).isEqualTo("Ana");
    assertThat(ana.memberships()).hasSize(1);
    var viewer = ana.viewer();
    assertThat(viewer.is(Viewer.Role.GAP_STAFF)).isTrue();
    assertThat(viewer.is(Viewer.Role.CONGOPE_STAFF)).isFalse();
    assertThat(viewer.has(Duty.CONTRIBUTOR, azuay)).isTrue();
    assertThat(viewer.has(Duty.CONTRIBUTOR, loja)).isFalse();
    assertThat(viewer.has(Duty.COORDINATOR, azuay)).isFalse();
    assertThat(viewer.hasAtCongope(Duty.CONTRIBUTOR)).isFalse();
  }

  @Test
  void onlyAnAdministratorOfCongopeSeesEverything() {
    var congope = organisations.find(Organisations.CONGOPE).orElseThrow().id();
    var azuay = organisations.ofProvince("01").orElseThrow().id();
    var one = people.add("uno@congope.example", "Uno", State.ACTIVE);
    people.give(one, congope, Duty.ADMINISTRATOR, null);
    var other = people.add("dos@azuay.example", "Dos", State.ACTIVE);
    people.give(other, azuay, Duty.ADMINISTRATOR, one);

    assertThat(people.find(one).orElseThrow().viewer().is(Viewer.Role.ADMINISTRATOR)).isTrue();
    assertThat(people.find(other).orElseThrow().viewer().is(Viewer.Role.ADMINISTRATOR)).isFalse();
  }

  @Test
  void whoIsNotActiveAsksLikeAnybody() {
    var congope = organisations.find(Organisations.CONGOPE).orElseThrow().id();
    for (State state : new State[] {State.INVITED, State.PROPOSED, State.DISABLED}) {
      var id = people.add(state + "@congope.example", "Nadie", state);
      people.give(id, congope, Duty.PUBLISHER, null);

      assertThat(people.find(id).orElseThrow().viewer().person()).isEmpty();
    }
  }

  @Test
  void anAddressHasOneAccount() {
    people.add("doble@example.org", "Una", State.ACTIVE);

    assertThatThrownBy(() -> people.add("DOBLE@example.org", "Otra", State.ACTIVE))
        .isInstanceOf(DuplicateKeyException.class);
  }
}

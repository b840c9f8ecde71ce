package ec.congope.saberes.content.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReorganisationTest {

  private static final Viewer ADMINISTRATOR = Viewer.administrator();

  private final TestLibrary library = TestLibrary.fresh();
  private final Organisations organisations = library.get(Organisations.class);
  private final Reorganisation reorganisation = library.get(Reorganisation.class);
  private final People people = library.get(People.class);

  private final OrganisationId river = partner("rio", "Amigos del Río");
  private final OrganisationId moor = partner("paramo", "Amigos del Páramo");
  private final OrganisationId sea = partner("mar", "Amigos del Mar");

  @AfterEach
  void close() {
    library.close();
  }

  private OrganisationId partner(String code, String name) {
    return organisations.add(code, name, Kind.PARTNER, null).id();
  }

  private PersonId member(String name, OrganisationId organisation) {
    var id = people.add(name + "@saberes.test", name, Person.State.ACTIVE);
    people.give(id, organisation, Duty.CONTRIBUTOR, null);
    return id;
  }

  private Viewer viewer(PersonId person) {
    return people.find(person).orElseThrow().viewer();
  }

  private static void assertRefused(String why, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Invalid.class,
            refused ->
                assertThat(refused.violations().getFirst().code())
                    .isEqualTo("organisation.invalid." + why));
  }

  @Test
  void thePeopleOfThoseThatBecameOneAreInAllOfThemUntilItIsTakenBack() {
    var ana = member("ana", river);
    var luis = member("luis", moor);
    var eva = member("eva", sea);

    reorganisation.merge(river, moor, ADMINISTRATOR);
    reorganisation.merge(moor, sea, ADMINISTRATOR);

    for (PersonId person : List.of(ana, luis, eva)) {
      assertThat(viewer(person).organisations()).containsExactlyInAnyOrder(river, moor, sea);
    }
    assertThat(organisations.list()).extracting(Organisation::id).doesNotContain(river, moor);
    assertThat(organisations.ended()).extracting(Organisation::id).contains(river, moor);

    reorganisation.reopen(moor, ADMINISTRATOR);

    assertThat(viewer(ana).organisations()).containsExactlyInAnyOrder(river, moor);
    assertThat(viewer(eva).organisations()).containsExactly(sea);
  }

  @Test
  void aDutyThatIsTakenIsTakenInAllOfThem() {
    var ana = member("ana", river);
    reorganisation.merge(river, moor, ADMINISTRATOR);

    people.take(ana, moor, Duty.CONTRIBUTOR);

    assertThat(viewer(ana).organisations()).isEmpty();
  }

  @Test
  void whoWritesFromItsAddressesIsProposedForTheOneThatItBecame() {
    organisations.setDomains(ADMINISTRATOR, river, List.of("rio.test"));
    reorganisation.merge(river, moor, ADMINISTRATOR);
    assertThat(organisations.ofEmail("x@rio.test").orElseThrow().id()).isEqualTo(moor);

    reorganisation.close(moor, ADMINISTRATOR);

    assertThat(organisations.ofEmail("x@rio.test")).isEmpty();
  }

  @Test
  void whatIsMadeByLawAndWhatIsOfAnotherKindStaysApart() {
    var azuay = organisations.find("gap-azuay").orElseThrow().id();
    var congope = organisations.find(Organisations.CONGOPE).orElseThrow().id();

    assertRefused("lawful", () -> reorganisation.close(azuay, ADMINISTRATOR));
    assertRefused("lawful", () -> reorganisation.merge(congope, moor, ADMINISTRATOR));
    assertRefused("successor", () -> reorganisation.merge(river, congope, ADMINISTRATOR));
    assertRefused("successor", () -> reorganisation.merge(river, river, ADMINISTRATOR));
    reorganisation.merge(river, moor, ADMINISTRATOR);
    assertRefused("ended", () -> reorganisation.merge(river, sea, ADMINISTRATOR));
    assertRefused("successor", () -> reorganisation.merge(moor, river, ADMINISTRATOR));
  }

  @Test
  void aNameIsGivenByWhoSawTheOneBeforeAndOnlyOnce() {
    reorganisation.rename(river, "Amigos del Río", " Amigas del Río ", ADMINISTRATOR);

    assertThat(organisations.get(river).name()).isEqualTo("Amigas del Río");
    assertRefused(
        "overtaken", () -> reorganisation.rename(river, "Amigos del Río", "Otro", ADMINISTRATOR));
    assertRefused(
        "name-taken",
        () -> reorganisation.rename(moor, "Amigos del Páramo", "AMIGAS DEL RÍO", ADMINISTRATOR));
    assertRefused(
        "letters",
        () -> reorganisation.rename(moor, "Amigos del Páramo", "<b>Páramo", ADMINISTRATOR));
    var entry = library.get(Audit.class).find(AuditQuery.ALL, Long.MAX_VALUE, 1).getFirst();
    assertThat(entry.action()).isEqualTo("organisation.rename");
    assertThat(entry.subject()).isEqualTo("organisation:" + river);
  }

  @Test
  void b6NobodyButAnAdministratorDoesIt() {
    var ana = viewer(member("ana", river));

    assertThatThrownBy(() -> reorganisation.merge(river, moor, ana)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> reorganisation.close(river, ana)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> reorganisation.reopen(river, ana)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> reorganisation.rename(river, "Amigos del Río", "Mío", ana))
        .isInstanceOf(NotAllowed.class);
  }
}

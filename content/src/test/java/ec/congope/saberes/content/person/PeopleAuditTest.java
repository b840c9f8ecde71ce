package ec.congope.saberes.content.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.Person.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is done to accounts is told, by number and without a name or an address. */
class PeopleAuditTest {

  private static TestLibrary library;
  private static People people;
  private static Viewer administrator;

  @BeforeAll
  static void open() {
    library = TestLibrary.fresh();
    people = library.get(People.class);
    var id = people.add("administra@congope.example", "Administra", State.ACTIVE);
    people.give(id, congope(), Duty.ADMINISTRATOR, null);
    administrator = people.find(id).orElseThrow().viewer().from("192.0.2.0/24");
  }

  @AfterAll
  static void close() {
    library.close();
  }

  private static ec.congope.saberes.content.OrganisationId congope() {
    return library.get(Organisations.class).find(Organisations.CONGOPE).orElseThrow().id();
  }

  private static List<Entry> about(String subject) {
    var query = new AuditQuery(null, null, subject, null, null);
    return library.get(Audit.class).find(query, Long.MAX_VALUE, 50).reversed();
  }

  private static List<String> actions(PersonId person) {
    return about("person:" + person).stream().map(Entry::action).toList();
  }

  @Test
  void whatHappensToAnAccountIsToldWithWhoDidItAndFromWhere() {
    var azuay = library.get(Organisations.class).ofProvince("01").orElseThrow().id();
    var rosa = people.add(administrator, "rosa@azuay.example", "Rosa Secreta", State.INVITED);
    people.give(administrator, rosa, azuay, Duty.CONTRIBUTOR);
    people.give(administrator, rosa, azuay, Duty.CONTRIBUTOR);
    people.accept(administrator, rosa);
    people.accept(administrator, rosa);
    people.rename(administrator, rosa, "Rosa Todavía Secreta");
    assertThat(people.move(administrator, rosa, "otra@azuay.example")).isTrue();
    assertThat(people.move(administrator, rosa, "administra@congope.example")).isFalse();
    assertThat(people.take(administrator, rosa, azuay, Duty.CONTRIBUTOR)).isTrue();
    people.take(administrator, rosa, azuay, Duty.CONTRIBUTOR);
    assertThat(people.disable(administrator, rosa)).isTrue();
    people.change(administrator, rosa, State.ACTIVE);

    assertThat(actions(rosa))
        .containsExactly(
            "account.add",
            "duty.give",
            "account.accept",
            "account.rename",
            "account.move",
            "duty.take",
            "account.state",
            "account.state");
    var told = about("person:" + rosa);
    assertThat(told)
        .allMatch(each -> each.actor().equals("person:" + administrator.person().orElseThrow()))
        .allMatch(each -> "192.0.2.0/24".equals(each.origin()));
    assertThat(told.get(1).details())
        .containsOnly(entry("duty", "CONTRIBUTOR"), entry("organisation", "gap-azuay"));
    assertThat(told.toString()).doesNotContain("Secreta").doesNotContain("@");
  }

  @Test
  void whoAsksForAnAccountIsToldOnceAndWithTheWordsThatWereAgreedTo() {
    people.register("pide@azuay.example", "Pide", "2026-11");
    people.register("pide@azuay.example", "Pide", "2026-11");
    var person = people.find("pide@azuay.example").orElseThrow().id();

    var told = about("person:" + person);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().actor()).isEqualTo("anonymous");
    assertThat(told.getFirst().details()).containsOnly(entry("consent", "2026-11"));
  }

  @Test
  void whatWouldLeaveNobodyIsNeitherDoneNorTold() {
    var last = administrator.person().orElseThrow();
    int before = actions(last).size();

    assertThat(people.disable(administrator, last)).isFalse();
    assertThat(people.take(administrator, last, congope(), Duty.ADMINISTRATOR)).isFalse();

    assertThat(actions(last)).hasSize(before);
  }

  @Test
  void passwordsTokensAndLinksAreToldWithoutTheirSecrets() {
    var person = people.add("claves@azuay.example", "Claves", State.ACTIVE);
    var viewer = Viewer.member(person, List.of());
    library.get(Credentials.class).set(viewer, person, "$argon2id$hash");
    var tokens = library.get(PersonalTokens.class);
    String token = tokens.make(viewer, person, "informe", Duration.ofDays(30)).orElseThrow();
    long id = tokens.list(person).getFirst().id();
    tokens.end(viewer, person, id);
    tokens.end(viewer, person, id);
    var links = library.get(Links.class);
    String link = links.make(Link.Purpose.RESET, person, null);
    assertThat(links.use(Viewer.anonymous(), link, Link.Purpose.RESET)).isPresent();
    assertThat(links.use(Viewer.anonymous(), link, Link.Purpose.RESET)).isEmpty();

    assertThat(actions(person))
        .containsExactly("account.add", "password.change", "token.make", "token.end", "link.use");
    assertThat(about("person:" + person).toString())
        .doesNotContain(token)
        .doesNotContain(link)
        .doesNotContain("argon2id")
        .doesNotContain("informe");
  }

  @Test
  void signingInIsToldWithoutAddresses() {
    var person = people.add("entra@azuay.example", "Entra", State.ACTIVE);
    var told = library.get(SignRecord.class);
    var stranger = Viewer.anonymous().from("192.0.2.0/24");
    told.refused(stranger, " ENTRA@azuay.example");
    told.entered(Viewer.member(person, List.of()), SignRecord.Way.PASSWORD);
    assertThat(actions(person)).containsExactly("account.add", "sign.refused", "sign.in");

    told.refused(stranger, "nadie@azuay.example");
    told.refused(stranger, "Nadie@azuay.example");
    told.refused(stranger, "otro-nadie@azuay.example");
    var query = new AuditQuery("anonymous", "sign.refused", null, null, null);
    var subjects =
        library.get(Audit.class).find(query, Long.MAX_VALUE, 3).reversed().stream()
            .map(Entry::subject)
            .toList();
    assertThat(subjects).allMatch(subject -> subject.matches("address:[0-9a-f]{16}"));
    assertThat(subjects.get(1)).as("the same address").isEqualTo(subjects.getFirst());
    assertThat(subjects.get(2)).as("another").isNotEqualTo(subjects.getFirst());
  }

  @Test
  void organisationsAreTold() {
    var organisations = library.get(Organisations.class);
    var made = organisations.add(administrator, "socio-oido", "Socio", Kind.PARTNER, null);
    organisations.setDomains(administrator, made.id(), List.of("socio.example"));

    var told = about("organisation:" + made.id());
    assertThat(told.stream().map(Entry::action))
        .containsExactly("organisation.add", "organisation.domains");
    assertThat(told.getLast().details()).containsOnly(entry("domains", "socio.example"));
  }

  @Test
  void aFreshPortalHasNothingToTell() {
    try (var fresh = TestLibrary.fresh()) {
      fresh.get(Links.class).makeSetup();
      assertThat(fresh.get(Audit.class).count(AuditQuery.ALL))
          .as("an archive comes in where nobody has worked")
          .isZero();
    }
  }
}

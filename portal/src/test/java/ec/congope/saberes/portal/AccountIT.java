package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.PersonalTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One's own account, and those of others for administrators. */
class AccountIT {

  private static final String CHOSEN = "otra frase que nadie adivina";
  private static Portal.Account admin = new Portal.Account(new PersonId(1), "", "");

  @BeforeAll
  static void somebodyAdministers() {
    admin = Portal.account(Duty.ADMINISTRATOR, "congope");
  }

  private static HttpResponse<String> api(String token) {
    return Portal.ask("/api/v1/items/1", "Authorization", "Bearer " + token);
  }

  @Test
  void somebodyChangesNameAndPasswordAndEndsTheOtherSessions() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    var other = new Portal.Account(rosa.person(), "", Portal.signIn(rosa.email(), Portal.PASSWORD));
    assertThat(rosa.ask("/cuenta").body()).contains("Mis sesiones").contains("Escribe y propone");

    rosa.post("/cuenta/nombre", "nombre=Rosa+Elena");
    assertThat(rosa.ask("/cuenta?hecho=nombre").body())
        .contains("Rosa Elena")
        .contains("Nombre guardado");

    var wrong = rosa.post("/cuenta/clave", "actual=no&clave=corta&otra=x");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("La contraseña actual no es correcta")
        .contains("al menos 12 caracteres");
    String right = "actual=" + Portal.PASSWORD + "&clave=" + CHOSEN + "&otra=" + CHOSEN;
    assertThat(rosa.post("/cuenta/clave", right.replace(' ', '+')).statusCode()).isEqualTo(303);
    assertThat(rosa.ask("/cuenta").statusCode()).isEqualTo(200);
    assertThat(other.ask("/cuenta").statusCode()).as("the others are over").isEqualTo(302);

    var third = new Portal.Account(rosa.person(), "", Portal.signIn(rosa.email(), CHOSEN));
    rosa.post("/cuenta/sesiones/cerrar", "");
    assertThat(third.ask("/cuenta").statusCode()).isEqualTo(302);
    assertThat(rosa.ask("/cuenta").statusCode()).isEqualTo(200);
  }

  @Test
  void e3AnotherAddressIsConfirmedThereAndToldToTheOneBefore() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    String fresh = "nueva" + rosa.person() + "@gap-azuay.test";
    String form = "correo=" + fresh + "&confirma=" + Portal.PASSWORD.replace(' ', '+');
    assertThat(rosa.post("/cuenta/correo", "correo=" + fresh + "&confirma=no").statusCode())
        .isEqualTo(422);
    assertThat(rosa.post("/cuenta/correo", form).statusCode()).isEqualTo(303);
    String link = LinksIT.link(fresh);
    assertThat(LinksIT.text(rosa.email())).contains("otro correo").doesNotContain(fresh);
    assertThat(Portal.ask(link).body()).contains(fresh);
    assertThat(Portal.get(People.class).find(rosa.person()).orElseThrow().email())
        .as("looking changes nothing")
        .isEqualTo(rosa.email());

    assertThat(LinksIT.post(link).headers().firstValue("location")).hasValue("/entrar?confirmado");
    assertThat(Portal.enter(fresh, Portal.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(Portal.enter(rosa.email(), Portal.PASSWORD).statusCode()).isEqualTo(422);
    assertThat(LinksIT.post(link).statusCode()).isEqualTo(404);
  }

  private static String made(HttpResponse<String> page) {
    var token = Pattern.compile("sp_[A-Za-z0-9_-]{43}").matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    return token.group();
  }

  @Test
  void e8ATokenGivesItsOwnersRightsAndIsShownOnce() {
    String token = made(admin.post("/cuenta/tokens", "para=informe&dias=30"));
    assertThat(admin.ask("/cuenta").body()).contains("informe").doesNotContain(token);
    assertThat(api(token).statusCode()).isEqualTo(200);
    assertThat(Portal.ask("/api/v1/items/1?access_token=" + token).body())
        .as("in an address it is nothing")
        .isEqualTo(Portal.ask("/api/v1/items/1").body());

    var reader = Portal.account(Duty.READER, "gap-loja");
    String weak = made(reader.post("/cuenta/tokens", "para=lectura&dias=365"));
    var refused =
        Portal.send(
            "POST",
            "/api/v1/items",
            java.net.http.HttpRequest.BodyPublishers.ofString("{}"),
            "Authorization",
            "Bearer " + weak,
            "Content-Type",
            "application/json");
    assertThat(refused.statusCode()).as("no more than its owner").isEqualTo(403);
  }

  @Test
  void e8ATokenEndsWhenItExpiresIsRevokedOrItsOwnerIsDisabled() {
    var tokens = Portal.get(PersonalTokens.class);
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    String token = tokens.make(rosa.person(), "corta", Duration.ofDays(30)).orElseThrow();
    assertThat(tokens.use(token)).contains(rosa.person());
    Portal.later(Duration.ofDays(31), () -> assertThat(tokens.use(token)).isEmpty());

    long id = tokens.list(rosa.person()).getFirst().id();
    var other = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    other.post("/cuenta/tokens/" + id + "/quitar", "");
    assertThat(tokens.use(token)).as("of others one revokes nothing").isPresent();
    rosa.post("/cuenta/tokens/" + id + "/quitar", "");
    assertThat(api(token).statusCode()).isEqualTo(401);

    String second = tokens.make(rosa.person(), "otra", Duration.ofDays(30)).orElseThrow();
    Portal.get(People.class).disable(rosa.person());
    assertThat(api(second).statusCode()).isEqualTo(401);
  }

  @Test
  void anAdministratorConfirmsGivesTakesAndDisables() {
    var people = Portal.get(People.class);
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow();
    admin.post(
        "/admin/organizaciones/" + azuay.id().value() + "/dominios", "dominios=azuay.ejemplo.ec");
    people.register("lucia@azuay.ejemplo.ec", "Lucía", "2026-11");
    var lucia = people.find("lucia@azuay.ejemplo.ec").orElseThrow().id();
    String path = "/admin/personas/" + lucia;
    assertThat(admin.ask("/admin/personas?buscar=luc%C3%ADa").body()).contains("Espera respuesta");
    assertThat(admin.ask(path).body()).contains("Por su correo, trabaja para: " + azuay.name());

    String duty = "organizacion=" + azuay.id().value() + "&tarea=CONTRIBUTOR";
    admin.post(path + "/dar", duty);
    admin.post(path + "/invitar", "");
    var chosen =
        LinksIT.post(
            LinksIT.link("lucia@azuay.ejemplo.ec"),
            "nombre",
            "Lucía Vera",
            "clave",
            CHOSEN,
            "otra",
            CHOSEN);
    assertThat(chosen.statusCode()).isEqualTo(303);
    var session = new Portal.Account(lucia, "", Portal.signIn("lucia@azuay.ejemplo.ec", CHOSEN));
    assertThat(session.ask("/").body()).contains("href=\"/publicar\"");

    admin.post(path + "/quitar", duty);
    assertThat(session.ask("/").body()).doesNotContain("href=\"/publicar\"");
    admin.post(path + "/apagar", "");
    assertThat(session.ask("/cuenta").statusCode()).isEqualTo(302);
    admin.post(path + "/encender", "");
    assertThat(people.find(lucia).orElseThrow().state()).isEqualTo(Person.State.ACTIVE);
  }

  @Test
  void theLastAdministratorStays() {
    var people = Portal.get(People.class);
    var congope = Portal.get(Organisations.class).find("congope").orElseThrow().id();
    var others =
        people.list().stream()
            .filter(person -> person.state() == Person.State.ACTIVE)
            .filter(person ->
                person.memberships().stream().anyMatch(m -> m.duty() == Duty.ADMINISTRATOR))
            .map(Person::id)
            .filter(id -> !id.equals(admin.person()))
            .toList();
    others.forEach(people::disable);
    try {
      assertThat(people.take(admin.person(), congope, Duty.ADMINISTRATOR)).isFalse();
      assertThat(people.disable(admin.person())).isFalse();
      var answer = admin.post("/admin/personas/" + admin.person() + "/apagar", "");
      assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("hecho=ultima");
      assertThat(admin.ask("/admin").statusCode()).isEqualTo(200);
    } finally {
      others.forEach(id -> people.change(id, Person.State.ACTIVE));
    }
  }

  @Test
  void a18OnlyAdministratorsSeeWhoHasAnAccount() {
    var rosa = Portal.account(Duty.COORDINATOR, "gap-azuay");
    for (String path :
        java.util.List.of("/admin/personas", "/admin/personas/1", "/admin/organizaciones")) {
      assertThat(rosa.ask(path).statusCode()).as(path).isEqualTo(403);
      assertThat(Portal.ask(path).statusCode()).as(path).isEqualTo(302);
    }
    for (String path : java.util.List.of("/users", "/personas", "/api/v1/people", "/cuenta/1")) {
      assertThat(rosa.ask(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void unitsAndPartnersAreAdded() {
    assertThat(admin.post("/admin/organizaciones", "codigo=Mal!&nombre=&clase=socio").body())
        .contains("Escriba el nombre")
        .contains("comience por una letra");
    admin.post("/admin/organizaciones", "codigo=unidad-riego&nombre=Unidad+de+Riego&clase=unidad");
    var unit = Portal.get(Organisations.class).find("unidad-riego").orElseThrow();
    assertThat(unit.kind()).isEqualTo(ec.congope.saberes.content.Membership.Kind.CONGOPE);
    assertThat(unit.parent()).isNotNull();
    assertThat(admin.ask("/admin/organizaciones?hecho=agregada").body())
        .contains("Unidad de Riego");
  }
}

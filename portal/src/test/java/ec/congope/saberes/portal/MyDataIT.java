package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.person.People;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Somebody reads what is known of it, takes it along, and has it forgotten. */
class MyDataIT {

  private static final String RIGHT =
      "confirma=" + Portal.PASSWORD.replace(' ', '+') + "&acepto=true";

  @Test
  void oneReadsAndTakesAlongWhatIsKnown() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    String token = "sp_";
    rosa.post("/cuenta/tokens", "para=informe+mensual&dias=30");

    var page = rosa.ask("/cuenta/mis-datos");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(rosa.email(), "informe mensual", "Escribe y propone", "Tokens para la API")
        .contains("entró")
        .doesNotContain(token);
    assertThat(rosa.ask("/cuenta").body()).contains("href=\"/cuenta/mis-datos\"");

    var file = rosa.ask("/cuenta/mis-datos.json");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("mis-datos.json");
    assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    var json = JsonMapper.shared().readTree(file.body());
    assertThat(json.get("account").get(0).get("email").asString()).isEqualTo(rosa.email());
    assertThat(json.get("sessions").size()).isEqualTo(1);
    assertThat(file.body()).doesNotContain("argon2").doesNotContain(token);
  }

  @Test
  void b6NobodyReadsTheDataOfOthers() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    for (String path : new String[] {"/cuenta/mis-datos", "/cuenta/mis-datos.json"}) {
      assertThat(Portal.ask(path).statusCode()).as(path).isEqualTo(302);
      var other = Portal.account(Duty.ADMINISTRATOR, "congope");
      assertThat(other.ask(path).body()).as(path).doesNotContain(rosa.email());
    }
    var refused = rosa.post("/admin/personas/" + rosa.person() + "/borrar", "acepto=true");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Portal.get(People.class).find(rosa.person())).isPresent();
  }

  @Test
  void oneIsForgottenAfterItsPasswordAndATick() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    var wrong = rosa.post("/cuenta/mis-datos/borrar", "confirma=no");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("La contraseña actual no es correcta")
        .contains("Marque la casilla");
    assertThat(Portal.get(People.class).find(rosa.person())).isPresent();

    var done = rosa.post("/cuenta/mis-datos/borrar", RIGHT);
    assertThat(done.headers().firstValue("location")).hasValue("/entrar?borrada");
    assertThat(rosa.ask("/cuenta").statusCode()).isEqualTo(302);
    assertThat(Portal.enter(rosa.email(), Portal.PASSWORD).statusCode()).isEqualTo(422);
    assertThat(Portal.get(People.class).find(rosa.email())).isEmpty();
    assertThat(Portal.ask("/entrar?borrada").body()).contains("Su cuenta y sus datos se borraron");
  }

  @Test
  void anAdministratorForgetsWhoAskedForIt() {
    var admin = Portal.account(Duty.ADMINISTRATOR, "congope");
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    String path = "/admin/personas/" + rosa.person();
    assertThat(admin.post(path + "/borrar", "").headers().firstValue("location"))
        .hasValue(path + "?hecho=sin-marcar");
    assertThat(rosa.ask("/cuenta").statusCode()).isEqualTo(200);

    assertThat(admin.post(path + "/borrar", "acepto=true").headers().firstValue("location"))
        .hasValue("/admin/personas?hecho=borrada");
    assertThat(rosa.ask("/cuenta").statusCode()).isEqualTo(302);
    assertThat(admin.ask(path).statusCode()).isEqualTo(404);
    assertThat(admin.ask("/admin/personas?hecho=borrada").body())
        .contains("Cuenta borrada con sus datos");
    assertThat(admin.ask("/admin/auditoria?sobre=person:" + rosa.person()).body())
        .contains("Persona " + rosa.person() + ", ya sin cuenta", "borró la cuenta y sus datos")
        .doesNotContain(rosa.email());
  }

  @Test
  void thePrivacyPageSaysThePeriodsThatAreApplied() {
    assertThat(Portal.ask("/privacidad").body())
        .contains("Se borran a los 90 días", "Terminan tras 8 horas sin uso", "a los 7 días")
        .contains("Se borran a los 400 días", "sirve 30 minutos")
        .contains("Superintendencia de Protección de Datos Personales");
    assertThat(Portal.ask("/").body()).contains("href=\"/privacidad\"");
    assertThat(Portal.ask("/registro").body()).contains("href=\"/privacidad\"");
  }
}

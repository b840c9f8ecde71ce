package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.access.Networks;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import ec.congope.saberes.portal.Portal.Account;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Named networks: made, filled, and chosen in the desk. */
class NetworksIT {

  private static final Account ADMINISTRATOR = Portal.account(Duty.ADMINISTRATOR, "congope");
  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-loja");

  static Stream<Look> views() {
    if (Portal.get(Networks.class).find("mirada").isEmpty()) {
      Portal.get(Networks.class).add("mirada", "Red de la mirada");
      Portal.get(Networks.class).join("mirada", ROSA.person());
    }
    return Look.each("/admin/redes", "/admin/redes/mirada");
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> ADMINISTRATOR.enter(page.context()));
  }

  @Test
  void anAdministratorMakesANetworkAndItsMembers() {
    var wrong = ADMINISTRATOR.post("/admin/redes", "codigo=Malo+Malo&nombre=+");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("aria-invalid=\"true\"", "Malo Malo");

    var made =
        ADMINISTRATOR.post("/admin/redes", "codigo=mancomunidad-sur&nombre=Mancomunidad+Sur");
    assertThat(made.headers().firstValue("location")).hasValue("/admin/redes?hecho=agregada");
    assertThat(ADMINISTRATOR.post("/admin/redes", "codigo=mancomunidad-sur&nombre=Otra").body())
        .contains("Ya hay una red con ese código");
    String page = "/admin/redes/mancomunidad-sur";
    assertThat(ADMINISTRATOR.post(page + "/miembros", "correo=nadie@example.org").statusCode())
        .isEqualTo(422);
    ADMINISTRATOR.post(page + "/miembros", "correo=" + ROSA.email());
    assertThat(Portal.get(Networks.class).members("mancomunidad-sur", 0, 9))
        .containsExactly(ROSA.person());
    assertThat(ADMINISTRATOR.ask(page).body()).contains("/admin/personas/" + ROSA.person());
    ADMINISTRATOR.post(page + "/miembros/" + ROSA.person() + "/quitar", "");
    assertThat(Portal.get(Networks.class).members("mancomunidad-sur", 0, 9)).isEmpty();

    assertThat(Portal.get(Audit.class).find(AuditQuery.ALL, Long.MAX_VALUE, 20))
        .extracting(Entry::action)
        .contains("network.add", "network.join", "network.leave");
    assertThat(ROSA.ask("/admin/redes").statusCode()).isIn(302, 403);
    assertThat(ADMINISTRATOR.ask("/admin/redes/no-hay").statusCode()).isEqualTo(404);
  }

  @Test
  void theDeskTakesANetworkAndAnEmbargo() {
    Portal.get(Networks.class).add("de-la-mesa", "Red de la mesa");
    var begun = ROSA.post("/publicar", "tipo=experiencia");
    String first = begun.headers().firstValue("location").orElseThrow();
    String id = first.split("/")[2];
    String section = section(id);

    var page = ROSA.ask(section).body();
    assertThat(page).contains("value=\"red:de-la-mesa\"", "Red de la mesa", "f.access.desde");
    var saved =
        ROSA.post(
            section, "campo=access&f.access=red:de-la-mesa&f.access.desde=2031-02-03&version=99");
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(ROSA.ask(section).body()).contains("value=\"2031-02-03\"");
    assertThat(ROSA.ask("/publicar/" + id + "/revisar").body())
        .contains("Red de la mesa", "desde el 3 de febrero de 2031");
  }

  /** The section that asks for access. */
  private static String section(String id) {
    String check = ROSA.ask("/publicar/" + id + "/revisar").body();
    var links =
        java.util.regex.Pattern.compile("/publicar/" + id + "/([a-z-]+)")
            .matcher(check)
            .results()
            .map(found -> found.group())
            .distinct()
            .toList();
    return links.stream()
        .filter(link -> ROSA.ask(link).body().contains("name=\"f.access\""))
        .findFirst()
        .orElseThrow();
  }
}

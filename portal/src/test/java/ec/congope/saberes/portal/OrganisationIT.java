package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Membership.Kind;
import ec.congope.saberes.content.organisation.Organisation;
import ec.congope.saberes.content.organisation.Organisations;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Organisations that get other names, become one, and end. */
class OrganisationIT {

  private static final Portal.Account ADMINISTRATOR = Portal.account(Duty.ADMINISTRATOR, "congope");
  private static final String ALL = "/admin/organizaciones";

  private static Organisation partner(String code, String name) {
    return Portal.get(Organisations.class).add(code, name, Kind.PARTNER, null);
  }

  private static String page(Organisation organisation) {
    return ALL + "/" + organisation.id();
  }

  static Stream<Look> pages() {
    return Look.each(page(partner("socio-visto", "Socio que se mira")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> ADMINISTRATOR.enter(page.context()));
  }

  @Test
  void aPartnerIsRenamedMergedAndTakenApart() {
    var first = partner("socio-uno", "Socio uno");
    var second = partner("socio-dos", "Socio dos");
    var rosa = Portal.account(Duty.CONTRIBUTOR, "socio-uno");

    var renamed =
        ADMINISTRATOR.post(page(first) + "/nombre", "antes=Socio+uno&nombre=Socio+primero");
    assertThat(renamed.headers().firstValue("location")).hasValue(ALL + "?hecho=nombrada#aviso");
    assertThat(ADMINISTRATOR.ask(page(first)).body())
        .contains("Socio primero", "Una persona con una tarea en ella, ninguna ficha");

    var merged = ADMINISTRATOR.post(page(first) + "/unir", "destino=" + second.id());
    assertThat(merged.headers().firstValue("location")).hasValue(ALL + "?hecho=unida#aviso");
    assertThat(ADMINISTRATOR.ask(ALL).body()).contains("ahora es parte de Socio dos");
    assertThat(rosa.ask("/cuenta").body()).contains("Socio dos").doesNotContain("Socio primero");

    ADMINISTRATOR.post(page(first) + "/reabrir", "");
    assertThat(rosa.ask("/cuenta").body()).contains("Socio primero").doesNotContain("Socio dos");
  }

  @Test
  void whatIsWrongIsSaidAndNothingTypedIsLost() {
    var partner = partner("socio-tres", "Socio tres");

    var late = ADMINISTRATOR.post(page(partner) + "/nombre", "antes=Otro&nombre=Socio+tercero");
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body())
        .contains("Otra persona le cambió el nombre", "value=\"Socio tercero\"", "Socio tres");
    var none = ADMINISTRATOR.post(page(partner) + "/unir", "destino=0");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Elija otra organización de la misma clase");
    var lawful = Portal.get(Organisations.class).find("gap-azuay").orElseThrow();
    assertThat(ADMINISTRATOR.post(page(lawful) + "/cerrar", "").statusCode()).isEqualTo(422);
    assertThat(ADMINISTRATOR.ask(ALL + "/0").statusCode()).isEqualTo(404);
  }

  @Test
  void b6OthersChangeNothing() {
    var partner = partner("socio-cuatro", "Socio cuatro");
    var rosa = Portal.account(Duty.COORDINATOR, "socio-cuatro");

    assertThat(rosa.ask(page(partner)).statusCode()).isEqualTo(403);
    assertThat(rosa.post(page(partner) + "/cerrar", "").statusCode()).isEqualTo(403);
  }
}

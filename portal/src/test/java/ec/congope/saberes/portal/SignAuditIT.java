package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signing in and what is done to accounts over the pages is told. */
class SignAuditIT {

  private static List<Entry> about(PersonId person) {
    var query = new AuditQuery(null, null, "person:" + person, null, null);
    return Portal.get(Audit.class).find(query, Long.MAX_VALUE, 50).reversed();
  }

  private static List<String> actions(PersonId person) {
    return about(person).stream().map(Entry::action).toList();
  }

  @Test
  void comingInLeavingAndBeingRefusedAreTold() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    Portal.enter(rosa.email(), "esta no es la clave");
    rosa.post("/cuenta/sesiones/cerrar", "");
    rosa.post("/salir", "");

    assertThat(actions(rosa.person()))
        .containsExactly(
            "account.add",
            "duty.give",
            "password.change",
            "sign.in",
            "sign.refused",
            "sessions.end",
            "sign.out");
    var told = about(rosa.person());
    assertThat(told.get(3).actor()).isEqualTo("person:" + rosa.person());
    assertThat(told.get(3).origin()).isEqualTo("127.0.0.0/24");
    assertThat(told.get(3).details()).containsEntry("way", "PASSWORD");
    assertThat(told.get(4).actor()).isEqualTo("anonymous");
    assertThat(told.toString()).doesNotContain(rosa.email());
  }

  @Test
  void whatAnAdministratorDoesToSomebodyIsToldAsItsOwn() {
    var admin = Portal.account(Duty.ADMINISTRATOR, "congope");
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    int before = about(rosa.person()).size();
    String path = "/admin/personas/" + rosa.person();
    admin.post(path + "/apagar", "");
    admin.post(path + "/encender", "");

    var told = about(rosa.person()).subList(before, before + 2);
    assertThat(told).allMatch(each -> each.actor().equals("person:" + admin.person()));
    assertThat(told.stream().map(each -> each.details().get("state")))
        .containsExactly("DISABLED", "ACTIVE");
    String page = admin.ask("/admin/auditoria?sobre=person:" + rosa.person()).body();
    assertThat(page)
        .contains("href=\"/admin/personas/" + rosa.person() + "\"")
        .contains("cambió el estado de la cuenta", "dio una tarea", "entró");
  }

  @Test
  void passwordsAndTokensOverThePagesAreTold() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    int before = actions(rosa.person()).size();
    rosa.post("/cuenta/tokens", "para=informe&dias=30");
    String password = Portal.PASSWORD.replace(' ', '+');
    String chosen = "otra+frase+que+nadie+adivina";
    rosa.post("/cuenta/clave", "actual=" + password + "&clave=" + chosen + "&otra=" + chosen);

    assertThat(actions(rosa.person()).subList(before, before + 2))
        .containsExactly("token.make", "password.change");
  }
}

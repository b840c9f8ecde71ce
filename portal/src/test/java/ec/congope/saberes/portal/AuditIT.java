package ec.congope.saberes.portal;

import static ec.congope.saberes.portal.ItemCalls.json;
import static ec.congope.saberes.portal.ItemCalls.made;
import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.tuning.Pins;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditIT {

  private static Portal.Account administrator;

  @BeforeAll
  static void signIn() {
    administrator = Portal.account(Duty.ADMINISTRATOR, "congope");
  }

  private static String id() {
    return json(made("")).get("id").asString();
  }

  @Test
  void whatIsDoneThroughTheMachineInterfaceIsToldWithItsNetwork() {
    String id = id();

    String body = administrator.ask("/admin/auditoria?sobre=item:" + id).body();

    assertThat(body)
        .contains("Un registro", "creó la ficha", "Ficha " + id, "El portal", "127.0.0.0/24")
        .contains("href=\"/fichas/" + id + "\"");
  }

  @Test
  void peopleAreFoundByTheirAddressAndToldByTheirName() {
    var id = new ItemId(Long.parseLong(id()));
    var items = Portal.get(Items.class);
    PersonId person = administrator.person();
    var viewer = Viewer.person(person, Set.of(Viewer.Role.ADMINISTRATOR));
    items.move(id, items.get(id, viewer).revision(), Status.RETIRED, viewer);

    String body =
        administrator
            .ask("/admin/auditoria?quien=" + administrator.email().toUpperCase(Locale.ROOT))
            .body();

    assertThat(body)
        .contains("<b>retiró la ficha</b>", "Ficha " + id)
        .doesNotContain("<b>creó la ficha</b>");
    assertThat(administrator.ask("/admin/auditoria?quien=nadie@example.org").body())
        .contains("Ningún registro", "Quite un filtro");
  }

  @Test
  void itIsTakenAlongAsTableAndAsLines() {
    String id = id();
    var pins = Portal.get(Pins.class);
    String until = LocalDate.now(ZoneId.of("America/Guayaquil")).plusDays(3).toString();
    var viewer = Viewer.administrator();
    var item = Optional.of(new ItemId(Long.parseLong(id)));
    long pin = pins.add("riego", item, "porque sí", until, "uno", viewer);
    pins.remove(pin, viewer);

    var csv = administrator.ask("/admin/auditoria.csv?sobre=item:" + id);
    var lines = administrator.ask("/admin/auditoria.jsonl?accion=pin&sobre=item:" + id);

    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"auditoria.csv\"");
    assertThat(csv.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(csv.body().lines()).hasSize(4);
    assertThat(csv.body()).contains(";\"pin.add\";\"item:" + id + "\";");
    assertThat(lines.body().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
  }

  @Test
  void b6NobodyButAnAdministratorReadsIt() {
    var others =
        new Portal.Account[] {
          Portal.account(Duty.PUBLISHER, "congope"), Portal.account(Duty.COORDINATOR, "gap-azuay")
        };
    for (String path : new String[] {"", ".csv", ".jsonl"}) {
      assertThat(Portal.ask("/admin/auditoria" + path).statusCode()).isEqualTo(302);
      for (var other : others) {
        var answer = other.ask("/admin/auditoria" + path);

        assertThat(answer.statusCode()).isIn(302, 403, 404);
        assertThat(answer.body()).doesNotContain("item:");
      }
    }
  }

  @Test
  void aDayThatIsNoneIsSaidAndStaysInItsField() {
    assertThat(administrator.ask("/admin/auditoria?desde=ayer").body())
        .contains("Una de las fechas no es una fecha", "value=\"ayer\"");
  }
}

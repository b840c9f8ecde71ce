package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.portal.Portal.Account;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same change to a selection, from the page. */
class BulkEditIT {

  private static final Account ADMINISTRATOR = Portal.account(Duty.ADMINISTRATOR, "congope");
  private static final int BYTES = 100 * 1024;

  private static ItemId published(String title) {
    return Portal.get(Items.class)
        .create(
            "bulk " + title, Drafts.titled(title).draft(), Status.PUBLISHED, Viewer.administrator())
        .id();
  }

  private static Item item(ItemId id) {
    return Portal.get(Items.class).get(id, Viewer.administrator());
  }

  private static String settled(String place) {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      var page = ADMINISTRATOR.ask(place);
      if (page.headers().firstValue("Refresh").isEmpty()) {
        return page.body();
      }
    }
    throw new AssertionError("still at work: " + place);
  }

  private static String place(HttpResponse<String> taken) {
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    return taken.headers().firstValue("location").orElseThrow();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aSelectionIsSeenThenChangedThenUndone() {
    var one = published("Xilófono primero");
    var two = published("Xilófono segundo");
    var spared = published("Xilófono tercero");
    String page = ADMINISTRATOR.ask("/admin/lotes?titulo=" + encoded("xilófono")).body();
    assertThat(page).contains("3 fichas elegidas", "Xilófono primero", "value=\"" + two + "\"");

    String place =
        place(
            ADMINISTRATOR.post(
                "/admin/lotes",
                "titulo="
                    + encoded("xilófono")
                    + "&que=add-competency&valor=Vialidad&ficha="
                    + one
                    + "&ficha="
                    + two));
    assertThat(settled(place)).contains("2 fichas cambiarán", "Xilófono primero", "nada");
    assertThat(item(one).revision()).isEqualTo(1);

    ADMINISTRATOR.post(place + "/hacer", "");
    assertThat(settled(place)).contains("2 fichas cambiaron", "Deshacer");
    assertThat(item(one).draft().competencies()).containsExactly("C-VIALIDAD");
    assertThat(item(spared).revision()).isEqualTo(1);

    ADMINISTRATOR.post(place + "/deshacer", "");
    assertThat(settled(place)).contains("Deshecho");
    assertThat(item(one).draft().competencies()).isEmpty();
    assertThat(item(two).status()).isEqualTo(Status.PUBLISHED);
  }

  @Test
  void addressesOfASearchAreASelection() {
    var one = published("Zarzuela una");
    published("Zarzuela otra");
    String pasted = Portal.base() + "/fichas/zarzuela-una?x=1\n#999999999";

    String page = ADMINISTRATOR.ask("/admin/lotes?fichas=" + encoded(pasted)).body();

    assertThat(page)
        .contains("Una ficha elegida", "value=\"" + one + "\"")
        .doesNotContain("Zarzuela otra");
  }

  @Test
  void whatIsMeantMustExist() {
    published("Yunque solo");
    var wrong =
        ADMINISTRATOR.post(
            "/admin/lotes", "titulo=yunque&que=add-competency&valor=nada-de-esto&ficha=1");

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Elija al menos una ficha", "role=\"alert\"");
    assertThat(ADMINISTRATOR.post("/admin/lotes", "que=add-keyword&valor=x").statusCode())
        .isEqualTo(422);
  }

  @Test
  void thePagesAreLight() {
    for (String path : List.of("/admin/lotes", "/admin/lotes?provincia=01", "/admin/importar")) {
      assertThat(ADMINISTRATOR.ask(path).body().getBytes(StandardCharsets.UTF_8).length)
          .as(path)
          .isLessThan(BYTES);
    }
  }

  @Test
  void b6NobodyButAnAdministratorChangesMany() {
    for (var other :
        List.of(
            Portal.account(Duty.PUBLISHER, "congope"),
            Portal.account(Duty.COORDINATOR, "gap-azuay"))) {
      for (String path : List.of("/admin/lotes", "/admin/lotes/1")) {
        assertThat(other.ask(path).statusCode()).as(path).isIn(302, 403, 404);
      }
      assertThat(other.post("/admin/lotes", "titulo=a&que=add-keyword&valor=x").statusCode())
          .isIn(302, 403, 404);
    }
  }

  @Test
  void itsPagesAreReadAndUsedByEverybody() {
    Look.each("/admin/lotes", "/admin/lotes?provincia=01")
        .forEach(look -> look.check(page -> ADMINISTRATOR.enter(page.context())));
  }
}

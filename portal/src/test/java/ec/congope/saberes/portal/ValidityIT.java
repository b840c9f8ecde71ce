package ec.congope.saberes.portal;

import static ec.congope.saberes.portal.ItemCalls.json;
import static ec.congope.saberes.portal.ItemCalls.made;
import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.portal.Portal.Account;
import ec.congope.saberes.portal.validity.ValidityRun;
import ec.congope.saberes.search.follow.IndexFollower;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** «¿Sigue vigente?»: from the mail to the page of the item. */
class ValidityIT {

  private static final Duration LATER = Duration.ofDays(366);
  private static final String ORGANISATION = "gap-zamora-chinchipe";
  private static final Account COORDINATOR = Portal.account(Duty.COORDINATOR, ORGANISATION);

  /** The path of a new item of the coordinator's province. */
  private static String item() {
    return json(made(",\"organisation\":\"" + ORGANISATION + "\"")).get("url").asString();
  }

  /** Asks, a year later, and gives the path of the link of the last mail. */
  private static String asked() {
    Portal.later(
        LATER,
        () -> {
          for (int step = 0; Portal.get(ValidityRun.class).step(); step++) {
            assertThat(step).isLessThan(1_000);
          }
        });
    return new Mailbox(COORDINATOR.email()).last().link("/vigencia/").split("\\?", 2)[0];
  }

  private static HttpResponse<String> answer(String path, String reply, String... headers) {
    var all =
        Stream.concat(
            Stream.of(headers), Stream.of("Content-Type", "application/x-www-form-urlencoded"));
    return Portal.send(
        "POST", path, BodyPublishers.ofString("respuesta=" + reply), all.toArray(String[]::new));
  }

  static Stream<Look> views() {
    item();
    return Look.each(asked(), "/vigencia/gracias?respuesta=corregir");
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> {});
  }

  @Test
  void e7TheLinkShowsAndOnlyTheButtonActsOnce() {
    String item = item();
    String link = asked();

    var page = Portal.ask(link + "?respuesta=no");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("¿Sigue vigente?", item, "value=\"no\"");
    assertThat(page.headers().firstValue("set-cookie")).isEmpty();
    assertThat(page.headers().firstValue("cache-control")).hasValue("private, no-store");
    assertThat(Portal.ask(item).body()).doesNotContain("Ya no está vigente, dice");

    assertThat(answer(link, "no", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    var done = answer(link, "no");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.headers().firstValue("set-cookie")).isEmpty();
    assertThat(Portal.ask(item).body()).contains("Ya no está vigente, dice");
    Portal.get(IndexFollower.class).catchUp();
    assertThat(Portal.ask("/buscar?vigencia=no-vigente").body()).contains(item);

    assertThat(answer(link, "si").statusCode()).isEqualTo(404);
    assertThat(Portal.ask(link).statusCode()).isEqualTo(404);
    assertThat(Portal.ask(item).body()).contains("Ya no está vigente, dice");
  }
}

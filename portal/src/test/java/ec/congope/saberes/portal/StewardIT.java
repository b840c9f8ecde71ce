package ec.congope.saberes.portal;

import static ec.congope.saberes.portal.ItemCalls.json;
import static ec.congope.saberes.portal.ItemCalls.made;
import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.audit.Entry;
import ec.congope.saberes.portal.Portal.Account;
import ec.congope.saberes.search.follow.IndexFollower;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done with items from their own page. */
class StewardIT {

  private static final Account PABLO = Portal.account(Duty.PUBLISHER, "congope");
  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final String PRIVATE = "private, no-store";

  /** The address of a new published item, in the index. */
  private static String item(String more) {
    String url = json(made(more)).get("url").asString();
    Portal.get(IndexFollower.class).catchUp();
    return url;
  }

  private static String slug(String item) {
    return item.substring("/fichas/".length());
  }

  private static String revision(String page) {
    return page.replaceAll("(?s).*name=\"revision\" value=\"(\\d+)\".*", "$1");
  }

  private static List<String> told(String action) {
    return Portal.get(Audit.class).find(AuditQuery.ALL, Long.MAX_VALUE, 5).stream()
        .filter(entry -> entry.action().equals(action))
        .map(Entry::actor)
        .toList();
  }

  static Stream<Look> views() {
    String item = item("");
    return Look.each(item, "/publicar" + item + "/retirar", "/publicar" + item + "/direccion");
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> PABLO.enter(page.context()));
  }

  @Test
  void onlyThoseWhoMaySeeWhatMayBeDone() {
    String item = item(",\"publisher\":\"CONGOPE\"");

    assertThat(PABLO.ask(item).body()).contains("Corregir", "/retirar\"", "/direccion\"");
    assertThat(ROSA.ask(item).body()).contains("id=\"citar\"").doesNotContain("/retirar\"");
    assertThat(Portal.ask(item).body()).contains("id=\"citar\"").doesNotContain("/publicar/abrir");
    assertThat(ROSA.ask("/publicar" + item + "/retirar").statusCode()).isEqualTo(403);
    assertThat(ROSA.post("/publicar" + item + "/retirar", "revision=1&motivo=x").statusCode())
        .isEqualTo(403);
    assertThat(ROSA.post("/publicar" + item + "/direccion", "direccion=mia").statusCode())
        .isEqualTo(403);
    assertThat(PABLO.ask("/publicar/fichas/no-existe-nada/retirar").statusCode()).isEqualTo(404);
  }

  @Test
  void anItemIsWithdrawnWithAReasonAndIsGoneEverywhere() {
    String item = item(",\"summary\":\"Sobre zzmolinos de agua.\"");
    assertThat(Portal.ask("/buscar?q=zzmolinos").body()).contains(item);
    String act = "/publicar" + item + "/retirar";
    String revision = revision(PABLO.ask(act).body());

    var without = PABLO.post(act, "revision=" + revision + "&motivo=+");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("Este dato es obligatorio.", "aria-invalid=\"true\"");
    assertThat(Portal.ask(item).statusCode()).isEqualTo(200);

    var done = PABLO.post(act, "revision=" + revision + "&motivo=La+norma+fue+derogada.");
    assertThat(done.headers().firstValue("location")).hasValue(item);
    Portal.get(IndexFollower.class).catchUp();
    var gone = Portal.ask(item);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("La norma fue derogada.");
    for (String channel :
        List.of(
            "/buscar?q=zzmolinos",
            "/buscar.atom?q=zzmolinos",
            "/",
            "/sitemap.xml",
            "/api/v1/search?q=zzmolinos")) {
      assertThat(Portal.ask(channel).body())
          .as(channel)
          .doesNotContain(slug(item) + "\"")
          .doesNotContain(slug(item) + "<");
    }
    assertThat(Portal.ask(item + "/ficha.jsonld").statusCode()).isEqualTo(410);
    assertThat(PABLO.ask(act).statusCode()).isEqualTo(410);
    assertThat(told("item.retire")).contains("person:" + PABLO.person());
  }

  @Test
  void aWithdrawnItemOfTheNetworkHasItsTombstoneForTheNetworkAlone() {
    String item = item(",\"access\":\"gap-network\"");
    String act = "/publicar" + item + "/retirar";
    PABLO.post(act, "revision=" + revision(PABLO.ask(act).body()) + "&motivo=Duplicada.");

    var known = ROSA.ask(item);
    assertThat(known.statusCode()).isEqualTo(410);
    assertThat(known.body()).contains("Duplicada.");
    assertThat(known.headers().firstValue("cache-control")).hasValue(PRIVATE);
    assertThat(Portal.ask(item).statusCode()).isEqualTo(404);
  }

  @Test
  void anItemGetsAnotherAddressAndTheOldOneLeadsThere() {
    String item = item("");
    String act = "/publicar" + item + "/direccion";
    assertThat(PABLO.post(act, "direccion=Con+Espacios").statusCode()).isEqualTo(422);

    String wanted = "/fichas/nueva-" + slug(item);
    var done = PABLO.post(act, "direccion=nueva-" + slug(item));
    assertThat(done.headers().firstValue("location")).hasValue(wanted);
    assertThat(Portal.ask(wanted).statusCode()).isEqualTo(200);
    assertThat(Portal.ask(item).statusCode()).isEqualTo(301);
    assertThat(Portal.ask(item).headers().firstValue("location")).hasValue(wanted);
    assertThat(told("item.rename")).contains("person:" + PABLO.person());
  }

  @Test
  void a11VersionsAndStructuredDataOfWhatNotEverybodyReadsAreKeptByNobody() {
    String item = item(",\"access\":\"gap-network\"");
    for (String page : List.of("", "/versiones", "/versiones/1", "/ficha.jsonld")) {
      var answer = ROSA.ask(item + page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.headers().firstValue("cache-control")).as(page).hasValue(PRIVATE);
      assertThat(Portal.ask(item + page).statusCode()).as(page).isEqualTo(404);
    }
  }

  @Test
  void aPracticeSaysHowFarItHasComeAndWhatIsMissing() {
    var practice =
        ItemCalls.post(
            "{\"externalId\":\"etapa-1\",\"type\":\"buena-practica\",\"title\":\"Viveros\","
                + "\"evidence\":\"E2\"}");
    assertThat(practice.statusCode()).as(practice.body()).isEqualTo(201);
    String item = json(practice).get("url").asString();
    Portal.get(IndexFollower.class).catchUp();

    assertThat(Portal.ask(item).body())
        .contains("Madurez", "Promisoria", "Qué falta para «Buena práctica»", "alguien que no");
    assertThat(Portal.ask("/buscar.csv?q=viveros&madurez=promisoria").body()).contains(item);
    assertThat(Portal.ask("/buscar.csv?q=viveros&madurez=institucionalizada").body())
        .doesNotContain(item);
  }
}

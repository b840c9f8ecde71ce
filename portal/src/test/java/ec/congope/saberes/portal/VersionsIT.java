package ec.congope.saberes.portal;

import static ec.congope.saberes.portal.ItemCalls.ITEMS;
import static ec.congope.saberes.portal.ItemCalls.assertProblem;
import static ec.congope.saberes.portal.ItemCalls.change;
import static ec.congope.saberes.portal.ItemCalls.json;
import static ec.congope.saberes.portal.ItemCalls.made;
import static ec.congope.saberes.portal.ItemCalls.tag;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.text.TextExtraction;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VersionsIT {

  private static HttpResponse<String> retire(String id, String reason) {
    return Portal.administer(
        "DELETE", ITEMS + "/" + id + "?changeNote=" + reason, BodyPublishers.noBody());
  }

  private record Made(String id, String path, HttpResponse<String> answer) {

    static Made of(String more) {
      var answer = made(more);
      var json = json(answer);
      return new Made(json.get("id").asString(), json.get("url").asString(), answer);
    }

    Made changed(String patch) {
      var next = change("PATCH", id, tag(answer), patch);
      assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
      return new Made(id, path, next);
    }

    Made file(String name, String text) {
      var next =
          Portal.administer(
              "PUT",
              ITEMS + "/" + id + "/files/" + name,
              BodyPublishers.ofString(text),
              "If-Match",
              tag(answer));
      assertThat(next.statusCode()).as(next.body()).isLessThan(300);
      Portal.get(TextExtraction.class).drain();
      return new Made(id, path, next);
    }
  }

  @Test
  void showsWhatWasPublishedAndWhatChanged() {
    var item =
        Made.of(",\"publisher\":\"CONGOPE\",\"summary\":\"Cada parcela recibe 20 litros.\"")
            .changed(
                "{\"summary\":\"Cada parcela recibe 25 litros.\",\"changeNote\":\"Se corrige el"
                    + " caudal.\"}");
    assertThat(json(item.answer()).get("version").asInt()).isEqualTo(2);

    var list = Portal.ask(item.path() + "/versiones");
    assertThat(list.body())
        .contains("Versión 2", "Versión 1", "Se corrige el caudal.", "CONGOPE", "Vigente");
    assertThat(list.headers().firstValue("x-robots-tag")).contains("noindex");

    var old = Portal.ask(item.path() + "/versiones/1");
    assertThat(old.statusCode()).isEqualTo(200);
    assertThat(old.body())
        .contains("ya no es la vigente", "20 litros", item.path() + "/versiones/1..2")
        .contains("rel=\"canonical\" href=\"http://localhost:8080" + item.path() + "\"")
        .doesNotContain("25 litros");
    assertThat(old.headers().firstValue("x-robots-tag")).contains("noindex");
    var newest = Portal.ask(item.path());
    assertThat(newest.body())
        .contains("25 litros", "(Versión 2)", "name=\"version\" content=\"2\"")
        .doesNotContain("ya no es la vigente");
    assertThat(newest.headers().firstValue("x-robots-tag")).isEmpty();
    assertThat(json(Portal.ask(item.path() + "/ficha.jsonld")).get("version").asString())
        .isEqualTo("2");
    assertThat(Portal.ask(item.path() + "/citar?formato=ris").body()).contains("ET  - Versión 2");

    var changes = Portal.ask(item.path() + "/versiones/1..2");
    assertThat(changes.statusCode()).as(changes.body()).isEqualTo(200);
    assertThat(changes.body())
        .containsPattern("<del class=\"change\"><span class=\"vh\">quitado: </span>20</del>")
        .containsPattern("<ins class=\"change\"><span class=\"vh\">añadido: </span>25</ins>");
    for (String none : List.of("3", "1..3", "9..1", "0", "x", "1..")) {
      assertThat(Portal.ask(item.path() + "/versiones/" + none).statusCode())
          .as(none)
          .isEqualTo(404);
    }
    assertThat(Portal.ask("/sitemap.xml").body())
        .contains(item.path() + "<")
        .doesNotContain("/versiones");
  }

  @Test
  void laysTheTextOfFilesAgainstOneAnotherPageByPage() {
    var item =
        Made.of("")
            .file("informe.txt", "El puente mide 40 metros.\n\nSe construyó en minga.")
            .file("informe.txt", "El puente mide 42 metros.\n\nSe construyó en minga.");

    var changes = Portal.ask(item.path() + "/versiones/2..3").body();

    assertThat(changes)
        .contains("En el texto de los archivos", "Cambia 1 página.")
        .contains("quitado: </span>40</del>", "añadido: </span>42</ins>");
    assertThat(Portal.ask(item.path() + "/versiones/2/archivos/1").body()).contains("40 metros");
    assertThat(Portal.ask(item.path() + "/archivos/1").body()).contains("42 metros");
  }

  @Test
  void relationsAndMarksAreComparedAsFarAsOneMaySeeThem() {
    var open = Made.of("");
    var closed = Made.of(",\"access\":\"internal\",\"summary\":\"zzreservado\"");
    var item =
        Made.of("")
            .changed(
                "{\"relations\":[{\"kind\":\"adapts\",\"target\":\"%s\"},{\"kind\":\"related\",\"target\":\"%s\"}]}"
                    .formatted(name(open), name(closed)))
            .changed("{\"marks\":[\"referencia\"]}");

    assertThat(Portal.ask(item.path() + "/versiones/1..2").body())
        .contains("Relaciones", "Adapta «Un material de prueba»")
        .doesNotContain("Se relaciona con");
    assertThat(Portal.ask(item.path() + "/versiones/2..3").body())
        .contains("Avisos", "Referencia")
        .doesNotContain("Relaciones");
  }

  private static String name(Made item) {
    return json(item.answer()).get("externalId").asString();
  }

  @Test
  void a11AnswersAlikeForVersionsOfRestrictedAndOfMissingItems() {
    var item = Made.of("").file("viejo.txt", "palabra").changed("{\"summary\":\"otro\"}");
    item = item.changed("{\"access\":\"internal\"}");

    for (String rest :
        List.of(
            "/versiones",
            "/versiones/1",
            "/versiones/1..2",
            "/versiones/2/archivos/1",
            "/versiones/comparar?de=1&a=2",
            "/ficha.jsonld")) {
      var hidden = Portal.ask(item.path() + rest);
      var missing = Portal.ask("/fichas/un-material-que-no-hay" + rest);
      assertThat(hidden.statusCode()).as(rest).isEqualTo(404);
      assertThat(same(hidden, item.path()))
          .isEqualTo(same(missing, "/fichas/un-material-que-no-hay"));
      assertThat(headers(hidden)).isEqualTo(headers(missing));
    }
    retire(item.id(), "reservado");
    assertThat(Portal.ask(item.path()).statusCode()).isEqualTo(404);
    assertProblem(Portal.ask(ITEMS + "/" + item.id()), 404);
  }

  /** The body without the address that was asked for. */
  private static String same(HttpResponse<String> answer, String path) {
    return answer.body().replace(path, "").replace(path.replace("/", "%2F"), "");
  }

  private static TreeMap<String, List<String>> headers(HttpResponse<String> answer) {
    var headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    headers.remove("content-length");
    return headers;
  }

  @Test
  void leavesATombstoneWhereAnItemWas() {
    var item =
        Made.of(",\"publisher\":\"CONGOPE\"").changed("{\"title\":\"Manual de viveros 2019\"}");
    assertThat(retire(item.id(), "Las%20cifras%20eran%20de%20otro%20a%C3%B1o.").statusCode())
        .isEqualTo(204);
    Made.of(",\"relations\":[{\"kind\":\"replaces\",\"target\":\"#" + item.id() + "\"}]")
        .changed("{\"title\":\"Manual 2026\"}");

    for (String rest : List.of("", "/versiones", "/versiones/1", "/citar", "/archivos/1")) {
      var gone = Portal.ask(item.path() + rest);
      assertThat(gone.statusCode()).as(rest).isEqualTo(410);
      assertThat(gone.body())
          .contains("Manual de viveros 2019", "Las cifras eran de otro año.", "Manual 2026")
          .contains("Cómo se citaba");
    }
    assertProblem(Portal.ask(ITEMS + "/" + item.id()), 410);
    assertThat(Portal.ask("/sitemap.xml").body()).doesNotContain(item.path() + "<");
  }

  @Test
  void leadsFromFormerAddressesToThePresentOne() {
    var item = Made.of("").file("a.txt", "agua");
    Portal.get(Items.class)
        .rename(ItemId.parse(item.id()), "acequias-recuperadas", Viewer.administrator());

    for (String rest :
        List.of("", "?q=agua", "/archivos/1", "/archivos/1/paginas/1?q=agua", "/versiones/1")) {
      var answer = Portal.ask(item.path() + rest);
      assertThat(answer.statusCode()).as(rest).isEqualTo(301);
      assertThat(answer.headers().firstValue("location"))
          .contains("/fichas/acequias-recuperadas" + rest);
    }
    assertThat(Portal.ask("/fichas/acequias-recuperadas").statusCode()).isEqualTo(200);
  }

  @Test
  void pagesOfVersionsAreAccessible() {
    var item =
        Made.of(",\"summary\":\"Uno dos tres cuatro.\"")
            .changed("{\"summary\":\"Uno dos tres cinco.\",\"changeNote\":\"Cuenta bien.\"}")
            .changed("{\"body\":\"# Más\\n\\nCon texto.\"}");
    var gone = Made.of("");
    retire(gone.id(), "Ya%20no%20vale.");
    for (int width : List.of(1280, 390)) {
      var options = new Browser.NewContextOptions().setViewportSize(width, 900);
      try (var context = Chromium.browser().newContext(options)) {
        var page = context.newPage();
        for (String path :
            List.of(
                item.path() + "/versiones",
                item.path() + "/versiones/1",
                item.path() + "/versiones/1..3",
                gone.path())) {
          page.navigate(Portal.base() + path);
          assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
          assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
              .as(path + " at " + width)
              .isEqualTo(true);
          String name = path.replaceAll("[^a-z0-9.]+", "-") + "-" + width + ".png";
          page.screenshot(
              new com.microsoft.playwright.Page.ScreenshotOptions()
                  .setPath(Path.of("target", "shots", name)));
        }
      }
    }
  }
}

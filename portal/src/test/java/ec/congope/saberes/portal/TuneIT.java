package ec.congope.saberes.portal;

import static ec.congope.saberes.portal.ItemCalls.json;
import static ec.congope.saberes.portal.ItemCalls.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.tuning.JudgedQueries;
import ec.congope.saberes.content.tuning.JudgedQuery;
import ec.congope.saberes.content.tuning.Pin;
import ec.congope.saberes.content.tuning.Pins;
import ec.congope.saberes.content.tuning.QueryLog;
import ec.congope.saberes.content.tuning.RelevanceRuns;
import ec.congope.saberes.content.tuning.Synonyms;
import ec.congope.saberes.search.follow.IndexFollower;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TuneIT {

  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
  private static final String GUIDE = "guia-tecnica-de-mantenimiento-vial-rutinario";

  private final Pins pins = Portal.get(Pins.class);
  private final JudgedQueries judged = Portal.get(JudgedQueries.class);

  @AfterEach
  void leavesNothingPinnedAndNothingJudged() {
    pins.list().forEach(pin -> pins.remove(pin.id(), Viewer.administrator()));
    judged.list().forEach(query -> judged.remove(query.id()));
  }

  private static String search(String query, String... headers) {
    return Portal.ask("/buscar?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8), headers)
        .body();
  }

  private static ItemId item(String slug) {
    return Portal.get(Items.class).get(slug, Viewer.administrator()).id();
  }

  private static String inAMonth() {
    return LocalDate.now(ZoneId.of("America/Guayaquil")).plusMonths(1).toString();
  }

  private static Page signedIn(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(Portal.base() + "/admin/entrar");
    page.getByLabel("Clave de administración").fill(Portal.TOKEN);
    page.locator("main button").click();
    page.waitForURL("**/admin");
    return page;
  }

  private static BrowserContext withoutScript() {
    return Chromium.browser()
        .newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setReducedMotion(ReducedMotion.REDUCE));
  }

  @Test
  void countsWhatPeopleTypeAndNothingElse() {
    var log = Portal.get(QueryLog.class);
    String query = "chirimoya transgénica";
    search(query, "User-Agent", BROWSER);
    search(query + "&tipo=pdot", "User-Agent", BROWSER);
    search(query, "User-Agent", "Googlebot/2.1");
    search(query, "User-Agent", "Mozilla/5.0 (compatible; bingbot/2.0)");
    search(query, "User-Agent", BROWSER, "Sec-Purpose", "prefetch");
    search(query, "User-Agent", BROWSER, "HX-Request", "true");
    search(query);
    Portal.ask("/api/v1/search?q=chirimoya+transg%C3%A9nica", "User-Agent", BROWSER);
    search("CHIRIMOYA transgenica", "User-Agent", BROWSER);
    search("juana@example.org", "User-Agent", BROWSER);
    search("juana@example.org", "User-Agent", BROWSER);
    log.write();

    assertThat(log.unanswered(30, 100))
        .filteredOn(empty -> empty.query().startsWith("chirimoya"))
        .singleElement()
        .satisfies(empty -> {
          assertThat(empty.query()).isEqualTo(query);
          assertThat(empty.now()).isEqualTo(2);
        });
    assertThat(log.top(30, 1_000)).noneMatch(asked -> asked.query().contains("@"));
  }

  @Test
  void aPinnedItemStandsFirstWithItsReason() {
    pins.add(
        "Riego",
        Optional.of(item(GUIDE)),
        "guía <oficial>",
        inAMonth(),
        "administrador",
        Viewer.administrator());

    String body = search("riego");
    assertThat(body.indexOf("Destacado: guía &lt;oficial&gt;"))
        .isPositive()
        .isLessThan(body.indexOf("/fichas/", body.indexOf("id=\"n\"")));
    assertThat(body).contains("/fichas/" + GUIDE + "?q=riego");
    assertThat(Portal.ask("/buscar?q=riego&pagina=2").body()).doesNotContain("Destacado");
    assertThat(Portal.ask("/buscar?q=riego&orden=titulo").body()).doesNotContain("Destacado");
    assertThat(Portal.ask("/buscar?q=riego&tipo=pdot").body()).doesNotContain("Destacado");
    assertThat(search("riego por goteo")).doesNotContain("Destacado");
  }

  @Test
  void aPinnedItemIsNotShownTwiceAndAnswersWhereNothingDoes() {
    pins.add(
        "cunetas",
        Optional.of(item(GUIDE)),
        "la guía",
        inAMonth(),
        "administrador",
        Viewer.administrator());
    String link = "<a href=\"/fichas/" + GUIDE + "?q=cunetas\"";
    assertThat(search("cunetas").split(java.util.regex.Pattern.quote(link), -1)).hasSize(2);

    pins.add(
        "zzz yyy xxx",
        Optional.of(item(GUIDE)),
        "la guía",
        inAMonth(),
        "administrador",
        Viewer.administrator());
    assertThat(search("zzz yyy xxx")).contains("Destacado: la guía").contains("/fichas/" + GUIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal", "gap-network"})
  void aHiddenItemStaysHiddenWhenItIsPinnedOrJudged(String level) {
    var hidden = json(made(",\"access\":\"" + level + "\",\"status\":\"published\""));
    var id = ItemId.parse(hidden.get("id").asString());
    Portal.get(IndexFollower.class).catchUp();
    String before = search("qqq www");
    pins.add(
        "qqq www", Optional.of(id), "secreto", inAMonth(), "administrador", Viewer.administrator());
    judged.judge(judged.add("qqq www"), Map.of(id, Optional.of(2)));

    assertThat(search("qqq www")).isEqualTo(before);
    try (BrowserContext context = withoutScript()) {
      Page page = signedIn(context);
      page.navigate(Portal.base() + "/admin/buscador/fijados");
      assertThat(page.locator(".troubled").last().textContent()).contains("Un material de prueba");
      page.navigate(Portal.base() + "/admin/buscador/juicios");
      int runs = Portal.get(RelevanceRuns.class).list(100).size();
      page.locator("form[action$=medir] button").click();
      page.waitForURL("**/admin/buscador/juicios");
      assertThat(Portal.get(RelevanceRuns.class).list(100))
          .as("what nobody can find is not measured")
          .hasSize(runs);
    }
  }

  @Test
  void somebodyMakesASynonymFromASearchThatFindsNothing() {
    for (int n = 0; n < 3; n++) {
      search("biorreactor tropical", "User-Agent", BROWSER);
    }
    Portal.get(QueryLog.class).write();
    try (BrowserContext context = withoutScript()) {
      Page page = signedIn(context);
      page.navigate(Portal.base() + "/admin/buscador");
      page.getByText("Crear sinónimo: biorreactor tropical").first().click();
      page.waitForURL("**/sinonimos?regla=*");
      assertThat(page.locator("#text").inputValue()).isEqualTo("biorreactor tropical, ");
      page.locator("#note").fill("lo piden en la costa");
      page.locator("form[action$=sinonimos][method=post] button").click();
      assertThat(page.locator(".field--error .error-msg").textContent())
          .contains("una coma sin expresión");
      assertThat(page.locator("#note").inputValue()).isEqualTo("lo piden en la costa");

      page.locator("#text").fill("biorreactor tropical, biodigestor");
      page.locator("form[action$=sinonimos][method=post] button").click();
      page.waitForURL("**/sinonimos?hecho=agregado");
      assertThat(page.locator("#aviso").textContent()).contains("ya vale");
      assertThat(Portal.get(Synonyms.class).rules())
          .anyMatch(rule -> rule.from().contains("biorreactor tropical"));

      page.locator("#filtro").fill("BIORREACTOR");
      page.locator("#filtro").press("Enter");
      var rule = page.locator(".troubled > li");
      assertThat(rule.count()).isEqualTo(1);
      rule.locator("form[action$=desactivar] button").click();
      page.waitForURL("**hecho=desactivado");
      assertThat(Portal.get(Synonyms.class).rules())
          .noneMatch(other -> other.from().contains("biorreactor tropical"));
      page.locator(".troubled > li").first().locator("a.btn").click();
      page.locator("#text").fill("biorreactor => ");
      page.locator("main form button").last().click();
      assertThat(page.locator(".error-msg").textContent()).contains("ninguna expresión");
      page.locator("#text").fill("biorreactor => biorreactor, biodigestor");
      page.locator("main form button").last().click();
      page.waitForURL("**hecho=cambiado");
      page.locator(".troubled > li").first().locator("form[action$=quitar] button").click();
      page.waitForURL("**hecho=quitado");
      assertThat(Portal.get(Synonyms.class).list())
          .noneMatch(other -> other.text().contains("biorreactor"));
    }
  }

  @Test
  void somebodyPinsAResult() {
    try (BrowserContext context = withoutScript()) {
      Page page = signedIn(context);
      page.navigate(Portal.base() + "/admin/buscador/fijados?busqueda=cunetas");
      page.locator("main ul.troubled").first().locator("a.btn").first().click();
      page.waitForURL("**ficha=*");
      assertThat(page.locator("#item").inputValue()).isNotBlank();
      page.locator("#reason").fill("vigente desde enero");
      page.locator("#until").fill("2020-01-01");
      page.locator("form[action$=fijados][method=post] button").click();
      assertThat(page.locator("#until-falta").textContent())
          .contains("entre hoy y dentro de un año");
      assertThat(page.locator("#reason").inputValue()).isEqualTo("vigente desde enero");

      page.locator("#until").fill(inAMonth());
      page.locator("form[action$=fijados][method=post] button").click();
      page.waitForURL("**hecho=agregado");
      assertThat(search("cunetas")).contains("Destacado: vigente desde enero");
      assertThat(pins.list()).extracting(Pin::by).containsExactly("administrador");
      page.locator("form[action$=quitar] button").click();
      page.waitForURL("**hecho=quitado");
      assertThat(search("cunetas")).doesNotContain("Destacado");
    }
  }

  @Test
  void somebodyJudgesMeasuresAndIsWarned() {
    try (BrowserContext context = withoutScript()) {
      Page page = signedIn(context);
      page.navigate(Portal.base() + "/admin/buscador/juicios/juzgar?q=riego");
      page.locator(".grades").nth(0).getByLabel("buena").check();
      page.locator(".grades").nth(1).getByLabel("mala").check();
      page.locator("main form[method=post] button").last().click();
      page.waitForURL("**hecho=juzgado");
      assertThat(judged.find("riego").map(JudgedQuery::grades).orElseThrow()).hasSize(2);
      page.locator("#note").fill("antes del cambio");
      page.locator("form[action$=medir] button").click();
      page.waitForURL("**hecho=medido");
      assertThat(page.locator("main table tbody tr").first().textContent())
          .contains("antes del cambio")
          .contains("1,000");

      page.navigate(Portal.base() + "/admin/buscador/juicios/juzgar?q=riego");
      page.locator(".grades").nth(0).getByLabel("sin juzgar").check();
      page.locator(".grades").nth(9).getByLabel("buena").check();
      page.locator("main form[method=post] button").last().click();
      page.waitForURL("**hecho=juzgado");
      page.locator("form[action$=medir] button").click();
      page.waitForURL("**hecho=medido");
      assertThat(page.locator("#alarma").textContent()).contains("de 1,000 a 0,289");
      assertThat(page.locator("section[aria-labelledby=diferencia] tbody").textContent())
          .contains("riego")
          .contains("▼ −0,711");
    }
  }

  @Test
  void bringsTheStartingSet() {
    try (BrowserContext context = withoutScript()) {
      Page page = signedIn(context);
      page.navigate(Portal.base() + "/admin/buscador/juicios");
      page.locator("form[action$=partida] button").click();
      page.waitForURL("**hecho=traido*");
      assertThat(page.locator("#aviso").textContent()).contains("Llegaron");
      assertThat(judged.find("plan vial pastaza").orElseThrow().grades()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/buscador/sinonimos",
        "/admin/buscador/sinonimos/1",
        "/admin/buscador/sinonimos/1/quitar",
        "/admin/buscador/sinonimos/1/desactivar",
        "/admin/buscador/fijados",
        "/admin/buscador/fijados/1/quitar",
        "/admin/buscador/juicios/juzgar",
        "/admin/buscador/juicios/medir",
        "/admin/buscador/juicios/partida"
      })
  void c17RefusesFormsThatDidNotComeFromHere(String path) {
    int rules = Portal.get(Synonyms.class).rules().size();
    var answer =
        Portal.send(
            "POST",
            path,
            BodyPublishers.ofString("text=a%2C+b"),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Portal.get(Synonyms.class).rules()).hasSize(rules);
    assertThat(Portal.ask(path).headers().firstValue("location").orElseThrow())
        .contains("/entrar?volver=%2Fadmin");
  }
}

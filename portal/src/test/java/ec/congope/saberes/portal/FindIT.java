package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the search page says of results, and of none. */
class FindIT {

  private static final Pattern UNFOLD = Pattern.compile("/buscar\\?[^\"]*ver=(\\d+)#v\\1");

  private static String page(String address) {
    var answer = Portal.ask(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  /** The address behind the first «Por qué aparece» of a page. */
  private static String unfolding(String page) {
    var found = UNFOLD.matcher(page);
    assertThat(found.find()).as("a link that unfolds").isTrue();
    return found.group().replace("&amp;", "&");
  }

  private static String item(String unfolding) {
    return unfolding.substring(unfolding.lastIndexOf("#v") + 2);
  }

  @Test
  void everyFilterIsThereInItsOrder() {
    String rail = page("/buscar");

    assertThat(rail.replaceAll("(?s)<[^>]*>", " "))
        .containsSubsequence(
            "Tipo de contenido",
            "Competencia o tema",
            "Provincia",
            "Nivel de evidencia",
            "Año",
            "Marco estratégico",
            "Acceso",
            "Formato",
            "Idioma");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evidencia=replicada",
        "evidencia=demostrada",
        "evidencia=e4",
        "acceso=publico",
        "acceso=solo-metadatos",
        "formato=pdf",
        "formato=texto",
        "formato=enlace"
      })
  void newFiltersFindSomethingAndAreChips(String filter) {
    String page = page("/buscar?" + filter);

    assertThat(page).contains("class=\"result\"").contains("Quitar filtro: ");
    assertThat(page).doesNotContain("No reconocimos estos filtros");
  }

  @Test
  void aReplicatedPracticeShowsItsKnotsAndWhereItWasReplicatedOnRowAndItem() {
    String row = page("/buscar?q=cuidado+infantil+asambleas&evidencia=replicada");
    assertThat(row).contains("class=\"knots\"").contains("Replicada en 3 provincias");

    String origin = page("/fichas/espacios-de-cuidado-infantil-en-asambleas-mingas-y-talleres");
    assertThat(origin)
        .contains("Quién la replicó")
        .contains("/fichas/escuela-itinerante-de-lideresas-de-juntas-de-agua")
        .contains("Evaluación con línea base y comparación");
    assertThat(page("/fichas/escuela-itinerante-de-lideresas-de-juntas-de-agua"))
        .contains("De dónde viene")
        .contains("/fichas/espacios-de-cuidado-infantil-en-asambleas-mingas-y-talleres");
  }

  @Test
  void ordersByReplicationsAndByEvidence() {
    for (String order : List.of("replicadas", "evidencia")) {
      String page = page("/buscar?tipo=buena-practica&orden=" + order);
      int first = page.indexOf("class=\"result__kind\"");
      assertThat(page.substring(first, page.indexOf("</p>", first))).contains("Replicada");
    }
  }

  @Test
  void aValueWithoutResultsStaysCannotBeTickedAndSaysZero() {
    assertThat(page("/buscar?q=cunetas"))
        .containsPattern(
            "disabled(=\"disabled\")?><span>Boletín</span><span class=\"num\">0</span>|"
                + "disabled(=\"disabled\")?><span>[^<]+</span><span class=\"num\">0</span>");
  }

  @Test
  void theFrameworkOpensUnderWhatIsChosen() {
    assertThat(page("/buscar")).doesNotContain("name=\"resultado\" value=\"r4.1\"");
    assertThat(page("/buscar?objetivo=o4"))
        .contains("name=\"resultado\" value=\"r4.1\"")
        .contains("name=\"producto\" value=\"p4.2\"");
  }

  @Test
  void aYearIsABarAndACheckbox() {
    String page = page("/buscar?q=riego&anio=2021");

    assertThat(page).contains("name=\"anio\" value=\"2021\" checked");
    assertThat(page).containsPattern("<a tabindex=\"-1\"[^>]*href=\"/buscar\\?q=riego&amp;anio=");
  }

  @Test
  void whatMatchedUnfoldsAtAnAddressWithPassagesAndReasons() {
    String unfolding = unfolding(page("/buscar?q=alcantarillado"));

    String page = page(unfolding);

    assertThat(page)
        .contains("class=\"passages\"")
        .contains("Por qué aparece:")
        .contains("Ocultar");
    assertThat(page.substring(page.indexOf("class=\"reasons\"")))
        .containsPattern("«[^»]+» en (el|la) ");
  }

  @Test
  void withScriptOnlyTheRowIsSentAndNothingWhenItFolds() {
    String unfolding = unfolding(page("/buscar?q=alcantarillado"));
    String target = "v" + item(unfolding);

    var unfolded = Portal.ask(unfolding, "HX-Request", "true", "HX-Target", target);
    assertThat(unfolded.body()).startsWith("<div").contains("class=\"passages\"");
    assertThat(unfolded.body()).doesNotContain("result__kind").contains("id=\"" + target + "\"");
    assertThat(unfolded.headers().firstValue("HX-Push-Url")).isEmpty();

    var folded = Portal.ask("/buscar?q=alcantarillado", "HX-Request", "true", "HX-Target", target);
    assertThat(folded.body().strip())
        .isEqualTo("<div class=\"found\" tabindex=\"-1\" id=\"" + target + "\"></div>");
  }

  @Test
  void saysWhatWasSearchedInPlaceOfWhatWasTypedAndTakesItBack() {
    String page = page("/buscar?q=vialdad");

    assertThat(page).contains("Mostramos resultados para «vialidad».").contains("exacto=1");
    assertThat(page("/buscar?q=vialdad&exacto=1"))
        .contains("Buscamos solo lo que escribió.")
        .contains("name=\"exacto\" value=\"1\"")
        .doesNotContain("Mostramos resultados para");
  }

  @Test
  void offersFiltersThatTheWordsName() {
    assertThat(page("/buscar?q=riego+en+loja"))
        .contains("Filtros que nombra su búsqueda")
        .contains("Solo en Loja")
        .contains("provincia=loja");
  }

  @Test
  void saysWhenNoResultIsOfTheYearThatWasTyped() {
    assertThat(page("/buscar?q=boletin+1993")).contains("Ningún resultado es del año 1993.");
    assertThat(page("/buscar?q=boletin+congope&anio=1993"))
        .contains("0 resultados para 1993")
        .contains("Quite el filtro que deja todo en cero")
        .contains("Quitar filtro: 1993");
  }

  @Test
  void soloFichasLeavesTheDocumentsOutAndIsAFilterLikeOthers() {
    String all = page("/buscar?q=cunetas");
    String records = page("/buscar?q=cunetas&solo=fichas");

    assertThat(total(records)).isPositive().isLessThan(total(all));
    assertThat(records)
        .contains("Quitar filtro: Solo fichas")
        .doesNotContain("class=\"hits\"")
        .contains("name=\"solo\" value=\"fichas\" checked");
  }

  private static int total(String page) {
    var number = Pattern.compile("<h1 id=\"n\"[^>]*>([\\d.]+) result").matcher(page);
    assertThat(number.find()).isTrue();
    return Integer.parseInt(number.group(1).replace(".", ""));
  }

  @Test
  void withNothingFoundEveryWayOutHasItsNumber() {
    String page = page("/buscar?q=viveros&provincia=canar");

    assertThat(page.replaceAll("(?s)<[^>]*>", " "))
        .containsSubsequence(
            "No encontramos «viveros» con estos filtros",
            "Quite el filtro que deja todo en cero",
            "aparece",
            "Materiales cercanos al tema",
            "Pida ayuda");
    assertThat(page).contains("Quitar filtro: Cañar");
    assertThat(page).contains("/buscar?q=viveros&amp;provincia=canar</span>");
  }

  @Test
  void neighboursOfTheChosenProvinceAreOfferedWhereTheyHaveSomething() {
    String page = page("/buscar?q=viveros&provincia=chimborazo&tipo=buena-practica");
    if (page.contains("class=\"result\"")) {
      page = page("/buscar?q=viveros&provincia=los-rios&tipo=buena-practica");
    }

    assertThat(page).contains("Mire en las provincias vecinas").contains("provincia=bolivar");
  }

  @Test
  void similarItemsSayWhatTheyShare() {
    assertThat(page("/fichas/riego-parcelario-presurizado-gestionado-por-juntas-de-agua"))
        .contains("Fichas parecidas")
        .containsPattern("Comparten: [^<]*Riego[^<]*");
  }

  @Test
  void theMachineInterfaceKnowsTheNewFilters() {
    String json = page("/api/v1/search?evidence=replicada&sort=most-replicated&size=1");
    assertThat(json)
        .contains("\"replications\":")
        .contains("\"format\":[")
        .contains("\"access\":[");
    assertThat(Portal.ask("/api/v1/search?evidence=E9").statusCode()).isEqualTo(422);
    assertThat(Portal.ask("/api/v1/search?format=zzz").statusCode()).isEqualTo(422);
  }

  @Test
  void aPageAndAChangeOfFiltersStayLight() {
    assertThat(packed(page("/buscar"))).isLessThanOrEqualTo(10 * 1024);
    assertThat(packed(page("/buscar?q=riego"))).isLessThanOrEqualTo(10 * 1024);
    var changed = Portal.ask("/buscar?q=riego&tipo=buena-practica", "HX-Request", "true");
    assertThat(packed(changed.body())).isLessThanOrEqualTo(7 * 1024);
  }

  private static int packed(String text) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.size();
  }

  private static boolean holds(Page page, String condition) {
    return Boolean.TRUE.equals(page.evaluate(condition));
  }

  private static Browser.NewContextOptions calm() {
    return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
  }

  @Test
  void withoutScriptAPersonSeesWhyNarrowsToRecordsAndLeavesAnEmptyPage() {
    try (BrowserContext context =
        Chromium.browser().newContext(calm().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(Portal.base() + "/buscar?q=alcantarillado");
      page.locator("article.result a.why").first().click();
      page.waitForURL("**ver=*");
      assertThat(page.locator(".passages li").count()).isPositive();
      assertThat(page.locator(".reasons li").first().textContent()).contains("«");
      page.locator(".found a", new Page.LocatorOptions().setHasText("Ocultar")).click();
      page.waitForURL(url -> !url.contains("ver="));

      page.locator("input[name=solo]").check();
      page.locator(".filters__apply button").click();
      page.waitForURL("**solo=fichas*");
      page.navigate(Portal.base() + "/buscar?q=viveros&provincia=canar");
      page.locator(".zero .chip").first().click();
      page.waitForURL(url -> !url.contains("provincia="));
      assertThat(page.locator("article.result").count()).isPositive();
    }
  }

  @Test
  void withScriptARowUnfoldsInItsPlaceByKeyboardAndStaysAccessible() {
    try (BrowserContext context = Chromium.browser().newContext(calm())) {
      Page page = context.newPage();
      page.navigate(Portal.base() + "/buscar?q=alcantarillado");
      page.locator("#q").focus();
      page.waitForCondition(() -> holds(page, "!!window.htmx"));
      page.locator("article.result a.why").first().focus();
      page.keyboard().press("Enter");
      page.locator(".passages li").first().waitFor();

      assertThat(page.url()).doesNotContain("ver=");
      page.waitForCondition(() -> holds(page, "document.activeElement.className === 'found'"));
      assertThat(
              new AxeBuilder(page)
                      .withTags(
                          List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"))
                      .analyze()
                      .getViolations()
                      .stream()
                      .map(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
                      .toList())
          .isEmpty();
      page.locator(".found a", new Page.LocatorOptions().setHasText("Ocultar")).click();
      page.waitForCondition(() -> holds(page, "!document.querySelector('.passages')"));
    }
  }
}

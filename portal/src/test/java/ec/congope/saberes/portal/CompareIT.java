package ec.congope.saberes.portal;

import static ec.congope.saberes.portal.ItemCalls.json;
import static ec.congope.saberes.portal.ItemCalls.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareIT {

  private static final String PARAMO =
      "acuerdos-comunitarios-para-proteger-los-paramos-que-dan-agua";
  private static final String RAIN = "albarradas-recuperadas-para-la-cosecha-de-agua-de-lluvia";
  private static final String GUIDE = "guia-tecnica-de-mantenimiento-vial-rutinario";
  private static final String DRAIN =
      "drenaje-parcelario-y-limpieza-programada-de-canales-arroceros";
  private static final String NETWORK =
      "red-de-tecnicas-y-tecnicos-de-riego-con-pasantias-cruzadas";

  private static String address(String... slugs) {
    return "/comparar?ficha=" + String.join("&ficha=", slugs);
  }

  @Test
  void showsTheSameCriteriaOfEachAndWhatIsTheSame() {
    var answer = Portal.ask(address(PARAMO, RAIN));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    assertThat(answer.body())
        .contains("<h1>Comparar 2 fichas</h1>")
        .containsPattern("<tr class=\"same\">\\s*<th scope=\"row\">Tipo<small> igual en todas")
        .containsPattern("<tr>\\s*<th scope=\"row\">El problema<")
        .contains("Cañar")
        .contains("Santa Elena");
    var differing = Portal.ask(address(PARAMO, RAIN) + "&difiere=si").body();
    assertThat(differing)
        .contains("<th scope=\"row\">El problema<")
        .doesNotContain("igual en todas");
  }

  @Test
  void saysWhatIsNotReported() {
    assertThat(Portal.ask(address(PARAMO, GUIDE)).body()).contains("No reportado");
  }

  @Test
  void keepsTheRestWhenOneIsUnknownOrTooMany() {
    var unknown = Portal.ask(address(PARAMO, "no-existe<b>", RAIN).replace("<b>", "%3Cb%3E"));
    assertThat(unknown.statusCode()).isEqualTo(200);
    assertThat(unknown.body())
        .contains("No hay ninguna ficha «no-existe&lt;b&gt;»")
        .contains("<h1>Comparar 2 fichas</h1>");

    var five = Portal.ask(address(PARAMO, RAIN, GUIDE, DRAIN, NETWORK)).body();
    assertThat(five)
        .contains("<h1>Comparar 4 fichas</h1>")
        .contains("Quedó fuera: «Red de técnicas y técnicos de riego");
  }

  @Test
  void offersOthersToWhoBringsOneAndASearchToWhoBringsNone() {
    var one = Portal.ask(address(PARAMO)).body();
    assertThat(one)
        .contains("Falta al menos otra ficha")
        .contains("ficha=" + PARAMO + "&amp;ficha=");
    assertThat(Portal.ask("/comparar").body()).contains("Elegir fichas").contains("name=\"q\"");
    assertThat(Portal.ask("/comparar?q=albarradas&ficha=" + PARAMO).body())
        .contains(address(PARAMO, RAIN).replace("&", "&amp;"));
  }

  @Test
  void takesWholeAddressesAndCleansItsOwn() {
    var answer = Portal.ask("/comparar?ficha=/fichas/" + PARAMO + "?q=agua&ficha=" + RAIN);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location").orElseThrow())
        .endsWith(address(PARAMO, RAIN));
    assertThat(Portal.ask(address(PARAMO, PARAMO)).headers().firstValue("location").orElseThrow())
        .endsWith(address(PARAMO));
  }

  @Test
  void hiddenAndMissingAreAlike() {
    for (String level : List.of("internal", "gap-network")) {
      String hidden = json(made(",\"access\":\"" + level + "\"")).get("slug").asString();
      String missing = "x".repeat(hidden.length());
      for (String path : List.of("/comparar", "/comparar.csv")) {
        String query = path + "?ficha=" + PARAMO + "&ficha=" + RAIN + "&ficha=";
        var shown = Portal.ask(query + hidden);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body().replace(hidden, missing))
            .isEqualTo(Portal.ask(query + missing).body());
      }
    }
  }

  @Test
  void givesATableForSpreadsheets() {
    var sheet = Portal.ask(address(PARAMO, RAIN).replace("/comparar?", "/comparar.csv?"));

    assertThat(sheet.headers().firstValue("content-type")).hasValue("text/csv;charset=utf-8");
    assertThat(sheet.headers().firstValue("content-disposition").orElseThrow())
        .contains("comparacion.csv");
    assertThat(sheet.body())
        .startsWith("\uFEFF\"Criterio\";\"Acuerdos comunitarios")
        .contains("\r\n\"Lugar\";\"Cañar\";\"Santa Elena\"\r\n");
  }

  @Test
  void somebodyWithoutJavaScriptMarksResultsAndComparesThem() {
    var options =
        new Browser.NewContextOptions()
            .setJavaScriptEnabled(false)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setViewportSize(390, 844);
    try (BrowserContext context = Chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(Portal.base() + "/buscar?q=riego&tipo=buena-practica");
      var tray = page.locator("#comparar");
      assertThat(tray.isVisible()).isFalse();
      page.locator("article.result [name=ficha]").nth(0).check();
      page.locator("article.result [name=ficha]").nth(1).press("Space");
      assertThat(tray.isVisible()).isTrue();
      tray.locator("button").last().click();
      page.waitForURL("**/comparar?ficha=*&ficha=*");
      assertThat(page.locator(".cmp thead th").count()).isEqualTo(2);
      assertThat(page.url()).doesNotContain("%2F").doesNotContain("q=");

      page.locator(".cmp-offers a.btn").first().click();
      page.waitForURL("**/comparar?ficha=*&ficha=*&ficha=*");
      page.locator(".cmp thead .icon-btn").first().click();
      page.waitForURL(url -> url.split("ficha=").length == 3);
      assertThat(page.locator(".cmp thead th").count()).isEqualTo(2);
    }
  }
}

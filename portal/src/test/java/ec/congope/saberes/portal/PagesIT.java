package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PagesIT {

  private static final String GUIDE = "/fichas/guia-tecnica-de-mantenimiento-vial-rutinario";

  private static final String COMPARED =
      "/comparar?ficha=acuerdos-comunitarios-para-proteger-los-paramos-que-dan-agua"
          + "&ficha=albarradas-recuperadas-para-la-cosecha-de-agua-de-lluvia"
          + "&ficha=guia-tecnica-de-mantenimiento-vial-rutinario"
          + "&ficha=no-existe";

  /** Without transitions between pages, which would cover what is to be clicked. */
  private static Browser.NewContextOptions calm() {
    return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
  }

  static Stream<Arguments> views() {
    var paths =
        List.of(
            "/",
            "/buscar?q=riego",
            "/buscar?q=riego&tipo=buena-practica",
            "/buscar?q=zzz&tipo=pdot",
            "/buscar?q=vialdad+rural",
            "/buscar?q=viveros&provincia=canar&anio=2021",
            "/marco",
            "/marco/r4.1",
            "/marco/p3.1",
            "/competencias",
            "/competencias/vialidad",
            "/provincias",
            "/provincias/loja",
            "/provincias/galapagos",
            "/ayuda",
            "/avisos",
            "/avisos/nuevo?q=riego&provincia=loja",
            GUIDE,
            GUIDE + "/archivos/1/paginas/2?q=cunetas",
            GUIDE + "/archivos/1/paginas/2?modo=imagen",
            "/comparar",
            COMPARED.substring(0, COMPARED.indexOf('&')),
            COMPARED,
            "/no-existe");
    return paths.stream()
        .flatMap(path ->
            Stream.of(1280, 390)
                .flatMap(width ->
                    Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .map(scheme -> Arguments.of(path, width, scheme))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(String path, int width, ColorScheme scheme) {
    var options = calm().setViewportSize(width, 900).setColorScheme(scheme);
    try (BrowserContext context = Chromium.browser().newContext(options)) {
      Page page = context.newPage();
      var noise = new ArrayList<String>();
      var foreign = new ArrayList<String>();
      page.onConsoleMessage(message -> {
        if (!path.equals("/no-existe") || !message.text().contains("404")) {
          noise.add(message.text());
        }
      });
      page.onRequest(request -> {
        if (!request.url().startsWith(Portal.base()) && !request.url().startsWith("data:")) {
          foreign.add(request.url());
        }
      });
      page.navigate(Portal.base() + path);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(
                      "target/shots",
                      path.replaceAll("[^a-z0-9]+", "-") + "-" + width + "-" + scheme + ".png")));

      assertThat(noise).isEmpty();
      assertThat(foreign).isEmpty();
      assertThat(overflow(page)).isLessThanOrEqualTo(0);
      if (width == 390) {
        page.setViewportSize(320, 800);
        assertThat(overflow(page)).as("at 320 px").isLessThanOrEqualTo(0);
      }
      assertThat(violations(page)).isEmpty();
    }
  }

  static Stream<Arguments> openable() {
    return views()
        .filter(view ->
            List.of("/", "/buscar?q=riego&tipo=buena-practica", "/marco").contains(view.get()[0]));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("openable")
  void pagesAreAccessibleWithEverythingOpen(String path, int width, ColorScheme scheme) {
    var options = calm().setViewportSize(width, 900).setColorScheme(scheme);
    try (BrowserContext context = Chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(Portal.base() + path);
      page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");

      assertThat(violations(page)).isEmpty();
      assertThat(overflow(page)).isLessThanOrEqualTo(0);

      page.evaluate("document.querySelectorAll('.menu').forEach(d => d.open = true)");
      assertThat(violations(page)).as("with the menu open").isEmpty();
    }
  }

  static List<String> violations(Page page) {
    return new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations()
            .stream()
            .map(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
            .toList();
  }

  static int overflow(Page page) {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  @Test
  void aPersonWithoutJavaScriptFindsReadsAndCitesAPage() {
    try (BrowserContext context =
        Chromium.browser().newContext(calm().setJavaScriptEnabled(false))) {
      journey(context.newPage());
    }
  }

  @Test
  void aPersonWithJavaScriptFindsReadsAndCitesAPage() {
    try (BrowserContext context = Chromium.browser().newContext(calm())) {
      journey(context.newPage());
    }
  }

  private static void journey(Page page) {
    page.navigate(Portal.base() + "/");
    page.getByPlaceholder("¿Qué necesita resolver?").fill("limpieza de cunetas");
    page.getByPlaceholder("¿Qué necesita resolver?").press("Enter");
    page.waitForURL("**/buscar?q=limpieza**");
    page.locator("article.result").first().waitFor();
    page.navigate(Portal.base() + "/buscar?q=limpieza+de+cunetas&tipo=material-tecnico");
    page.locator("article.result .hit").first().click();
    page.waitForURL("**/paginas/**");
    assertThat(
            page.locator("article.paper mark")
                .first()
                .textContent()
                .toLowerCase(java.util.Locale.ROOT))
        .matches("limpieza|cunetas?");
    assertThat(page.locator("#cita").textContent()).contains("p. ").contains("/paginas/");
    assertThat(page.getByText("Abrir el PDF en la página").getAttribute("href"))
        .matches("/fichas/.+/archivos/1#page=\\d+");
    String before = page.url();
    page.locator("nav.reader-bar__p a[rel=next]").click();
    page.waitForURL(url -> !url.equals(before));
  }

  @Test
  void aFirstVisitToSearchIsLightAndNothingMoves() {
    try (BrowserContext context = Chromium.browser().newContext(calm().setViewportSize(390, 844))) {
      Page page = context.newPage();
      var session = context.newCDPSession(page);
      session.send("Network.enable");
      var bytes = new java.util.concurrent.atomic.AtomicLong();
      session.on(
          "Network.loadingFinished",
          event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
      page.addInitScript(
          "window.cls = 0; new PerformanceObserver(l => l.getEntries().forEach(e => window.cls +="
              + " e.value)).observe({type: 'layout-shift', buffered: true});");
      page.navigate(Portal.base() + "/buscar?q=riego");
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

      assertThat(bytes.get()).as("bytes of a first visit").isLessThanOrEqualTo(50 * 1024);
      assertThat(((Number) page.evaluate("window.cls")).doubleValue()).isZero();

      bytes.set(0);
      page.navigate(Portal.base() + "/buscar?q=vialidad");
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      assertThat(bytes.get()).as("bytes of a second page").isLessThanOrEqualTo(10 * 1024);
    }
  }
}

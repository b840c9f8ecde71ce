package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {

  /** Adds up what moves in a page, as the measure of layout shift does. */
  private static final String SHIFTS =
      "window.cls = 0; new PerformanceObserver(l => l.getEntries().forEach(e => window.cls +="
          + " e.value)).observe({type: 'layout-shift', buffered: true});";

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

  static Stream<Look> views() {
    return Stream.concat(
        Look.each(
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
            COMPARED),
        Look.each("/no-existe", 404));
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> {});
  }

  static Stream<Look> openable() {
    return Look.each("/", "/buscar?q=riego&tipo=buena-practica", "/marco");
  }

  @ParameterizedTest
  @MethodSource("openable")
  void pagesAreAccessibleWithEverythingOpen(Look look) {
    var options = calm().setViewportSize(look.width(), 900).setColorScheme(look.scheme());
    try (BrowserContext context = Chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(Portal.base() + look.path());
      page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");

      assertThat(Look.violations(page)).isEmpty();
      assertThat(Look.overflow(page)).isLessThanOrEqualTo(0);

      page.evaluate("document.querySelectorAll('.menu').forEach(d => d.open = true)");
      assertThat(Look.violations(page)).as("with the menu open").isEmpty();
    }
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
      page.addInitScript(SHIFTS);
      page.navigate(Portal.base() + "/buscar?q=riego");
      page.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(bytes.get()).as("bytes of a first visit").isLessThanOrEqualTo(50 * 1024);
      assertThat(((Number) page.evaluate("window.cls")).doubleValue()).isZero();

      bytes.set(0);
      page.navigate(Portal.base() + "/buscar?q=vialidad");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(bytes.get()).as("bytes of a second page").isLessThanOrEqualTo(10 * 1024);
    }
  }

  /** The script of a slow line comes after the page is seen: nothing may move then. */
  @ParameterizedTest
  @ValueSource(strings = {"/buscar?q=riego", "/"})
  void aLateScriptMovesNothing(String path) {
    try (BrowserContext context = Chromium.browser().newContext(calm().setViewportSize(390, 844))) {
      Page page = context.newPage();
      page.addInitScript(SHIFTS);
      page.addInitScript(
          "new PerformanceObserver(() => document.documentElement.dataset.seen = '')"
              + ".observe({type: 'paint', buffered: true});");
      var held = new ArrayList<Route>();
      page.route("**/assets/app.*.js", held::add);
      page.navigate(
          Portal.base() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      page.locator("html[data-seen] footer").last().waitFor();
      assertThat(held).hasSize(1);
      held.getFirst().resume();
      page.locator("html.js").waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(((Number) page.evaluate("window.cls")).doubleValue()).isZero();
    }
  }
}

package ec.congope.saberes.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What people do, with and without script, with a keyboard, on a phone, and when things fail. */
class JourneysIT {

  private static final String GUIDE = "/fichas/guia-tecnica-de-mantenimiento-vial-rutinario";
  private static final String PRACTICES = "#filtros [name=tipo][value=buena-practica]";

  private static Browser.NewContextOptions desk() {
    return new Browser.NewContextOptions()
        .setReducedMotion(ReducedMotion.REDUCE)
        .setViewportSize(1280, 1000);
  }

  private static Browser.NewContextOptions phone() {
    return desk().setViewportSize(390, 844).setHasTouch(true);
  }

  private static void visit(
      Browser.NewContextOptions options, String path, Consumer<Page> journey) {
    try (BrowserContext context = Chromium.browser().newContext(options)) {
      context.setDefaultTimeout(60_000);
      Page page = context.newPage();
      var errors = new ArrayList<String>();
      page.onPageError(errors::add);
      page.navigate(Portal.base() + path);
      journey.accept(page);
      Assertions.assertThat(errors).isEmpty();
    }
  }

  @Test
  void aFormOfAPageWithoutSearchIsSentWithoutAnError() {
    visit(
        desk(),
        "/entrar",
        page -> {
          page.waitForResponse("**/assets/htmx*", () -> page.focus("main [name=correo]"));
          page.fill("main [name=correo]", "nadie@gap.example");
          page.fill("main [name=clave]", "una clave que no es");
          page.locator("main form button").first().click();
          assertThat(page.locator("main [name=correo]")).hasValue("nadie@gap.example");
        });
  }

  @Test
  void facetsChangeTheResultsInPlaceAndTheAddressWithThem() {
    visit(
        desk(),
        "/buscar?q=riego",
        page -> {
          String all = page.locator("#n").textContent();
          page.locator(PRACTICES).check();
          page.waitForURL("**tipo=buena-practica**");

          assertThat(page.locator("#n")).not().hasText(all);
          assertThat(page.locator(".active .chip")).hasCount(1);
          assertThat(page.locator(PRACTICES)).isChecked();
          assertThat(page.locator(PRACTICES)).isFocused();
          assertThat(page.locator("#estado")).hasText(page.locator("#n").textContent());
          assertThat(page).hasTitle(Pattern.compile(".*buenas? prácticas?.*"));

          page.reload();
          assertThat(page.locator(PRACTICES)).isChecked();
          page.goBack();
          assertThat(page.locator("#n")).hasText(all);
          assertThat(page.locator("header.site-header")).hasCount(1);
          page.goForward();
          assertThat(page.locator(".active .chip")).hasCount(1);
          assertThat(page.locator("header.site-header")).hasCount(1);
        });
  }

  @Test
  void theFocusGoesToTheNextChipAndToTheHeadingAfterPaging() {
    visit(
        desk(),
        "/buscar?tipo=buena-practica&tipo=publicacion",
        page -> {
          page.locator("body").hover();
          page.waitForCondition(() -> page.evaluate("!!window.htmx").equals(true));
          page.locator(".pages a").last().click();
          page.waitForURL("**pagina=2**");
          assertThat(page.locator("#n")).isFocused();

          page.locator(".active .chip").first().click();
          page.waitForURL(url -> !url.contains("publicacion") || !url.contains("buena-practica"));
          assertThat(page.locator(".active .chip")).hasCount(1);
          assertThat(page.locator(".active .chip")).isFocused();
          page.locator(".active .chip").click();
          page.waitForURL("**/buscar");
          assertThat(page.locator("#n")).isFocused();
        });
  }

  @Test
  void sortingKeepsTheFiltersWithAndWithoutScript() {
    for (boolean script : new boolean[] {true, false}) {
      visit(
          desk().setJavaScriptEnabled(script),
          "/buscar?q=riego&tipo=publicacion",
          page -> {
            page.locator("#orden").selectOption("recientes");
            if (!script) {
              page.locator(".sort button").click();
            }
            page.waitForURL("**orden=recientes**");
            assertThat(page.locator(".active .chip")).hasCount(1);
            assertThat(page.locator("#q")).hasValue("riego");
            assertThat(page.locator("#orden")).hasValue("recientes");
          });
    }
  }

  @Test
  void theSheetOfFiltersStaysOpenOnAPhoneAndStatesTheTrueNumber() {
    visit(
        phone(),
        "/buscar?q=riego",
        page -> {
          page.locator(".results__head a[href='#filtros']").tap();
          assertThat(page.locator("#filtros")).isVisible();
          String before = page.locator(".filters__apply .btn").textContent();
          page.locator(PRACTICES).check();
          assertThat(page.locator(".filters__apply .btn")).not().hasText(before);
          assertThat(page.locator("#filtros")).isVisible();
          String apply = page.locator(".filters__apply .btn").textContent();

          page.locator(".filters__apply .btn").tap();
          assertThat(page.locator("#filtros")).isHidden();
          String number = apply.replaceAll("\\D", "");
          assertThat(page.locator("#n")).containsText(number);
          assertThat(page.locator("article.result")).hasCount(Integer.parseInt(number));
        });
  }

  @Test
  void aPhoneWithoutScriptOpensAndClosesSheetAndMenu() {
    visit(
        phone().setJavaScriptEnabled(false),
        "/buscar?q=riego",
        page -> {
          page.locator(".results__head a[href='#filtros']").tap();
          assertThat(page.locator("#filtros")).isVisible();
          page.goBack();
          assertThat(page.locator("#filtros")).isHidden();
          page.locator(".results__head a[href='#filtros']").tap();
          page.locator(PRACTICES).check();
          page.locator(".filters__apply .btn").tap();
          page.waitForURL("**tipo=buena-practica**");
          assertThat(page.locator("#filtros")).isHidden();

          page.locator(".menu summary").tap();
          page.locator(".menu__panel a[href='/provincias']").tap();
          page.waitForURL("**/provincias");
        });
  }

  @Test
  void theFirstResultIsOnTheFirstScreenOfAPhone() {
    visit(
        phone(),
        "/buscar?q=riego&tipo=buena-practica",
        page -> {
          var first = page.locator("article.result h2").first().boundingBox();
          Assertions.assertThat(first.y + first.height).isLessThan(844);
        });
  }

  @Test
  void everythingWorksWhenHtmxNeverComes() {
    try (BrowserContext context = Chromium.browser().newContext(desk())) {
      context.setDefaultTimeout(60_000);
      context.route("**/htmx.*.js", Route::abort);
      Page page = context.newPage();
      page.navigate(Portal.base() + "/buscar?q=riego");
      page.locator(PRACTICES).check();
      assertThat(page.locator(".sort button")).isVisible();
      page.locator(".filters__apply .btn").click();
      page.waitForURL("**tipo=buena-practica**");
      page.locator(".active .chip").click();
      page.waitForURL(url -> !url.contains("buena-practica"));
      assertThat(page.locator("article.result").first()).isVisible();
    }
  }

  @Test
  void aFailureIsSaidWithAWayToTryAgain() {
    try (BrowserContext context = Chromium.browser().newContext(desk())) {
      context.setDefaultTimeout(60_000);
      Page page = context.newPage();
      page.navigate(Portal.base() + "/buscar?q=riego");
      page.route(
          url -> url.contains("tipo=buena-practica"),
          route -> {
            if (route.request().headers().containsKey("hx-request")) {
              route.fulfill(new Route.FulfillOptions().setStatus(503).setBody(""));
            } else {
              route.resume();
            }
          });
      page.locator(PRACTICES).check();
      assertThat(page.locator("#fallo")).isVisible();
      page.locator("#fallo a").click();
      page.waitForURL("**tipo=buena-practica**");
      assertThat(page.locator(".active .chip")).hasCount(1);
      assertThat(page.locator("#fallo")).isHidden();
    }
  }

  @Test
  void withNoResultsEveryChipIsThereAndTheWaysOutSayWhatTheyBring() {
    visit(
        desk(),
        "/buscar?q=cunetas&tipo=material-tecnico&provincia=galapagos",
        page -> {
          assertThat(page.locator("#n")).containsText("No encontramos «cunetas»");
          assertThat(page.locator(".active .chip")).hasCount(2);
          var way = page.locator(".zero .chip").first();
          String promised = way.locator("small").textContent().replaceAll("\\D", "");
          way.click();
          page.locator("article.result").first().waitFor();
          assertThat(page.locator("#n")).containsText(promised);
        });
  }

  @Test
  void suggestionsComeWhileTypingAndTheArrowsChooseThem() {
    visit(
        desk(),
        "/buscar",
        page -> {
          page.locator("#q").pressSequentially("canar");
          page.locator("#q-sug [role=option]").first().waitFor();
          assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
          assertThat(page.locator("#estado")).containsText("sugerencia");
          page.locator("#q").press("ArrowDown");
          assertThat(page.locator("#q-sug [aria-selected=true]")).hasCount(1);
          page.locator("#q").press("Escape");
          assertThat(page.locator("#q-sug [role=option]")).hasCount(0);
          assertThat(page.locator("#q")).hasValue("canar");
          page.locator("#q").press("Backspace");
          page.locator("#q-sug [role=option]").first().waitFor();
          page.locator("#q").press("ArrowUp");
          String chosen = page.locator("#q-sug [aria-selected=true]").getAttribute("href");
          page.locator("#q").press("Enter");
          page.waitForURL("**" + chosen);
        });
  }

  @Test
  void aKeyboardIsEnoughToFindAndReadAPage() {
    visit(
        desk(),
        "/",
        page -> {
          page.keyboard().press("Tab");
          assertThat(page.locator(".skip")).isFocused();
          page.keyboard().press("Enter");
          page.keyboard().press("/");
          assertThat(page.locator("#q")).isFocused();
          page.keyboard().type("limpieza de cunetas");
          page.keyboard().press("Enter");
          page.waitForURL("**/buscar?q=limpieza**");
          page.locator("article.result .hit").first().focus();
          page.keyboard().press("Enter");
          page.waitForURL("**/paginas/**");
          int next = here(page) + 1;
          page.keyboard().press("ArrowRight");
          page.waitForURL("**/paginas/" + next + "?q=**");
        });
  }

  private static int here(Page page) {
    return Integer.parseInt(page.locator("#pg").inputValue());
  }

  @Test
  void keysDoNothingWhereTheyAreSwitchedOffOrWhereSomebodyWrites() {
    visit(
        desk(),
        "/ayuda",
        page -> {
          page.locator("a[href^='/teclas?valor=no']").click();
          page.waitForURL("**/ayuda#teclas");
          page.keyboard().press("/");
          assertThat(page.locator("#q")).not().isFocused();
          page.locator("a[href^='/teclas?valor=si']").click();
          page.locator("a[href^='/teclas?valor=no']").waitFor();
          page.keyboard().press("/");
          assertThat(page.locator("#q")).isFocused();
          page.keyboard().press("/");
          assertThat(page.locator("#q")).hasValue("/");
        });
  }

  @Test
  void theThemeChangesWithoutScriptAndIsRemembered() {
    visit(
        desk().setJavaScriptEnabled(false),
        "/marco",
        page -> {
          assertThat(page.locator(".icon-btn.to-dark")).isVisible();
          assertThat(page.locator(".icon-btn.to-light")).isHidden();
          page.locator(".icon-btn.to-dark").click();
          assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
          page.navigate(Portal.base() + "/ayuda");
          assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
          page.locator(".icon-btn.to-light").click();
          assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        });
  }

  @Test
  void copyingACitationSaysSo() {
    visit(
        desk(),
        GUIDE + "/archivos/1/paginas/2",
        page -> {
          page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
          page.locator("[data-copiar]").click();
          assertThat(page.locator("[data-copiar]")).hasText("Cita copiada");
          assertThat(page.locator("#estado")).hasText("Cita copiada");
          Assertions.assertThat(page.evaluate("navigator.clipboard.readText()"))
              .isEqualTo(page.locator("#cita").textContent());
        });
  }

  @Test
  void paperHasTheTextAndNoNavigation() {
    for (String path : new String[] {GUIDE, GUIDE + "/archivos/1/paginas/2", "/provincias/loja"}) {
      visit(
          desk(),
          path,
          page -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("h1").first()).isVisible();
            assertThat(page.locator(".nav")).isHidden();
            assertThat(page.locator(".site-footer")).isHidden();
            for (var button : page.locator(".btn").all()) {
              assertThat(button).isHidden();
            }
          });
    }
  }

  @Test
  void longTitlesAndLargeNumbersFit() {
    for (String path : new String[] {"/buscar?q=riego", "/", GUIDE, "/provincias/loja", "/marco"}) {
      visit(
          phone().setViewportSize(320, 800),
          path,
          page -> {
            page.evaluate(
                "document.querySelectorAll('h1, h2 a, h3 a').forEach(e => e.textContent ="
                    + " 'Ordenamiento y fortalecimiento interinstitucional de la planificación"
                    + " participativa, territorial y presupuestaria de Santo Domingo de los"
                    + " Tsáchilas (2026)');document.querySelectorAll('.num, .tile__n, dd,"
                    + " .cell').forEach(e => e.textContent = '10.000')");
            Assertions.assertThat(
                    ((Number)
                            page.evaluate(
                                "document.documentElement.scrollWidth -"
                                    + " document.documentElement.clientWidth"))
                        .intValue())
                .as(path)
                .isLessThanOrEqualTo(0);
          });
    }
  }
}

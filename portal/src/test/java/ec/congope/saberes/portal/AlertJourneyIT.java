package ec.congope.saberes.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.portal.find.alert.AlertRun;
import ec.congope.saberes.search.follow.IndexFollower;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Save, confirm, receive, stop: with the keyboard alone, without script, on every screen. */
class AlertJourneyIT {

  private static final String WORD = "colibridelviaje";

  private static Browser.NewContextOptions plain() {
    return new Browser.NewContextOptions()
        .setReducedMotion(ReducedMotion.REDUCE)
        .setJavaScriptEnabled(false);
  }

  private static void press(Page page, String locator, String key) {
    page.locator(locator).first().focus();
    page.keyboard().press(key);
  }

  private static void run() {
    for (int step = 0; Portal.get(AlertRun.class).step(); step++) {
      Assertions.assertThat(step).isLessThan(1_000);
    }
  }

  /** The page in two widths and two schemes: without faults, without anything beside the screen. */
  private static void look(String path, String name) {
    for (int width : new int[] {1280, 390}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        var options =
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 900)
                .setColorScheme(scheme);
        try (BrowserContext context = Chromium.browser().newContext(options)) {
          Page page = context.newPage();
          page.navigate(Portal.base() + path);
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(Path.of("target/shots", name + "-" + width + "-" + scheme + ".png")));
          Assertions.assertThat(Look.violations(page)).as(name).isEmpty();
          Assertions.assertThat(Look.overflow(page)).as(name).isLessThanOrEqualTo(0);
        }
      }
    }
  }

  @Test
  void aPersonSavesASearchReceivesAMailAndStopsIt() {
    var rosa = new Mailbox("rosa.viaje@loja.gob.ec");
    Item made = null;
    try (BrowserContext context = Chromium.browser().newContext(plain())) {
      context.setDefaultTimeout(60_000);
      Page page = context.newPage();
      page.navigate(Portal.base() + "/buscar?q=" + WORD + "&provincia=loja");
      press(page, "a[href^='/avisos/nuevo']", "Enter");
      assertThat(page.locator("h1")).hasText("Avisarme de lo nuevo");
      assertThat(page.locator("main")).containsText("«" + WORD + "» · Loja");

      press(page, "main form button.btn", "Enter");
      assertThat(page.locator("[role=alert]")).containsText("Escriba su correo");
      page.locator("#correo").focus();
      page.keyboard().type(rosa.address());
      press(page, "input[value=diaria]", "Space");
      press(page, "#acepto", "Space");
      press(page, "main form button.btn", "Enter");
      assertThat(page.locator("[role=status].notice")).containsText("Revise su correo");
      Assertions.assertThat(context.cookies()).isEmpty();

      run();
      String confirm = rosa.only().link("/avisos/confirmar/");
      look(confirm, "aviso-confirmar");
      page.navigate(Portal.base() + confirm);
      press(page, "main form button.btn", "Enter");
      assertThat(page.locator("[role=status].notice")).containsText("Aviso confirmado");
      look(page.url().replace(Portal.base(), ""), "avisos-mios");

      made =
          Portal.get(Items.class)
              .create(
                  "alert-journey",
                  Drafts.titled("Vivero " + WORD).provinces("11").draft(),
                  Status.PUBLISHED,
                  Viewer.administrator());
      Portal.get(IndexFollower.class).catchUp();
      Portal.later(Duration.ofDays(1), AlertJourneyIT::run);
      var notice = rosa.last();
      Assertions.assertThat(notice.subject()).isEqualTo("1 novedad en «" + WORD + "» · Loja");
      Page mail = context.newPage();
      mail.setContent(notice.html());
      mail.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/shots/aviso-correo.png")));

      String stop = notice.link("/avisos/parar/");
      look(stop, "aviso-parar");
      page.navigate(Portal.base() + stop);
      press(page, "main form button.btn", "Enter");
      assertThat(page.locator("[role=status].notice")).containsText("ya no recibirá ese aviso");
      look("/avisos/nuevo?q=riego", "aviso-nuevo");
    } finally {
      if (made != null) {
        Portal.get(Items.class)
            .move(made.id(), made.revision(), Status.RETIRED, Viewer.administrator());
        Portal.get(IndexFollower.class).catchUp();
      }
    }
  }

  /** With script: typed, a suggestion taken, filtered on the map, read at a page, then followed. */
  @Test
  void theKeyboardIsEnoughFromTheFirstLetterToTheAlert() {
    var options = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (BrowserContext context = Chromium.browser().newContext(options)) {
      context.setDefaultTimeout(60_000);
      Page page = context.newPage();
      page.navigate(Portal.base() + "/");
      page.locator("#q").focus();
      page.keyboard().type("rieg");
      assertThat(page.locator("[role=option]").first()).isVisible();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/buscar?q=riego");

      press(page, "input[name=provincia]:not([disabled])", "Space");
      assertThat(page.locator(".active .chip")).hasCount(1);
      page.waitForURL("**provincia=**");
      String found = page.url();

      press(page, "#resultados .hit", "Enter");
      page.waitForURL("**/paginas/**");
      assertThat(page.locator("mark").first()).isVisible();
      page.goBack();
      Assertions.assertThat(page.url()).isEqualTo(found);

      press(page, "a[href^='/avisos/nuevo']", "Enter");
      assertThat(page.locator("h1")).hasText("Avisarme de lo nuevo");
      assertThat(page.locator("main")).containsText("«riego»");
    }
  }
}

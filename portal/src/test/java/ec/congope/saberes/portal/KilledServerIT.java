package ec.congope.saberes.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.Portal.Account;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The portal is killed while somebody types, and comes back. */
class KilledServerIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");

  private static final String FIRST = "Cada invierno se cortaba la vía entre dos días y cinco.";

  private static final Duration KEY = Duration.ofMillis(900);

  /** What may be lost, at most. */
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  private static Manuscript begun() {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var viewer = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    return Portal.get(Manuscripts.class).begin("experiencia", azuay, Answers.NONE, viewer);
  }

  private static Answers kept(Manuscript manuscript) {
    var viewer = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    return Portal.get(Manuscripts.class).get(manuscript.id(), viewer).answers();
  }

  private static void enter(BrowserContext context, KillablePortal portal) {
    String[] cookie = ROSA.cookie().split("=", 2);
    context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(portal.base())));
  }

  /** A slow typist, who never stops for long enough to be thought to have finished. */
  private static void typeWithoutPause(Page page) {
    page.locator("#c-problem").focus();
    for (char letter : FIRST.toCharArray()) {
      page.keyboard().insertText(String.valueOf(letter));
      page.clock().runFor(KEY.toMillis());
    }
  }

  @Test
  void nothingOlderThanThirtySecondsIsLostAndTheRestIsOfferedBack() {
    var manuscript = begun();
    String path = "/publicar/" + manuscript.id() + "/relato";
    var calm = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (var portal = new KillablePortal();
        var context = Chromium.browser().newContext(calm)) {
      context.setDefaultTimeout(30_000);
      enter(context, portal);
      Page page = context.newPage();
      page.clock().install();
      page.navigate(portal.base() + path);
      page.waitForResponse("**/guardar", () -> typeWithoutPause(page));
      assertThat(page.locator("#guardado")).containsText("Guardado a las");

      portal.kill();
      String kept = kept(manuscript).text("problem");
      int since = (int) (HALF_A_MINUTE.toMillis() / KEY.toMillis()) + 1;
      assertThat(FIRST).startsWith(kept);
      assertThat(kept.length()).isGreaterThanOrEqualTo(FIRST.length() - since);
      page.locator("#c-failed").pressSequentially("Se perdieron las palas.");
      page.clock().fastForward("00:30");
      assertThat(page.locator("#guardado")).containsText("Sin" + " conexión");
      assertThat(kept(manuscript).text("failed")).isEmpty();
      page.close();

      portal.startAgain();
      Page back = context.newPage();
      back.navigate(portal.base() + path);
      assertThat(back.locator("#c-problem")).hasValue(kept);
      assertThat(back.locator("#recuperable")).isVisible();
      back.locator("#recuperar").click();
      assertThat(back.locator("#c-failed")).hasValue("Se perdieron las palas.");
      assertThat(back.locator("#c-problem")).hasValue(FIRST);
      assertThat(back.locator("#recuperable")).isHidden();
      assertThat(kept(manuscript).text("failed")).isEqualTo("Se perdieron las palas.");
    }
  }

  @Test
  void whatWasTypedIsSentByItselfWhenThePortalIsBack() {
    var manuscript = begun();
    var calm = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (var portal = new KillablePortal();
        var context = Chromium.browser().newContext(calm)) {
      context.setDefaultTimeout(30_000);
      enter(context, portal);
      Page page = context.newPage();
      page.clock().install();
      page.navigate(portal.base() + "/publicar/" + manuscript.id() + "/relato");

      portal.kill();
      page.locator("#c-problem").pressSequentially(FIRST);
      page.clock().fastForward("00:30");
      assertThat(page.locator("#guardado")).containsText("Sin" + " conexión");
      portal.startAgain();
      page.clock().fastForward("00:30");

      assertThat(page.locator("#guardado"))
          .containsText(
              "Guardado a las", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
      assertThat(kept(manuscript).text("problem")).isEqualTo(FIRST);
      assertThat(page.evaluate("JSON.stringify(localStorage)")).isEqualTo("{}");
    }
  }
}

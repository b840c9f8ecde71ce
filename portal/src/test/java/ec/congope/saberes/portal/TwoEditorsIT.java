package ec.congope.saberes.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.TestAnswers;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.Portal.Account;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people have the same page open, each in a browser of his own, and both write. */
class TwoEditorsIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final Account LUIS = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");

  private static Manuscript begun() {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    return Portal.get(Manuscripts.class)
        .begin("experiencia", azuay, TestAnswers.experience("Entre dos"), rosa());
  }

  private static Viewer rosa() {
    return Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
  }

  private static Answers kept(Manuscript manuscript) {
    return Portal.get(Manuscripts.class).get(manuscript.id(), rosa()).answers();
  }

  private static BrowserContext browser(boolean script) {
    return Chromium.browser()
        .newContext(
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
  }

  private static Page entered(BrowserContext context, Account who, Manuscript manuscript) {
    context.setDefaultTimeout(30_000);
    who.enter(context);
    Page page = context.newPage();
    page.navigate(Portal.base() + "/publicar/" + manuscript.id() + "/relato");
    return page;
  }

  private static void save(Page page) {
    page.waitForNavigation(() -> page.locator("button[value='guardar']:not(.vh)").click());
  }

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void neitherLosesAField(boolean script) {
    var manuscript = begun();
    try (var hers = browser(script);
        var his = browser(script)) {
      Page rosa = entered(hers, ROSA, manuscript);
      Page luis = entered(his, LUIS, manuscript);
      luis.fill("#c-title", "El título de Luis");
      luis.fill("#c-problem", "El problema, según Luis.");
      luis.fill("#c-summary", "El resumen de Luis.");
      save(luis);

      rosa.fill("#c-problem", "El problema, según Rosa.");
      rosa.fill("#c-summary", "El resumen de Rosa.");
      rosa.fill("#c-failed", "Lo que no funcionó, según Rosa.");
      if (script) {
        assertThat(rosa.locator("#guardado")).containsText("Otra persona cambió lo mismo");
      }
      save(rosa);

      assertThat(rosa.locator("main fieldset")).hasCount(2);
      assertThat(kept(manuscript).text("failed")).isEqualTo("Lo que no funcionó, según Rosa.");
      assertThat(kept(manuscript).text("problem")).isEqualTo("El problema, según Luis.");
      assertThat(rosa.locator("main")).containsText("El problema, según Rosa.");
      assertThat(rosa.locator("main")).containsText("El resumen de Luis.");
      rosa.locator("label[for='ambas-problem']").click();
      assertThat(rosa.locator("#ambas-problem")).isChecked();
      assertThat(rosa.locator("#mia-summary")).isChecked();
      rosa.waitForNavigation(() -> rosa.locator("main form .pub__nav button").click());

      assertThat(kept(manuscript).text("title")).isEqualTo("El título de Luis");
      assertThat(kept(manuscript).text("problem"))
          .isEqualTo("El problema, según Luis.\n\nEl problema, según Rosa.");
      assertThat(kept(manuscript).text("summary")).isEqualTo("El resumen de Rosa.");
      assertThat(kept(manuscript).text("failed")).isEqualTo("Lo que no funcionó, según Rosa.");
      assertThat(rosa.locator("#recuperable")).isHidden();
    }
  }
}

package ec.congope.saberes.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.portal.Portal.Account;
import ec.congope.saberes.search.follow.Following;
import ec.congope.saberes.search.follow.IndexFollower;
import ec.congope.saberes.search.follow.WritableIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From a draft to what the whole country reads, and away again: a person of every duty, in a
 * browser of its own, with script and without.
 */
class PublishingJourneyIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final Account LUIS = Portal.account(Duty.COORDINATOR, "gap-azuay");
  private static final Account ELENA = Portal.account(Duty.EDITOR, "congope");
  private static final Account EMMA = Portal.account(Duty.EDITOR, "congope");
  private static final Account PABLO = Portal.account(Duty.PUBLISHER, "congope");

  /** What somebody types in a minute: the issue's ten minutes are so many keys. */
  private static final int KEYS = 200 * 10;

  /** What the issue allows from publishing to being found. */
  private static final Duration FOUND = Duration.ofSeconds(2);

  /** A word that nothing else says, and whether the browsers run scripts. */
  private String word = "";

  private boolean script;

  /** The address of the manuscript, and later of its correction. */
  private String path = "";

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void anExperienceGoesAllTheWayAndAway(boolean withScript) {
    word = withScript ? "zzcunetas" : "zzalcantarillas";
    script = withScript;
    try (var following =
        new Following(
            Portal.get(IndexFollower.class),
            Portal.get(WritableIndex.class),
            Portal.get(ChangeLog.class))) {
      go();
    }
  }

  private void go() {
    as(ROSA, "/publicar", this::handsIn);
    as(LUIS, "/publicar/revision", this::returnsWithAComment);
    as(ROSA, path + "/relato", this::mends);
    as(LUIS, "/publicar/revision", page -> decides(page, "aprobar"));
    as(ELENA, "/publicar/revision", page -> scores(page, 3));
    as(EMMA, "/publicar/revision", page -> scores(page, 2));
    as(ELENA, "/publicar/revision", page -> decides(page, "aprobar"));
    var item = new AtomicReference<String>();
    as(PABLO, "/publicar/revision", page -> item.set(publishes(page)));
    as(ROSA, item.get(), this::corrects);
    as(LUIS, "/publicar/revision", page -> decides(page, "aprobar"));
    as(ELENA, "/publicar/revision", page -> decides(page, "aprobar"));
    as(PABLO, "/publicar/revision", this::publishes);
    as(null, item.get(), this::readsBothVersions);
    as(PABLO, item.get(), this::withdraws);
  }

  /** Does this in a browser that knows nobody else; null is a reader. */
  private void as(@org.jspecify.annotations.Nullable Account who, String at, Consumer<Page> act) {
    var options =
        new Browser.NewContextOptions()
            .setReducedMotion(ReducedMotion.REDUCE)
            .setViewportSize(1280, 1000)
            .setJavaScriptEnabled(script);
    try (BrowserContext context = Chromium.browser().newContext(options)) {
      context.setDefaultTimeout(30_000);
      if (who != null) {
        who.enter(context);
      }
      Page page = context.newPage();
      page.navigate(Portal.base() + at);
      act.accept(page);
    }
  }

  /** All with the keyboard; what was forgotten is asked for where it is missing. */
  private void handsIn(Page page) {
    var typist = new Typist(page);
    typist.follow("form:has([value='experiencia']) button");
    path = page.url().substring(Portal.base().length()).replaceFirst("/relato$", "");
    typist
        .fill("#c-title", "Limpieza de " + word + " por turnos comunitarios en Nabón")
        .fill(
            "#c-summary",
            "Ocho comunidades de Nabón limpian cada mes las cunetas de su camino, con"
                + " herramientas del GAD. En dos inviernos no se cortó ninguna vía.")
        .to("[name='f.competencies'][value='C-VIALIDAD']")
        .press("Space")
        .to("[name='f.framework'][value='R4.1']")
        .press("Space")
        .to("[name='f.practice-kind'][value='gestion']")
        .press("Space")
        .to("[name='f.state']")
        .press("Space");
    assertThat(page.locator("[name='f.provinces'][value='01']")).isChecked();
    assertThat(page.locator("#c-responsible")).not().isEmpty();
    typist
        .fill("[name='f.contact.0.name']", "Rosa Quizhpe")
        .choose("[name='f.contact.0.consent']", "si")
        .fill(
            "#c-problem",
            "Cada invierno el agua salía de las cunetas tapadas y cortaba la vía entre dos y"
                + " cinco días. La cuadrilla provincial llegaba tarde porque atiende 900"
                + " kilómetros con once personas, y la leche se perdía en la finca.")
        .fill(
            "#c-solution",
            "Se firmó un acuerdo con ocho comunidades: cada una cuida cuatro kilómetros y"
                + " limpia las cunetas el primer sábado del mes. El GAD entrega palas, guantes"
                + " y botas una vez al año, enseña en una tarde qué se limpia y qué no, y paga"
                + " la volqueta que recoge el material. Un promotor recorre la vía con el"
                + " cabildo y anota en una hoja los tramos que quedaron mal.")
        .fill("[name='f.results.0.indicator']", "Días de vía cortada en el invierno")
        .fill("[name='f.results.0.before']", "14")
        .fill("[name='f.results.0.after']", "0")
        .fill("[name='f.difficulties.0.difficulty']", "En la cosecha nadie venía.")
        .fill("[name='f.difficulties.0.overcome']", "El turno se cambia entre comunidades.")
        .fill("[name='f.lessons.0.lesson']", "Anote los tramos malos delante del cabildo.")
        .choose("#c-licence", "CC-BY-4.0")
        .choose("#c-access", "publico")
        .follow("button[value='continuar']");

    assertThat(page.locator(".error-summary a")).hasCount(1);
    typist.follow(".error-summary a");
    assertThat(page.locator("#c-failed")).isFocused();
    isTiedToItsError(page, "#c-failed");
    typist
        .type("El primer año se dieron herramientas a personas y no a la comunidad: se perdieron.")
        .follow("button[value='continuar']")
        .follow("form[action$='/entregar'] button");

    assertThat(page.locator(".saved, main").first()).isVisible();
    assertThat(page.locator("main")).containsText("la entregó");
    System.out.println(
        "PublishingJourney: an experience takes " + typist.keys() + " keys, of " + KEYS);
    Assertions.assertThat(typist.keys()).isLessThan(KEYS);
  }

  private static void isTiedToItsError(Page page, String field) {
    assertThat(page.locator(field)).hasAttribute("aria-invalid", "true");
    String described = page.locator(field).getAttribute("aria-describedby");
    String error = described.substring(described.lastIndexOf(' ') + 1);
    Assertions.assertThat(page.textContent("#" + error)).isNotBlank();
  }

  private void open(Page page) {
    page.locator("main h3 a", new Page.LocatorOptions().setHasText(word)).click();
    path = page.url().substring(Portal.base().length()).replaceFirst("/revisar$", "");
  }

  private void returnsWithAComment(Page page) {
    page.locator("li", new Page.LocatorOptions().setHasText(word))
        .locator("form[action$='/tomar'] button")
        .click();
    assertThat(page.locator("main")).containsText(word);
    page.locator(".told a[href$='" + path + "/relato']").first().click();
    page.locator("a[href$='/comentarios?campo=problem']").click();
    page.fill("#texto", "¿Cuántas familias viven de esa leche?");
    page.locator("form:has(#texto) button").click();
    page.locator("a[href='" + path + "/revisar']").first().click();

    page.locator("form[action$='/devolver'] button").click();
    assertThat(page.locator("#motivo")).isFocused();
    isTiedToItsError(page, "#motivo");
    page.fill("#motivo", "Falta un dato en el problema: vea el comentario.");
    page.locator("form[action$='/devolver'] button").click();
    assertThat(page.locator("main")).containsText("la devolvió");
  }

  private void mends(Page page) {
    var beside = page.locator(".field:has(#c-problem) + .talk");
    assertThat(beside).containsText("¿Cuántas familias viven de esa leche?");
    var typist = new Typist(page);
    page.locator("#c-problem").focus();
    typist.press("Control+End").type(" De esa leche viven 212 familias.");
    typist.follow("button[value='continuar']");
    page.locator("a[href$='/comentarios']").first().click();
    page.locator("form[action$='/resolver'] button").click();
    page.locator("a[href='" + path + "/revisar']").first().click();
    assertThat(page.locator("main")).containsText("212 familias");
    page.locator("form[action$='/entregar'] button").click();
    assertThat(page.locator("form[action$='/entregar']")).hasCount(0);
  }

  private void decides(Page page, String decision) {
    open(page);
    page.locator("form[action$='/" + decision + "'] button").click();
    assertThat(page.locator("form[action$='/" + decision + "']")).hasCount(0);
  }

  private void scores(Page page, int points) {
    open(page);
    page.locator("a[href$='/rubrica']").click();
    for (var mark : page.locator(".radio:has([value='" + points + "']) label").all()) {
      mark.click();
    }
    page.locator("main form:has(input[type=radio]) button").first().click();
    assertThat(page.locator("main")).not().containsText("No se puede aprobar");
  }

  /** The address of the item, which is found by everybody two seconds later at most. */
  private String publishes(Page page) {
    open(page);
    var answered = new AtomicReference<Instant>();
    page.onResponse(response -> {
      if (response.url().endsWith("/publicar") && response.status() == 303) {
        answered.set(Instant.now());
      }
    });
    page.locator("form[action$='/publicar'] button").click();
    page.waitForURL("**/fichas/**");
    String item = page.url().substring(Portal.base().length());
    becomes("published", answered.get(), body -> body.contains(item + "?"));
    return item;
  }

  /** The search for the word says so within the bound, from that moment on. */
  private void becomes(String what, Instant since, Predicate<String> found) {
    boolean is = false;
    while (!is && Instant.now().isBefore(since.plus(FOUND))) {
      is = found.test(Portal.ask("/buscar?q=" + word).body());
    }
    var took = Duration.between(since, Instant.now());
    System.out.println("PublishingJourney: " + what + ", and searches know after " + took);
    Assertions.assertThat(is).as(what + " for " + took).isTrue();
  }

  private void corrects(Page page) {
    page.locator("form[action$='/publicar/abrir'] button").click();
    page.fill("#c-summary", "Son nueve las comunidades de Nabón que limpian sus cunetas.");
    page.locator("button[value='continuar']").click();
    page.locator("form[action$='/entregar'] button").click();
    assertThat(page.locator("#cambio")).isFocused();
    isTiedToItsError(page, "#cambio");
    isSeen(page, "correccion");
    page.fill("#cambio", "Se corrige el número de comunidades.");
    page.locator("form[action$='/entregar'] button").click();
    assertThat(page.locator("main")).containsText("Se corrige el número de comunidades.");
  }

  /** Leaves a picture of it, and lets axe look at it. */
  private void isSeen(Page page, String name) {
    String file = name + (script ? "" : "-sin-script") + ".png";
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/shots", file)));
    if (script) {
      Assertions.assertThat(Look.violations(page)).isEmpty();
    }
  }

  private void readsBothVersions(Page page) {
    assertThat(page.locator("main")).containsText("Son nueve las comunidades");
    String item = page.url();
    page.navigate(item + "/versiones");
    assertThat(page.locator("main")).containsText("Se corrige el número de comunidades.");
    page.navigate(item + "/versiones/1");
    assertThat(page.locator("main")).containsText("Ocho comunidades de Nabón");
    assertThat(page.locator("main")).containsText("ya no es la vigente");
  }

  private void withdraws(Page page) {
    String item = page.url().substring(Portal.base().length());
    page.locator("a[href$='/retirar']").click();
    page.locator("main form button").click();
    assertThat(page.locator("#motivo")).isFocused();
    isTiedToItsError(page, "#motivo");
    page.fill("#motivo", "La comunidad pidió retirarla.");
    page.locator("main form button").click();
    assertThat(page.locator("main")).containsText("La comunidad pidió retirarla.");
    becomes("withdrawn", Instant.now(), body -> !body.contains(item));
    Assertions.assertThat(Portal.ask(item).statusCode()).isEqualTo(410);
  }
}

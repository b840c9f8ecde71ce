package ec.congope.saberes.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.person.Passkeys;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passkeys in a real browser, with a device that Chromium makes believe. */
class PasskeyJourneyIT {

  private static final String PAGE = "/cuenta/llaves";

  /** A telephone or computer that asks for a finger and gets it. */
  private static String device(CDPSession devices, boolean finger) {
    devices.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", finger);
    options.addProperty("automaticPresenceSimulation", true);
    var all = new JsonObject();
    all.add("options", options);
    return devices
        .send("WebAuthn.addVirtualAuthenticator", all)
        .get("authenticatorId")
        .getAsString();
  }

  private static void finger(CDPSession devices, String device, boolean right) {
    var all = new JsonObject();
    all.addProperty("authenticatorId", device);
    all.addProperty("isUserVerified", right);
    devices.send("WebAuthn.setUserVerified", all);
  }

  private static void make(Page page, String name) {
    page.navigate(Portal.base() + PAGE);
    page.getByLabel("Nombre de la llave").fill(name);
    page.locator("#actual").fill(Portal.PASSWORD);
    page.getByText("Seguir").click();
    page.getByText("Crear la llave").press("Enter");
    assertThat(page.locator("#aviso")).containsText("Llave creada");
  }

  private static void leave(BrowserContext context, Page page) {
    context.clearCookies();
    page.navigate(Portal.base() + "/entrar?volver=%2Fcuenta");
  }

  @Test
  void somebodyMakesAPasskeySignsInWithItAndRemovesIt() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    try (BrowserContext context = Chromium.browser().newContext()) {
      Page page = context.newPage();
      var devices = context.newCDPSession(page);
      String device = device(devices, true);
      rosa.enter(context);
      make(page, "mi teléfono");
      assertThat(page.locator("main")).containsText("mi teléfono");

      leave(context, page);
      page.getByText("Entrar con llave").press("Enter");
      page.waitForURL(Portal.base() + "/cuenta");
      assertThat(page.locator("h1")).hasText("Mi cuenta");

      leave(context, page);
      finger(devices, device, false);
      page.getByText("Entrar con llave").click();
      assertThat(page.locator("#llave-falta")).containsText("no pudo usar una llave");
      assertThat(page.locator("#con-llave button")).isEnabled();
      finger(devices, device, true);
      page.getByText("Entrar con llave").click();
      page.waitForURL(Portal.base() + "/cuenta");

      page.navigate(Portal.base() + PAGE);
      page.getByLabel("Nombre de la llave").fill("otra vez");
      page.locator("#actual").fill(Portal.PASSWORD);
      page.getByText("Seguir").click();
      page.getByText("Crear la llave").click();
      assertThat(page.locator("#llave-falta")).containsText("ya tiene una llave suya");

      page.locator("#confirma").fill(Portal.PASSWORD);
      page.getByText("Quitar la llave").click();
      assertThat(page.locator("#aviso")).containsText("Llave quitada");
      assertThat(Portal.get(Passkeys.class).list(rosa.person())).isEmpty();

      leave(context, page);
      page.getByText("Entrar con llave").click();
      assertThat(page.locator("#falta")).containsText("Esa llave de acceso no sirve aquí");
    }
  }

  @Test
  void withoutScriptNoPasskeyIsOffered() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = Chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(Portal.base() + "/entrar");
      assertThat(page.locator("#con-llave")).isHidden();
      rosa.enter(context);
      page.navigate(Portal.base() + PAGE);
      assertThat(page.locator("#nombre")).isHidden();
      assertThat(page.locator("noscript p")).isVisible();
    }
  }

  static Stream<Look> looks() {
    return Look.each(PAGE);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void thePageOfPasskeysIsQuietAndFits(Look look) {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    look.check(page -> rosa.enter(page.context()));
    Portal.get(Passkeys.class).handle(rosa.person());
    Portal.get(Passkeys.class)
        .add(
            Viewer.administrator(),
            rosa.person(),
            "mi teléfono",
            rosa.email().getBytes(StandardCharsets.UTF_8),
            new byte[] {1},
            0);
    rosa.post(PAGE + "/empezar", "nombre=otra&actual=" + Portal.PASSWORD.replace(' ', '+'));
    look.check(page -> rosa.enter(page.context()));
  }
}

package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.text.TextExtraction;
import ec.congope.saberes.content.text.TextStatus;
import ec.congope.saberes.content.text.Texts;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AdminIT {

  private static final String BROKEN = "Un material cuyo PDF está roto";
  private static String item = "";
  private static FileId broken = new FileId("0".repeat(64));

  /**
   * A draft, so that readers of the other tests do not meet it, with a file that nobody can read.
   */
  @BeforeAll
  static void addsAFileThatCannotBeRead() {
    var made =
        Portal.administer(
            "POST",
            "/api/v1/items",
            BodyPublishers.ofString(
                "{\"externalId\":\"admin-it\",\"type\":\"material-tecnico\",\"status\":\"draft\",\"title\":\""
                    + BROKEN
                    + "\"}"),
            "Content-Type",
            "application/json");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    item = made.headers().firstValue("location").orElseThrow();
    var put =
        Portal.administer(
            "PUT",
            item + "/files/roto.pdf",
            BodyPublishers.ofString("%PDF-1.7\nnothing of a PDF follows"),
            "If-Match",
            made.headers().firstValue("etag").orElseThrow());
    assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
    broken =
        new FileId(
            JsonMapper.shared()
                .readTree(put.body())
                .get("attachments")
                .get(0)
                .get("sha256")
                .asString());
    Portal.get(TextExtraction.class).drain();
    assertThat(status()).isEqualTo(TextStatus.FAILED);
    var rehearsed =
        Portal.administer(
            "POST",
            "/api/v1/imports?dryRun=true",
            BodyPublishers.ofString("nada"),
            "Content-Type",
            "application/jsonl");
    assertThat(rehearsed.statusCode()).as(rehearsed.body()).isEqualTo(200);
  }

  private static TextStatus status() {
    return Portal.get(Texts.class).find(List.of(broken)).get(broken).status();
  }

  private static BrowserContext context(int width, ColorScheme scheme, boolean script) {
    return Chromium.browser()
        .newContext(
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script));
  }

  private static void signIn(Page page) {
    page.navigate(Portal.base() + "/admin/entrar");
    page.getByLabel("Clave de administración").fill(Portal.TOKEN);
    page.locator("main button").click();
    page.waitForURL("**/admin");
  }

  static Stream<Look> views() {
    return Look.each(
        "/admin/entrar?error",
        "/admin",
        "/admin/archivos",
        "/admin/archivos?estado=ilegible&reenviados=2",
        "/admin/archivos?estado=memoria",
        "/admin/auditoria?accion=item",
        "/admin/comprobaciones",
        "/admin/comprobaciones?hecho=si",
        "/admin/buscador",
        "/admin/buscador/sinonimos?probar=vias&regla=minga",
        "/admin/buscador/sinonimos/1",
        "/admin/buscador/fijados?busqueda=riego",
        "/admin/buscador/juicios?hecho=juzgado",
        "/admin/buscador/juicios/juzgar?q=riego");
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(AdminIT::signIn);
  }

  @Test
  void whatChecksWeighIsSetAndKept() {
    try (BrowserContext context = context(390, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      signIn(page);
      page.navigate(Portal.base() + "/admin/comprobaciones");
      assertThat(page.isChecked("#photo-consent-blocking")).isTrue();
      page.locator("label[for=link-form-off]").click();
      page.locator("form[action$=comprobaciones] button").click();
      page.waitForURL("**/admin/comprobaciones?hecho=si");
      assertThat(page.isChecked("#link-form-off")).isTrue();
      page.locator("label[for=link-form-advisory]").click();
      page.locator("form[action$=comprobaciones] button").click();
      page.waitForURL("**/admin/comprobaciones?hecho=si");
      assertThat(page.isChecked("#link-form-advisory")).isTrue();
    }
  }

  @Test
  void somebodyWithoutJavaScriptSendsAFileToBeReadAgain() {
    try (BrowserContext context = context(390, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.navigate(Portal.base() + "/admin/archivos?estado=ilegible");
      assertThat(page.url())
          .as("people sign in with their account")
          .endsWith("/entrar?volver=%2Fadmin%2Farchivos%3Festado%3Dilegible");
      signIn(page);
      page.navigate(Portal.base() + "/admin");
      assertThat(page.locator("main table tbody tr").first().textContent())
          .contains("terminada")
          .contains("ensayo");
      page.locator("main .states a[href*=ilegible]").click();
      var line = page.locator(".troubled > li").filter(text(BROKEN));
      assertThat(line.count()).isEqualTo(1);
      assertThat(line.locator(".badge").textContent()).isEqualTo("No se pudo leer");
      assertThat(line.locator("a").count()).as("nobody could open a draft").isZero();
      assertThat(line.textContent()).contains("roto.pdf").contains("33 B");
      line.locator("summary").click();
      assertThat(line.locator("details code").textContent()).isNotBlank();

      line.locator("button").click();
      page.waitForURL("**reenviados=1");
      assertThat(page.locator("#aviso").textContent()).contains("se envió a leer otra vez");
      assertThat(status()).isEqualTo(TextStatus.PENDING);

      page.locator(".chips a[href*=en-espera]").click();
      assertThat(page.locator(".troubled > li").filter(text(BROKEN)).count()).isEqualTo(1);
      assertThat(page.locator(".troubled button").count()).as("what waits, waits").isZero();

      Portal.get(TextExtraction.class).drain();
      page.locator(".chips a[href*=ilegible]").click();
      page.locator("form[action$=reintentar-todos] button").click();
      page.waitForURL("**reenviados=*");
      assertThat(status()).isEqualTo(TextStatus.PENDING);
      Portal.get(TextExtraction.class).drain();

      page.locator("form[action$='admin/salir'] button").click();
      page.waitForURL("**/admin/entrar?salida");
      page.navigate(Portal.base() + "/admin");
      assertThat(page.url()).endsWith("/entrar?volver=%2Fadmin");
    }
  }

  @Test
  void linksTheFileOfAnItemThatEverybodyMaySee() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      signIn(page);
      setStatus("published");
      page.navigate(Portal.base() + "/admin/archivos");
      var links = page.locator(".troubled > li").filter(text(BROKEN)).locator("a");
      assertThat(links.first().getAttribute("href")).isEqualTo("/fichas/" + slug());
      assertThat(links.nth(1).getAttribute("href")).isEqualTo("/fichas/" + slug() + "/archivos/1");
      assertThat(Portal.ask(links.first().getAttribute("href")).statusCode()).isEqualTo(200);
    } finally {
      setStatus("draft");
    }
  }

  private static String slug() {
    return JsonMapper.shared()
        .readTree(Portal.administer("GET", item, BodyPublishers.noBody()).body())
        .get("slug")
        .asString();
  }

  private static void setStatus(String status) {
    var changed =
        Portal.administer(
            "PATCH",
            item,
            BodyPublishers.ofString("{\"status\":\"" + status + "\"}"),
            "If-Match",
            "*",
            "Content-Type",
            "application/json");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
  }

  private static com.microsoft.playwright.Locator.FilterOptions text(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  @Test
  void a13e5TheCookieIsNewAfterSigningInAndReadersGetNone() {
    try (BrowserContext context = context(390, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(Portal.base() + "/admin/entrar");
      String before = context.cookies().getFirst().value;
      signIn(page);
      var cookie = context.cookies().getFirst();
      assertThat(context.cookies()).hasSize(1);
      assertThat(cookie.value).isNotEqualTo(before);
      assertThat(cookie.path).as("people are signed in everywhere").isEqualTo("/");
      assertThat(cookie.httpOnly).isTrue();
      assertThat(cookie.sameSite).hasToString("LAX");

      var stolen = Portal.ask("/admin", "Cookie", "mesa=" + before);
      assertThat(stolen.statusCode()).isEqualTo(302);
    }
    var home = Portal.ask("/");
    assertThat(home.headers().firstValue("set-cookie")).isEmpty();
    assertThat(home.headers().firstValue("x-robots-tag")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin", "/admin/", "/admin/archivos", "/admin/x", "/%61dmin"})
  void b6c16LetsNobodyInWithoutTheTokenAndStaysOnThisHost(String path) {
    String head =
        Portal.raw("GET " + path + " HTTP/1.1", "Host: evil.example", "Connection: close");
    assertThat(head).startsWith("HTTP/1.1 302").doesNotContain("evil");
    assertThat(head).contains("Location: /entrar?volver=%2F").doesNotContain("Set-Cookie");
    assertThat(head).contains("X-Robots-Tag: noindex").contains("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "//admin, 400",
    "/admin;a=b, 400",
    "/admin//archivos, 400",
    "/x/../admin, 400",
    "/%2e/admin, 400",
    "/admin%2farchivos, 400",
    "/ADMIN, 404",
    "/admin.json, 404"
  })
  void b2DecidesTheSameHoweverTheAddressIsWritten(String path, int status) {
    assertThat(
            Portal.raw(
                "GET " + path + " HTTP/1.1",
                "Host: localhost",
                "X-Original-URL: /",
                "X-Rewrite-URL: /",
                "X-Forwarded-Prefix: /",
                "Connection: close"))
        .startsWith("HTTP/1.1 " + status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/entrar",
        "/admin/salir",
        "/admin/archivos/reintentar",
        "/admin/archivos/reintentar-todos"
      })
  void c17RefusesFormsThatDidNotComeFromHere(String path) {
    for (String[] headers :
        new String[][] {
          {},
          {"Origin", "https://evil.example"},
          {"Cookie", "mesa=0123"},
          {"Authorization", "Bearer " + Portal.TOKEN}
        }) {
      var answer = post(path, "clave=" + Portal.TOKEN + "&archivo=" + broken, headers);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("Su sesión terminó");
    }
    assertThat(status()).isEqualTo(TextStatus.FAILED);
  }

  private static HttpResponse<String> post(String path, String body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
    return Portal.send("POST", path, BodyPublishers.ofString(body), all.toArray(String[]::new));
  }

  @Test
  void saysThatATokenIsWrongAndThenTakesTheRightOne() {
    try (BrowserContext context = context(390, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(Portal.base() + "/admin/entrar");
      page.getByLabel("Clave de administración").fill("equivocada");
      page.locator("main button").click();
      page.waitForURL("**/admin/entrar?error");
      assertThat(page.locator("#aviso").textContent()).contains("no es la correcta");
      signIn(page);
      assertThat(page.locator("h1").textContent()).isEqualTo("Administración");
      page.navigate(Portal.base() + "/admin/archivos?estado=no-existe");
      assertThat(page.locator("main").textContent()).contains("404");
    }
  }

  @Test
  void e2ListensToNobodyWhoTriesTooManyTokens() {
    var client = ClientAddress.fresh();
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < 12; i++) {
      statuses.add(
          Portal.send(
                  client,
                  "GET",
                  "/api/v1/items/1",
                  BodyPublishers.noBody(),
                  "Authorization",
                  "Bearer wrong")
              .statusCode());
    }
    assertThat(statuses.subList(0, 10)).containsOnly(401);
    assertThat(statuses.subList(10, 12)).containsOnly(429);
    var right =
        Portal.send(
            client,
            "GET",
            "/api/v1/items/1",
            BodyPublishers.noBody(),
            "Authorization",
            "Bearer " + Portal.TOKEN);
    assertThat(right.statusCode()).isEqualTo(429);
    assertThat(right.headers().firstValue("retry-after")).hasValue("60");
    assertThat(Portal.administer("GET", "/api/v1/items/1", BodyPublishers.noBody()).statusCode())
        .as("others are not shut out")
        .isEqualTo(200);
  }

  @Test
  void a15KeepsTheActuatorClosed() {
    for (String path : List.of("/actuator", "/actuator/health", "/actuator/env")) {
      assertThat(Portal.ask(path).statusCode()).as(path).isEqualTo(404);
    }
  }
}

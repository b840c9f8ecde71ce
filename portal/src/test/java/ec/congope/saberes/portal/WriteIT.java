package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.practice.TestAnswers;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.Portal.Account;
import ec.congope.saberes.search.follow.IndexFollower;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WriteIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final Account LUIS = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final Account LOJA = Portal.account(Duty.CONTRIBUTOR, "gap-loja");
  private static final Account PABLO = Portal.account(Duty.PUBLISHER, "congope");

  private static final Account COORDINATOR = Portal.account(Duty.COORDINATOR, "gap-azuay");
  private static final Account EDITOR = Portal.account(Duty.EDITOR, "congope");

  private static final Manuscripts MANUSCRIPTS = Portal.get(Manuscripts.class);

  private static Viewer viewer(Account account) {
    return Portal.get(People.class).find(account.person()).orElseThrow().viewer();
  }

  private static OrganisationId azuay() {
    return Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
  }

  private static Manuscript begun(String type, Answers answers) {
    return MANUSCRIPTS.begin(type, azuay(), answers, viewer(ROSA));
  }

  private static Manuscript now(Manuscript manuscript) {
    return MANUSCRIPTS.get(manuscript.id(), viewer(ROSA));
  }

  private static String form(String... pairs) {
    var form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  /** A page without its own address and without its token, which is another every time. */
  private static String alike(String body, String id) {
    return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
        .replaceAll("publicar(/|%2F)" + id + "(/|%2F)", "publicar");
  }

  /** Types, and waits until the page had its answer and forgot its copy. */
  private static void typed(Page page, String selector, String text) {
    page.waitForResponse("**/guardar", () -> page.locator(selector).fill(text));
    waitToHear(page, "Guardado a las");
    assertThat(page.evaluate("JSON.stringify(localStorage)")).isEqualTo("{}");
  }

  private static void waitToHear(Page page, String words) {
    page.locator("#guardado").getByText(words).waitFor();
  }

  private static Browser.NewContextOptions calm() {
    return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
  }

  private static Page entered(BrowserContext context, Account account, String path) {
    account.enter(context);
    Page page = context.newPage();
    page.navigate(Portal.base() + path);
    return page;
  }

  static Stream<Look> views() {
    var practice = begun("buena-practica", TestAnswers.experience("Práctica para mirar"));
    var experience = begun("experiencia", Answers.NONE);
    return Look.each(
        "/publicar",
        "/publicar/" + experience.id() + "/relato",
        "/publicar/" + experience.id() + "/relato?faltan=si",
        "/publicar/" + practice.id() + "/clasificacion",
        "/publicar/" + practice.id() + "/recursos?agregar=breakdown",
        "/publicar/" + practice.id() + "/actores",
        "/publicar/" + practice.id() + "/problema?previa=si",
        "/publicar/" + practice.id() + "/evidencia",
        "/publicar/" + experience.id() + "/relato/archivo?campo=documents&grande=si",
        "/publicar/" + practice.id() + "/revisar",
        "/publicar/" + practice.id() + "/vista");
  }

  @ParameterizedTest
  @MethodSource("views")
  void pagesAreAccessibleQuietAndFit(Look look) {
    look.check(page -> ROSA.enter(page.context()));
  }

  @Test
  void whoHasNothingToWriteIsSentAwayAndOthersDoNotKnowOfIt() {
    var secret = begun("experiencia", TestAnswers.experience("Un secreto"));

    assertThat(Portal.ask("/publicar").statusCode()).isEqualTo(302);
    assertThat(Portal.account(Duty.READER, "gap-loja").ask("/publicar").statusCode())
        .isEqualTo(403);
    var hidden = LOJA.ask("/publicar/" + secret.id() + "/relato");
    var missing = LOJA.ask("/publicar/999999999/relato");
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(alike(hidden.body(), secret.id().toString()))
        .isEqualTo(alike(missing.body(), "999999999"));
    assertThat(
            LOJA.post(
                    "/publicar/" + secret.id() + "/relato", form("campo", "title", "f.title", "x"))
                .statusCode())
        .isEqualTo(404);
    assertThat(ROSA.ask("/publicar").body()).contains("Un secreto");
    assertThat(LOJA.ask("/publicar").body()).doesNotContain("Un secreto");
  }

  @Test
  void anExperienceIsToldPublishedFoundAndOpenedAgain() {
    var sent = ROSA.post("/publicar", "tipo=experiencia");
    assertThat(sent.statusCode()).isEqualTo(303);
    String address = sent.headers().firstValue("location").orElseThrow();
    var pairs = new java.util.ArrayList<String>();
    TestAnswers.experience("Taludes vistos con zzdron")
        .byKey()
        .forEach((key, answer) -> {
          pairs.addAll(List.of("campo", key));
          for (int row = 0; row < answer.rows().size(); row++) {
            int number = row;
            answer
                .rows()
                .get(row)
                .forEach((column, text) ->
                    pairs.addAll(
                        List.of(
                            column.equals(Answer.VALUE)
                                ? "f." + key
                                : "f." + key + "." + number + "." + column,
                            text)));
          }
        });
    pairs.addAll(List.of("version", "1", "accion", "continuar"));
    var told = ROSA.post(address + "/relato", form(pairs.toArray(String[]::new)));
    assertThat(told.headers().firstValue("location")).hasValue(address + "/revisar");
    assertThat(ROSA.ask(address + "/revisar").body())
        .contains("Está completa")
        .doesNotContain(address + "/publicar\"");
    assertThat(ROSA.post(address + "/publicar", "").statusCode()).isEqualTo(403);

    assertThat(PABLO.post(address + "/publicar", "").statusCode()).isEqualTo(403);
    assertThat(ROSA.post(address + "/entregar", "").statusCode()).isEqualTo(303);
    assertThat(COORDINATOR.post(address + "/devolver", "motivo=").statusCode()).isEqualTo(422);
    COORDINATOR.post(address + "/devolver", form("motivo", "Falta decir cuánto costó."));
    assertThat(ROSA.ask(address + "/revisar").body()).contains("Falta decir cuánto costó.");
    ROSA.post(address + "/entregar", "");
    assertThat(COORDINATOR.post(address + "/aprobar", "").statusCode()).isEqualTo(303);
    assertThat(EDITOR.post(address + "/aprobar", "").statusCode()).isEqualTo(303);
    var published = PABLO.post(address + "/publicar", "");
    assertThat(published.statusCode()).as(published.body()).isEqualTo(303);
    String item = published.headers().firstValue("location").orElseThrow();
    Portal.get(IndexFollower.class).catchUp();
    assertThat(Portal.ask("/buscar?q=zzdron").body()).contains(item);
    assertThat(Portal.ask(item).body()).contains("Qué se hizo").doesNotContain("Tsenkush");

    var again = ROSA.post("/publicar/abrir", form("ficha", item.substring("/fichas/".length())));
    String copy = again.headers().firstValue("location").orElseThrow();
    assertThat(ROSA.ask(copy + "/relato").body()).contains("Taludes vistos con zzdron");
    assertThat(ROSA.post(copy + "/promover", "").statusCode()).isEqualTo(303);
    assertThat(ROSA.ask(copy + "/lecciones").body()).contains("Vuele antes de las ocho.");
  }

  @Test
  void whatIsTooLongComesBackWithWhatWasTypedAndTheRestIsSaved() {
    var begun = begun("experiencia", Answers.NONE);
    var answer =
        ROSA.post(
            "/publicar/" + begun.id() + "/relato",
            form(
                "campo",
                "title",
                "f.title",
                "x".repeat(151),
                "campo",
                "problem",
                "f.problem",
                "Bien",
                "version",
                "1"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#c-title\"")
        .contains("x".repeat(151))
        .contains("autofocus")
        .contains("aria-invalid=\"true\"");
    assertThat(now(begun).answers().text("problem")).isEqualTo("Bien");
  }

  @Test
  void twoEditorsWithoutScriptPutTheirTextsTogether() {
    var begun = begun("experiencia", TestAnswers.experience("Base"));
    String path = "/publicar/" + begun.id() + "/relato";
    LUIS.post(path, form("campo", "title", "f.title", "De Luis", "version", "1"));

    try (var context = Chromium.browser().newContext(calm().setJavaScriptEnabled(false))) {
      Page page = entered(context, ROSA, path);
      assertThat(page.inputValue("#c-title")).isEqualTo("De Luis");
    }
    var clash =
        ROSA.post(
            path,
            form(
                "campo",
                "title",
                "f.title",
                "De Rosa",
                "campo",
                "problem",
                "f.problem",
                "Otro problema",
                "version",
                "1"));
    assertThat(clash.statusCode()).isEqualTo(409);
    assertThat(clash.body()).contains("De Luis").contains("De Rosa").contains("Base");
    assertThat(now(begun).answers().text("problem")).isEqualTo("Otro problema");

    var chosen =
        ROSA.post(
            "/publicar/" + begun.id() + "/unir",
            form(
                "version",
                "" + now(begun).version(),
                "seccion",
                "relato",
                "campo",
                "title",
                "f.title",
                "De Rosa",
                "elegir.title",
                "mia"));
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(now(begun).answers().text("title")).isEqualTo("De Rosa");
  }

  @Test
  void rowsAreAddedAndTakenAwayWithoutScript() {
    var begun = begun("buena-practica", Answers.NONE);
    try (var context = Chromium.browser().newContext(calm().setJavaScriptEnabled(false))) {
      Page page = entered(context, ROSA, "/publicar/" + begun.id() + "/sostenibilidad");
      page.fill("#c-difficulties", "El viento");
      page.click("button[value='agregar:difficulties']");
      page.fill("[name='f.difficulties.1.difficulty']", "La lluvia");
      page.click("button[value='guardar']:not(.vh)");
      assertThat(now(begun).answers().of("difficulties").column("difficulty"))
          .containsExactly("El viento", "La lluvia");
      page.click("button[value='quitar:difficulties:0']");
      assertThat(now(begun).answers().of("difficulties").column("difficulty"))
          .containsExactly("La lluvia");
    }
  }

  @Test
  void whatIsTypedSavesItself() {
    var begun = begun("experiencia", Answers.NONE);
    try (var context = Chromium.browser().newContext(calm())) {
      Page page = entered(context, ROSA, "/publicar/" + begun.id() + "/relato");
      typed(page, "#c-title", "Se guarda solo");
      assertThat(now(begun).answers().text("title")).isEqualTo("Se guarda solo");

      MANUSCRIPTS.save(
          begun.id(), now(begun).version(), Map.of("problem", Answer.of("De Luis")), viewer(LUIS));
      typed(page, "#c-title", "Otra vez");
      assertThat(now(begun).answers().text("title")).isEqualTo("Otra vez");
      assertThat(now(begun).answers().text("problem")).isEqualTo("De Luis");
    }
  }

  @Test
  void whatCouldNotBeSentIsOfferedBackAndMerged() {
    var begun = begun("experiencia", TestAnswers.experience("Base"));
    String path = "/publicar/" + begun.id() + "/relato";
    try (var context = Chromium.browser().newContext(calm())) {
      Page page = entered(context, ROSA, path);
      // the server is gone for whatever is saved from here on
      page.route("**/guardar", route -> route.abort());
      page.locator("#c-title").fill("Sin línea");
      page.locator("#c-problem").fill("Escrito sin línea");
      waitToHear(page, "Sin" + " conexión");
      page.close();
      assertThat(now(begun).answers().text("title")).isEqualTo("Base");
      MANUSCRIPTS.save(begun.id(), 1, Map.of("title", Answer.of("De Luis")), viewer(LUIS));

      Page back = context.newPage();
      back.navigate(Portal.base() + path);
      back.click("#recuperar");
      back.waitForSelector("text=Mi texto");
      assertThat(now(begun).answers().text("problem")).isEqualTo("Escrito sin línea");
      back.locator("main form .pub__nav button").click();
      back.waitForURL("**" + path);
      assertThat(now(begun).answers().text("title")).isEqualTo("Sin línea");
      assertThat(back.isVisible("#recuperable")).isFalse();
    }
  }

  @Test
  void aSessionThatEndsLosesNothing() {
    var begun = begun("experiencia", Answers.NONE);
    String path = "/publicar/" + begun.id() + "/relato";
    try (var context = Chromium.browser().newContext(calm())) {
      Page page = entered(context, ROSA, path);
      context.clearCookies();
      page.locator("#c-title").fill("Tras la sesión");
      waitToHear(page, "Su sesión");
      new Account(ROSA.person(), ROSA.email(), Portal.signIn(ROSA.email(), Portal.PASSWORD))
          .enter(context);
      page.navigate(Portal.base() + path);
      page.click("#recuperar");
      page.waitForURL("**" + path);
      assertThat(now(begun).answers().text("title")).isEqualTo("Tras la sesión");
    }
  }

  @Test
  void everyPageIsSmall() {
    var practice = begun("buena-practica", TestAnswers.experience("Pequeña"));
    for (var section : practice.form().sections()) {
      var page = ROSA.ask("/publicar/" + practice.id() + "/" + section.key());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body().length()).as(section.key()).isLessThan(100 * 1024);
    }
    assertThat(ROSA.ask("/publicar").body().length()).isLessThan(100 * 1024);
  }

  @Test
  void aFileIsHandedInWithoutScriptAndStandsInTheForm() throws Exception {
    var begun = begun("experiencia", Answers.NONE);
    var file =
        java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("acta", ".txt"), "Acta");
    try (var context = Chromium.browser().newContext(calm().setJavaScriptEnabled(false))) {
      Page page =
          entered(context, ROSA, "/publicar/" + begun.id() + "/relato/archivo?campo=documents");
      page.setInputFiles("#archivo", file);
      page.fill("#titulo", "Acta de la minga");
      page.click("#enviar");
      assertThat(page.content()).contains("Acta de la minga");
      assertThat(now(begun).answers().of("documents").column("media"))
          .containsExactly("text/plain");
      page.click("button[value='guardar']:not(.vh)");
      assertThat(now(begun).answers().of("documents").rows()).hasSize(1);
    }
  }
}

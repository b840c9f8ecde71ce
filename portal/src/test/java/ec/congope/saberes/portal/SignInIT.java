package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void somebodySignsInIsGreetedByNameAndLeaves() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");

    String home = rosa.ask("/").body();
    assertThat(home).contains("Persona ").contains("href=\"/publicar\"").contains("/cuenta");
    assertThat(home).doesNotContain("href=\"/admin\"").doesNotContain("/entrar?volver");
    assertThat(rosa.ask("/").headers().firstValue("cache-control")).hasValue("private, no-store");

    var left = rosa.post("/salir", "");
    assertThat(left.statusCode()).isEqualTo(302);
    assertThat(left.headers().firstValue("location")).hasValue("/entrar?salida");
    assertThat(rosa.ask("/").body()).contains("/entrar?volver").doesNotContain("Persona ");
  }

  @Test
  void readersGetNoCookieAndNoFormToPost() {
    for (String path : List.of("/", "/buscar", "/entrar", "/marco", "/avisos", "/no-existe")) {
      var page = Portal.ask(path);
      assertThat(page.headers().firstValue("set-cookie")).as(path).isEmpty();
      assertThat(page.body()).as(path).doesNotContain("_csrf").contains("/entrar?volver=");
    }
    assertThat(Portal.ask("/").body()).doesNotContain("method=\"post\"");
  }

  @Test
  void aReaderHasNothingToPublish() {
    var marco = Portal.account(Duty.READER, "gap-loja");

    assertThat(marco.ask("/").body()).contains("/cuenta").doesNotContain("href=\"/publicar\"");
  }

  /** The answer without what was typed. */
  private static String answer(HttpResponse<String> response, String email) {
    var headers = new TreeMap<String, List<String>>(response.headers().map());
    headers.remove("date");
    headers.remove("etag");
    headers.remove("content-length");
    return response.statusCode() + "\n" + headers + "\n" + response.body().replace(email, "…");
  }

  @Test
  void e1AnswersAlikeForKnownUnknownDisabledAndProposedAddresses() {
    var people = Portal.get(People.class);
    String known = Portal.account(Duty.READER, "gap-loja").email();
    people.add("propuesta@gap-loja.test", "Propuesta", Person.State.PROPOSED);
    people.add("apagada@gap-loja.test", "Apagada", Person.State.DISABLED);
    String wrong = "esta no es la clave";

    var expected = answer(Portal.enter(known, wrong), known);
    assertThat(expected).startsWith("422").contains("no son correctos");
    for (String email :
        List.of("nadie@gap-loja.test", "propuesta@gap-loja.test", "apagada@gap-loja.test")) {
      assertThat(answer(Portal.enter(email, wrong), email)).as(email).isEqualTo(expected);
    }
  }

  @Test
  void e1DoesTheSameWorkForKnownAndUnknownAddresses() {
    String known = Portal.account(Duty.READER, "gap-loja").email();
    var times = new TreeMap<String, List<Long>>();
    for (int i = 0; i < 9; i++) {
      for (String email : List.of(known, "nadie-mide@gap-loja.test")) {
        long start = System.nanoTime();
        Portal.enter(email, "esta no es la clave");
        times.computeIfAbsent(email, key -> new ArrayList<>()).add(System.nanoTime() - start);
      }
    }
    var medians = times.values().stream().map(SignInIT::median).sorted().toList();
    // without the hash of nobody one of them would take a tenth of the other
    assertThat(medians.getLast()).isLessThan(medians.getFirst() * 3);
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static HttpResponse<String> enter(HttpClient client, String email, String password) {
    return Portal.send(
        client,
        "POST",
        "/entrar",
        BodyPublishers.ofString("correo=" + email + "&clave=" + password),
        "Content-Type",
        FORM);
  }

  @Test
  void e2ShutsAnAccountAfterTenWrongPasswordsWhetherThereIsOneOrNot() {
    String known = Portal.account(Duty.READER, "gap-loja").email();
    var answers = new TreeMap<String, List<Integer>>();
    for (String email : List.of(known, "nadie-prueba@gap-loja.test")) {
      var client = ClientAddress.fresh();
      for (int i = 0; i < 11; i++) {
        var status = enter(client, email, "equivocada-" + i).statusCode();
        answers.computeIfAbsent(email, key -> new ArrayList<>()).add(status);
      }
    }
    assertThat(answers.values())
        .allSatisfy(statuses -> {
          assertThat(statuses.subList(0, 10)).containsOnly(422);
          assertThat(statuses.getLast()).isEqualTo(429);
        });
    var shut = Portal.enter(known, Portal.PASSWORD);
    assertThat(shut.statusCode()).as("right or wrong").isEqualTo(429);
    assertThat(shut.headers().firstValue("retry-after")).hasValue("900");
    assertThat(shut.body()).contains("Espere quince minutos");
    Portal.later(
        Duration.ofMinutes(16),
        () -> assertThat(Portal.enter(known, Portal.PASSWORD).statusCode()).isEqualTo(303));
  }

  @Test
  void e2ShutsAnAddressOfTheNetworkThatTriesManyAccounts() {
    var client = ClientAddress.fresh();
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < 51; i++) {
      statuses.add(enter(client, "relleno" + i + "@gap-loja.test", "equivocada").statusCode());
    }
    assertThat(statuses.subList(0, 50)).containsOnly(422);
    assertThat(statuses.getLast()).isEqualTo(429);
  }

  @Test
  void e5TheSessionIsNewAfterSigningInAndGoneAfterSigningOut() {
    String planted = "mesa=" + "a".repeat(64);
    var account = Portal.account(Duty.READER, "gap-loja");
    var entered = Portal.enter(account.email(), Portal.PASSWORD, "Cookie", planted);
    assertThat(entered.headers().firstValue("set-cookie").orElseThrow())
        .doesNotContain("a".repeat(64))
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .contains("Path=/");

    var again = Portal.enter(account.email(), Portal.PASSWORD, "Cookie", account.cookie());
    String second = again.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    assertThat(second).isNotEqualTo(account.cookie());
    assertThat(account.ask("/cuenta").statusCode()).as("the one before is over").isEqualTo(302);

    var live = new Portal.Account(account.person(), account.email(), second);
    live.post("/salir", "");
    assertThat(live.ask("/cuenta").headers().firstValue("location").orElseThrow())
        .startsWith("/entrar");
  }

  @Test
  void e5ASessionEndsAfterSevenDaysHoweverBusy() {
    var account = Portal.account(Duty.READER, "gap-loja");
    assertThat(account.ask("/").body()).contains("Persona ");
    Portal.later(
        Duration.ofDays(7).plusMinutes(1),
        () -> assertThat(account.ask("/").body()).doesNotContain("Persona "));
    assertThat(account.ask("/").body()).as("for ever").doesNotContain("Persona ");
  }

  @ParameterizedTest
  @ValueSource(ints = {129, 1_000_000})
  void e6RefusesPasswordsThatAreTooLongBeforeHashing(int length) {
    String known = Portal.account(Duty.READER, "gap-loja").email();
    var answer = Portal.enter(known, "x".repeat(length));
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void b6AndB8WhoIsNoAdministratorAnyMoreIsNoneAtTheNextRequest() {
    var congope = Portal.get(Organisations.class).find("congope").orElseThrow().id();
    var people = Portal.get(People.class);
    Portal.account(Duty.ADMINISTRATOR, "congope"); // somebody has to be left
    var ana = Portal.account(Duty.ADMINISTRATOR, "congope");
    assertThat(ana.ask("/admin").statusCode()).isEqualTo(200);
    assertThat(ana.ask("/").body()).contains("href=\"/admin\"");

    people.take(ana.person(), congope, Duty.ADMINISTRATOR);
    assertThat(ana.ask("/admin").statusCode()).isEqualTo(403);
    assertThat(ana.ask("/admin/buscador").statusCode()).isEqualTo(403);
    assertThat(ana.ask("/").body()).doesNotContain("href=\"/admin\"");
  }

  @Test
  void b8WhoIsDisabledIsNobodyAtTheNextRequest() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    assertThat(rosa.ask("/").body()).contains("Persona ");
    Portal.get(People.class).change(rosa.person(), Person.State.DISABLED);
    assertThat(rosa.ask("/").body()).doesNotContain("Persona ");
    assertThat(rosa.ask("/cuenta").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTRIBUTOR, gap-azuay",
    "COORDINATOR, gap-azuay",
    "READER, gap-loja",
    "ADMINISTRATOR, gap-loja",
    "EDITOR, congope",
    "PUBLISHER, congope",
    "LIAISON, congope"
  })
  void b6OnlyAdministratorsOfTheConsortiumEnterTheAdministration(Duty duty, String organisation) {
    var account = Portal.account(duty, organisation);
    for (String path : List.of("/admin", "/admin/archivos", "/admin/buscador", "/admin/personas")) {
      assertThat(account.ask(path).statusCode()).as(path).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/\tevil",
        "/%0d%0aSet-Cookie:a=b\n",
        "evil",
        "///evil.example",
        "/ /evil.example",
        "/\u2028/evil.example",
        "/entrar?volver=/x",
        "/salir",
        "",
        "?",
        "http://localhost:1/",
        "/@evil.example\r\nLocation: //evil"
      })
  void c16ComesBackToPagesOfThisPortalOnly(String back) {
    var account = Portal.account(Duty.READER, "gap-loja");
    String form =
        "correo="
            + account.email()
            + "&clave="
            + Portal.PASSWORD.replace(" ", "+")
            + "&volver="
            + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8);
    var entered =
        Portal.send("POST", "/entrar", BodyPublishers.ofString(form), "Content-Type", FORM);
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("location")).hasValue("/");
    assertThat(entered.headers().firstValue("set-cookie").orElseThrow()).startsWith("mesa=");
  }

  @Test
  void comesBackToWhatWasAskedFor() {
    var asked = Portal.ask("/cuenta?a=b");
    assertThat(asked.statusCode()).isEqualTo(302);
    String form = asked.headers().firstValue("location").orElseThrow();
    assertThat(form).isEqualTo("/entrar?volver=%2Fcuenta%3Fa%3Db");
    assertThat(Portal.ask(form).body()).contains("name=\"volver\" value=\"/cuenta?a=b\"");
  }

  @Test
  void c17FormsFromElsewhereNeitherSignInNorOut() {
    var account = Portal.account(Duty.READER, "gap-loja");
    for (var headers :
        List.of(
            Map.entry("Origin", "https://evil.example"),
            Map.entry("Sec-Fetch-Site", "cross-site"),
            Map.entry("Origin", "null"))) {
      var entered =
          Portal.enter(account.email(), Portal.PASSWORD, headers.getKey(), headers.getValue());
      assertThat(entered.statusCode()).as("login CSRF").isEqualTo(403);
      assertThat(entered.headers().firstValue("set-cookie")).isEmpty();
    }
    var out =
        Portal.send(
            "POST",
            "/salir",
            BodyPublishers.ofString("_csrf=x"),
            "Content-Type",
            FORM,
            "Cookie",
            account.cookie());
    assertThat(out.statusCode()).as("logout CSRF").isEqualTo(403);
    assertThat(account.ask("/").body()).contains("Persona ");
  }

  @Test
  void aFormWhoseSessionIsOverIsToldSo() {
    var answer =
        Portal.send(
            "POST", "/cuenta/nombre", BodyPublishers.ofString("nombre=x"), "Content-Type", FORM);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Su sesión terminó");
  }
}

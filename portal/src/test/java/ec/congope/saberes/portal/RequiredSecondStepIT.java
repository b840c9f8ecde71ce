package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.SaberesApplication;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.database.TestDatabase;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.Passkeys;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.content.person.PersonalTokens;
import ec.congope.saberes.portal.security.Passwords;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A portal as it is when nothing is configured: who publishes or administers needs two steps. */
class RequiredSecondStepIT {

  private static final String PAGE = "/cuenta/segundo-paso";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static ConfigurableApplicationContext portal =
      new org.springframework.context.support.GenericApplicationContext();

  @BeforeAll
  static void start() throws IOException {
    portal =
        new SpringApplicationBuilder(SaberesApplication.class)
            .run(
                "--server.port=0",
                "--saberes.data=" + Files.createTempDirectory("saberes-two-steps"),
                "--spring.datasource.url=" + TestDatabase.fresh().url(),
                "--saberes.text.enabled=false",
                "--saberes.alerts.send=false",
                "--logging.level.root=warn");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static PersonId add(String email, Duty duty, String organisation) {
    var people = portal.getBean(People.class);
    var person = people.add(email, "Persona", Person.State.ACTIVE);
    var body = portal.getBean(Organisations.class).find(organisation).orElseThrow();
    people.give(person, body.id(), duty, null);
    portal.getBean(Passwords.class).choose(person, Portal.PASSWORD);
    return person;
  }

  private static HttpResponse<String> send(String method, String path, String form, String... head)
      throws IOException, InterruptedException {
    String base = "http://localhost:" + portal.getEnvironment().getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(form));
    if (head.length > 0) {
      request.headers(head);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> enter(String email) throws Exception {
    return send(
        "POST", "/entrar", "correo=" + email + "&clave=" + Portal.PASSWORD.replace(" ", "+"));
  }

  private static String to(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
  }

  private static HttpResponse<String> post(String path, String form, String cookie)
      throws Exception {
    var token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
            .matcher(send("GET", PAGE, "", "Cookie", cookie).body());
    assertThat(token.find()).isTrue();
    return send("POST", path, "_csrf=" + token.group(1) + "&" + form, "Cookie", cookie);
  }

  @Test
  void b6WhoPublishesOrAdministersIsLedToASecondStepBeforeAnythingElse() throws Exception {
    for (Duty duty : new Duty[] {Duty.PUBLISHER, Duty.ADMINISTRATOR}) {
      String email = duty + "@congope.test";
      add(email, duty, "congope");
      var entered = enter(email);
      assertThat(to(entered)).isEqualTo(PAGE);
      String cookie = cookie(entered);
      for (String path : new String[] {"/admin", "/admin/personas", "/publicar", "/cuenta"}) {
        var answer = send("GET", path, "", "Cookie", cookie);
        assertThat(answer.statusCode()).as(path).isEqualTo(303);
        assertThat(to(answer)).as(path).isEqualTo(PAGE);
      }
      assertThat(post("/cuenta/tokens", "para=x&dias=30", cookie).statusCode()).isEqualTo(303);
      assertThat(send("GET", PAGE, "", "Cookie", cookie).body()).contains("toma dos minutos");
      assertThat(send("GET", "/", "", "Cookie", cookie).body()).doesNotContain("href=\"/admin\"");

      post(PAGE + "/empezar", "actual=" + Portal.PASSWORD.replace(" ", "+"), cookie);
      byte[] seed = SecondStepIT.seed(send("GET", PAGE, "", "Cookie", cookie).body());
      var on =
          post(PAGE + "/confirmar", "codigo=" + SecondStepIT.code(seed, Instant.now()), cookie);
      assertThat(on.statusCode()).isEqualTo(200);
      String whole = cookie(on);
      assertThat(send("GET", "/publicar", "", "Cookie", whole).statusCode()).isEqualTo(200);
      assertThat(
              post(PAGE + "/apagar", "confirma=" + Portal.PASSWORD.replace(" ", "+"), whole)
                  .statusCode())
          .as("cannot be turned off")
          .isEqualTo(422);
    }
  }

  @Test
  void b8WhoIsMadePublisherInASessionNeedsASecondStepAtTheNextRequest() throws Exception {
    var person = add("editora@congope.test", Duty.EDITOR, "congope");
    var entered = enter("editora@congope.test");
    assertThat(to(entered)).isEqualTo("/");
    String cookie = cookie(entered);
    assertThat(send("GET", "/publicar", "", "Cookie", cookie).statusCode()).isEqualTo(200);
    var congope = portal.getBean(Organisations.class).find("congope").orElseThrow().id();
    portal.getBean(People.class).give(person, congope, Duty.PUBLISHER, null);
    assertThat(to(send("GET", "/publicar", "", "Cookie", cookie))).isEqualTo(PAGE);
  }

  @Test
  void aPasskeyIsASecondStepToo() throws Exception {
    String email = "llave@congope.test";
    var person = add(email, Duty.PUBLISHER, "congope");
    String cookie = cookie(enter(email));
    assertThat(to(send("GET", "/publicar", "", "Cookie", cookie))).isEqualTo(PAGE);
    String password = Portal.PASSWORD.replace(" ", "+");
    post("/cuenta/llaves/empezar", "nombre=mi+equipo&actual=" + password, cookie);
    String asked = PasskeyIT.options(send("GET", "/cuenta/llaves", "", "Cookie", cookie).body());
    var passkey = new SoftPasskey();
    String origin = "http://localhost:" + portal.getEnvironment().getProperty("local.server.port");
    var made =
        post(
            "/cuenta/llaves",
            "respuesta=" + URLEncoder.encode(passkey.made(asked, origin), StandardCharsets.UTF_8),
            cookie);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String whole = cookie(made);
    assertThat(send("GET", "/publicar", "", "Cookie", whole).statusCode()).isEqualTo(200);

    String half = cookie(enter(email));
    assertThat(send("GET", "/publicar", "", "Cookie", half).statusCode())
        .as("the password alone does not do any more")
        .isEqualTo(302);
    assertThat(send("GET", "/entrar/segundo-paso", "", "Cookie", half).body())
        .contains("id=\"con-llave\"")
        .doesNotContain("id=\"codigo\"");
    var options = send("POST", "/entrar/llave/opciones", "", "Cookie", half);
    String answer = passkey.answer(options.body(), origin);
    var in =
        send(
            "POST",
            "/entrar/llave",
            "respuesta=" + URLEncoder.encode(answer, StandardCharsets.UTF_8),
            "Cookie",
            half);
    assertThat(to(in)).isEqualTo("/");
    whole = cookie(in);
    assertThat(send("GET", "/publicar", "", "Cookie", whole).statusCode()).isEqualTo(200);

    long id = portal.getBean(Passkeys.class).list(person).getFirst().id();
    var kept = post("/cuenta/llaves/quitar", "llave=" + id + "&confirma=" + password, whole);
    assertThat(kept.statusCode()).as("the last one stays").isEqualTo(422);
    assertThat(portal.getBean(Passkeys.class).list(person)).hasSize(1);
  }

  @Test
  void othersNeedNone() throws Exception {
    add("coordina@azuay.test", Duty.COORDINATOR, "gap-azuay");
    assertThat(to(enter("coordina@azuay.test"))).isEqualTo("/");
    add("administra@azuay.test", Duty.ADMINISTRATOR, "gap-azuay");
    assertThat(to(enter("administra@azuay.test"))).as("of a province").isEqualTo("/");
  }

  @Test
  void e8ATokenOfWhoLacksItsSecondStepIsNobodys() throws Exception {
    var person = add("token@congope.test", Duty.PUBLISHER, "congope");
    String token =
        portal
            .getBean(PersonalTokens.class)
            .make(person, "informe", Duration.ofDays(30))
            .orElseThrow();
    var answer = send("GET", "/api/v1/items/1", "", "Authorization", "Bearer " + token);
    assertThat(answer.statusCode()).isEqualTo(401);
  }
}

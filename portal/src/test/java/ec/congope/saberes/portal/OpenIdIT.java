package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import ec.congope.saberes.SaberesApplication;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.database.TestDatabase;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.OutsideAccounts;
import ec.congope.saberes.content.person.Passkeys;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Signing in with accounts of a provider, at a portal that takes them. */
class OpenIdIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String FAILED = "/entrar?externo&volver=%2Fcuenta";
  private static final String UNKNOWN = "/entrar?sin-cuenta&volver=%2Fcuenta";

  private static final OutsideProvider PROVIDER = new OutsideProvider();
  private static ConfigurableApplicationContext portal = new GenericApplicationContext();
  private static int number;

  @BeforeAll
  static void start() throws IOException {
    portal = portal(PROVIDER.issuer());
  }

  private static ConfigurableApplicationContext portal(String issuer) throws IOException {
    return new SpringApplicationBuilder(SaberesApplication.class)
        .run(
            "--server.port=0",
            "--saberes.data=" + Files.createTempDirectory("saberes-openid"),
            "--spring.datasource.url=" + TestDatabase.fresh().url(),
            "--saberes.text.enabled=false",
            "--saberes.alerts.send=false",
            "--saberes.openid.issuer=" + issuer,
            "--saberes.openid.client-id=" + OutsideProvider.CLIENT,
            "--saberes.openid.client-secret=" + OutsideProvider.SECRET,
            "--saberes.openid.name=la cuenta del gobierno provincial",
            "--logging.level.root=warn");
  }

  @AfterAll
  static void stop() {
    portal.close();
    PROVIDER.close();
  }

  private static HttpResponse<String> ask(String path, String... headers) {
    return ask(portal, path, headers);
  }

  private static HttpResponse<String> ask(
      ConfigurableApplicationContext at, String path, String... headers) {
    try {
      String base = "http://localhost:" + at.getEnvironment().getProperty("local.server.port");
      var request = HttpRequest.newBuilder(URI.create(base + path));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String to(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
  }

  private static PersonId add(String email, Duty duty, String organisation) {
    var people = portal.getBean(People.class);
    var person = people.add(email, "Persona " + ++number, Person.State.ACTIVE);
    var body = portal.getBean(Organisations.class).find(organisation).orElseThrow();
    people.give(person, body.id(), duty, null);
    return person;
  }

  private static Consumer<JWTClaimsSet.Builder> somebody(String subject, String email) {
    return claims -> claims.subject(subject).claim("email", email).claim("email_verified", true);
  }

  /** A browser that was sent to the provider. */
  record Visit(String cookie, String asked) {

    static Visit fresh() {
      var begun = ask("/entrar/externo?volver=%2Fcuenta");
      assertThat(begun.statusCode()).isEqualTo(303);
      return new Visit(OpenIdIT.cookie(begun), to(begun));
    }

    String back(String code) {
      var said = OutsideProvider.parameters(URI.create(asked).getRawQuery());
      return "/entrar/externo/vuelta?code="
          + code
          + "&state="
          + said.get("state")
          + "&iss="
          + PROVIDER.issuer();
    }

    HttpResponse<String> come(String path) {
      return ask(path, "Cookie", cookie);
    }

    HttpResponse<String> come(Consumer<JWTClaimsSet.Builder> claims) {
      return come(back(PROVIDER.code(asked, claims)));
    }
  }

  private static HttpResponse<String> enter(Consumer<JWTClaimsSet.Builder> claims) {
    return Visit.fresh().come(claims);
  }

  private static void assertIn(HttpResponse<String> answer, String name) {
    assertThat(to(answer)).isEqualTo("/cuenta");
    assertThat(ask("/cuenta", "Cookie", cookie(answer)).body()).contains(name);
  }

  private static void assertOut(HttpResponse<String> answer, String where) {
    assertThat(to(answer)).isEqualTo(where);
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void whereNoProviderIsConfiguredNothingIsOffered() {
    assertThat(Portal.ask("/entrar").body()).doesNotContain("/entrar/externo");
    assertThat(Portal.ask("/entrar/externo").statusCode()).isEqualTo(404);
    assertThat(Portal.ask("/entrar/externo/vuelta?code=x&state=y").statusCode()).isEqualTo(404);
  }

  @Test
  void theBrowserIsSentToTheProviderWithPkceStateAndNonce() {
    assertThat(ask("/entrar").body())
        .contains("Entrar con la cuenta del gobierno provincial")
        .contains("href=\"/entrar/externo?volver=/\"");
    assertThat(ask("/entrar").headers().firstValue("set-cookie")).isEmpty();
    String asked = Visit.fresh().asked();
    assertThat(asked).startsWith(PROVIDER.issuer() + "/authorize?");
    Map<String, String> said = OutsideProvider.parameters(URI.create(asked).getRawQuery());
    assertThat(said)
        .containsEntry("response_type", "code")
        .containsEntry("scope", "openid email")
        .containsEntry("client_id", OutsideProvider.CLIENT)
        .containsEntry("redirect_uri", "http://localhost:8080/entrar/externo/vuelta")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
  }

  @Test
  void aVerifiedAddressFindsThePersonAndFromThenOnTheSubjectDoes() {
    var rosa = add("rosa@azuay.test", Duty.CONTRIBUTOR, "gap-azuay");
    var visit = Visit.fresh();
    var in = visit.come(somebody("s-rosa", "Rosa@Azuay.test"));
    assertIn(in, "rosa@azuay.test");
    assertThat(cookie(in)).as("E5: another id").isNotEqualTo(visit.cookie());

    assertIn(enter(somebody("s-rosa", "otra@azuay.test")), "rosa@azuay.test");
    assertIn(
        enter(claims -> claims.subject("s-rosa").claim("email_verified", false)),
        "rosa@azuay.test");
    assertThat(portal.getBean(People.class).find("otra@azuay.test")).isEmpty();
    assertThat(portal.getBean(OutsideAccounts.class).list(rosa)).hasSize(1);
    var about = new AuditQuery(null, null, "person:" + rosa, null, null);
    var told = portal.getBean(Audit.class).find(about, Long.MAX_VALUE, 20).reversed();
    assertThat(told.stream().map(entry -> entry.action() + entry.details().getOrDefault("way", "")))
        .containsSubsequence("outside.link", "sign.inOPENID", "sign.inOPENID");
    assertThat(ask("/cuenta", "Cookie", cookie(in)).body()).contains(PROVIDER.issuer());
  }

  @Test
  void anAddressThatIsNotVerifiedFindsNobody() {
    var pedro = add("pedro@azuay.test", Duty.CONTRIBUTOR, "gap-azuay");
    assertOut(
        enter(claims ->
            claims
                .subject("s-pedro")
                .claim("email", "pedro@azuay.test")
                .claim("email_verified", false)),
        UNKNOWN);
    assertOut(
        enter(claims -> claims.subject("s-pedro").claim("email", "pedro@azuay.test")), UNKNOWN);
    assertThat(portal.getBean(OutsideAccounts.class).list(pedro)).isEmpty();
    assertThat(ask(UNKNOWN).body()).contains("Esa cuenta no abre nada aquí");
  }

  @Test
  void whoHasNoAccountGetsNone() {
    long before = portal.getBean(People.class).list().size();
    assertOut(enter(somebody("s-nadie", "nadie@azuay.test")), UNKNOWN);
    assertThat(portal.getBean(People.class).list()).hasSize((int) before);
    assertThat(portal.getBean(People.class).find("nadie@azuay.test")).isEmpty();
  }

  @Test
  void anAddressThatBecameSomebodyElsesOpensNothing() {
    add("cargo@azuay.test", Duty.CONTRIBUTOR, "gap-azuay");
    assertIn(enter(somebody("s-antes", "cargo@azuay.test")), "cargo@azuay.test");
    assertOut(enter(somebody("s-despues", "cargo@azuay.test")), UNKNOWN);
    assertIn(enter(somebody("s-antes", "cargo@azuay.test")), "cargo@azuay.test");
  }

  @Test
  void b8WhoIsDisabledOrNotYetConfirmedDoesNotComeIn() {
    var people = portal.getBean(People.class);
    var linked = add("apagada@azuay.test", Duty.CONTRIBUTOR, "gap-azuay");
    assertIn(enter(somebody("s-apagada", "apagada@azuay.test")), "apagada@azuay.test");
    people.disable(linked);
    assertOut(enter(somebody("s-apagada", "apagada@azuay.test")), UNKNOWN);
    people.register("propuesta@azuay.test", "Propuesta", "2026-11");
    assertOut(enter(somebody("s-propuesta", "propuesta@azuay.test")), UNKNOWN);
  }

  @Test
  void b6TheSecondStepIsAskedForUnlessTheProviderAskedForIt() {
    var sole = add("publica@congope.test", Duty.PUBLISHER, "congope");
    var none = enter(somebody("s-publica", "publica@congope.test"));
    assertThat(to(none)).as("it has none").isEqualTo("/cuenta/segundo-paso");
    assertThat(ask("/publicar", "Cookie", cookie(none)).statusCode()).isEqualTo(303);

    portal.getBean(Passkeys.class).handle(sole);
    portal
        .getBean(Passkeys.class)
        .add(Viewer.administrator(), sole, "llave", new byte[] {7}, new byte[] {1}, 0);
    var asked = enter(somebody("s-publica", "publica@congope.test"));
    assertThat(to(asked)).isEqualTo("/entrar/segundo-paso?volver=%2Fcuenta");
    assertThat(ask("/cuenta", "Cookie", cookie(asked)).statusCode()).isEqualTo(302);

    var whole =
        enter(
            somebody("s-publica", "publica@congope.test")
                .andThen(claims -> claims.claim("amr", List.of("pwd", "mfa"))));
    assertIn(whole, "publica@congope.test");
    assertThat(ask("/publicar", "Cookie", cookie(whole)).statusCode()).isEqualTo(200);

    var other = add("edita@congope.test", Duty.PUBLISHER, "congope");
    var elsewhere =
        enter(
            somebody("s-edita", "edita@congope.test")
                .andThen(claims -> claims.claim("amr", List.of("mfa"))));
    assertIn(elsewhere, "edita@congope.test");
    assertThat(portal.getBean(People.class).find(other).map(Person::secondStep)).contains(false);
    assertThat(ask("/publicar", "Cookie", cookie(elsewhere)).statusCode()).isEqualTo(200);
  }

  @Test
  void whatTheProviderSaysHasToHold() {
    add("firme@azuay.test", Duty.CONTRIBUTOR, "gap-azuay");
    var right = somebody("s-firme", "firme@azuay.test");
    List<Consumer<JWTClaimsSet.Builder>> wrong =
        List.of(
            claims -> claims.issuer("https://otro.example.org"),
            claims -> claims.audience("another-portal"),
            claims -> claims.claim("nonce", "of another sign-in"),
            claims -> claims.claim("nonce", null),
            claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))),
            claims -> claims.subject(null));
    for (var each : wrong) {
      assertOut(enter(right.andThen(each)), FAILED);
    }
    var forged = Visit.fresh();
    assertOut(forged.come(forged.back(PROVIDER.forged(forged.asked(), right))), FAILED);
    assertIn(enter(right), "firme@azuay.test");
    assertThat(ask(FAILED).body()).contains("No se pudo entrar con esa cuenta");
  }

  @Test
  void e5AnAnswerIsOfItsOwnSessionAndOfItsOwnProvider() {
    add("sesion@azuay.test", Duty.CONTRIBUTOR, "gap-azuay");
    var right = somebody("s-sesion", "sesion@azuay.test");
    List<UnaryOperator<String>> wrong =
        List.of(
            path -> path.replaceAll("state=[^&]+", "state=another"),
            path -> path.replaceAll("&state=[^&]+", ""),
            path -> path.replaceAll("&iss=.*", ""),
            path -> path.replaceAll("&iss=.*", "&iss=https://otro.example.org"),
            path -> path.replaceAll("code=[^&]+", "code=another"),
            path -> path.replaceAll("code=[^&]+", "error=access_denied"),
            path -> "/entrar/externo/vuelta");
    for (var each : wrong) {
      var visit = Visit.fresh();
      String path = visit.back(PROVIDER.code(visit.asked(), right));
      assertOut(visit.come(each.apply(path)), FAILED);
      assertThat(to(visit.come(path)))
          .as("after a wrong one")
          .isEqualTo("/entrar?externo&volver=%2F");
    }
    var mine = Visit.fresh();
    String path = mine.back(PROVIDER.code(mine.asked(), right));
    assertOut(Visit.fresh().come(path), FAILED);
    assertThat(to(ask(path))).as("without a session").isEqualTo("/entrar?externo&volver=%2F");
    var another = Visit.fresh();
    String stolen = another.back(PROVIDER.code(mine.asked(), right));
    assertOut(another.come(stolen), FAILED);
  }

  @Test
  void whereTheTokenHasNoAddressTheProviderIsAsked() {
    add("pregunta@azuay.test", Duty.CONTRIBUTOR, "gap-azuay");
    PROVIDER.says(
        "{\"sub\":\"s-pregunta\",\"email\":\"pregunta@azuay.test\",\"email_verified\":true}");
    assertOut(enter(claims -> claims.subject("s-otra")), FAILED);
    assertIn(enter(claims -> claims.subject("s-pregunta")), "pregunta@azuay.test");
  }

  @Test
  void whileTheProviderIsDownThePortalStartsAndSaysSo() throws IOException {
    String gone;
    try (var provider = new OutsideProvider()) {
      gone = provider.issuer();
    }
    try (var alone = portal(gone)) {
      assertThat(ask(alone, "/entrar").statusCode()).isEqualTo(200);
      assertThat(to(ask(alone, "/entrar/externo"))).isEqualTo("/entrar?externo&volver=%2F");
    }
  }
}

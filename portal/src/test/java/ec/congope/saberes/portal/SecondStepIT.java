package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.person.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second step of signing in, where nobody has to have one. */
class SecondStepIT {

  private static final String PAGE = "/cuenta/segundo-paso";
  private static final String ASKING = "/entrar/segundo-paso";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern SECRET = Pattern.compile("<code class=\"once\">([A-Z2-7 ]{39})<");
  private static final Pattern RECOVERY = Pattern.compile("([a-z2-7]{4}-){3}[a-z2-7]{4}");

  /** Somebody with a second step. */
  record Guarded(Portal.Account account, byte[] seed, List<String> codes) {

    String code(Duration later) {
      return SecondStepIT.code(seed, Instant.now().plus(later));
    }
  }

  static byte[] seed(String page) {
    var found = SECRET.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    String letters = found.group(1).replace(" ", "");
    var bits = new java.math.BigInteger("0");
    for (char letter : letters.toCharArray()) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
      bits = bits.shiftLeft(5).add(java.math.BigInteger.valueOf(value));
    }
    byte[] seed = new byte[20];
    byte[] bytes = bits.toByteArray();
    int length = Math.min(20, bytes.length);
    System.arraycopy(bytes, bytes.length - length, seed, 20 - length, length);
    return seed;
  }

  static String code(byte[] seed, Instant at) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(new SecretKeySpec(seed, "HmacSHA1"), at, Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String password(String field) {
    return field + "=" + Portal.PASSWORD.replace(' ', '+');
  }

  /** Somebody sets up its second step on its pages. */
  private static Guarded guarded(Portal.Account account) {
    assertThat(account.post(PAGE + "/empezar", password("actual")).statusCode()).isEqualTo(303);
    byte[] seed = seed(account.ask(PAGE).body());
    var on = account.post(PAGE + "/confirmar", "codigo=" + code(seed, Instant.now()));
    assertThat(on.statusCode()).as(on.body()).isEqualTo(200);
    var codes = RECOVERY.matcher(on.body()).results().map(found -> found.group()).toList();
    assertThat(codes).hasSize(10);
    String cookie = cookie(on);
    assertThat(cookie).as("another id").isNotEqualTo(account.cookie());
    return new Guarded(new Portal.Account(account.person(), account.email(), cookie), seed, codes);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
  }

  private static HttpResponse<String> say(String cookie, String code, String back) {
    var token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
            .matcher(Portal.ask(ASKING, "Cookie", cookie).body());
    assertThat(token.find()).isTrue();
    return Portal.send(
        "POST",
        ASKING,
        BodyPublishers.ofString("_csrf=" + token.group(1) + "&codigo=" + code + "&volver=" + back),
        "Content-Type",
        FORM,
        "Cookie",
        cookie);
  }

  @Test
  void afterThePasswordACodeIsAskedForAndTheSessionIsNewAfterwards() {
    var rosa = guarded(Portal.account(Duty.CONTRIBUTOR, "gap-azuay"));
    assertThat(rosa.account().ask(PAGE).body())
        .contains("Le quedan 10 códigos")
        .doesNotContain("class=\"once\"");

    var entered = Portal.enter(rosa.account().email(), Portal.PASSWORD);
    assertThat(entered.headers().firstValue("location")).hasValue(ASKING + "?volver=%2F");
    String half = cookie(entered);
    assertThat(Portal.ask("/", "Cookie", half).body()).doesNotContain("Persona ");
    assertThat(Portal.ask("/cuenta", "Cookie", half).statusCode()).isEqualTo(302);
    assertThat(Portal.ask(PAGE, "Cookie", half).statusCode()).isEqualTo(302);
    assertThat(rosa.account().ask("/cuenta").body().split("Vista por última vez", -1))
        .as("half a session is none")
        .hasSize(2);
    assertThat(say(half, "000000", "/").statusCode()).isEqualTo(422);
    assertThat(say(half, "x".repeat(10_000), "/").statusCode()).isEqualTo(422);

    Portal.later(
        Duration.ofSeconds(30),
        () -> {
          var in = say(half, rosa.code(Duration.ofSeconds(30)), "%2Fcuenta%3Fa%3Db");
          assertThat(in.statusCode()).isEqualTo(303);
          assertThat(in.headers().firstValue("location")).hasValue("/cuenta?a=b");
          String whole = cookie(in);
          assertThat(whole).as("E5: a new id after the second step").isNotEqualTo(half);
          assertThat(Portal.ask("/cuenta", "Cookie", whole).statusCode()).isEqualTo(200);
          assertThat(Portal.ask("/cuenta", "Cookie", half).statusCode()).isEqualTo(302);
        });
  }

  @Test
  void e4ARecoveryCodeSignsInOnceAndComesBackToThisPortalOnly() {
    var rosa = guarded(Portal.account(Duty.CONTRIBUTOR, "gap-azuay"));
    String half = cookie(Portal.enter(rosa.account().email(), Portal.PASSWORD));
    var in = say(half, rosa.codes().getFirst(), "%2F%2Fevil.example");
    assertThat(in.headers().firstValue("location")).hasValue("/");
    String second = cookie(Portal.enter(rosa.account().email(), Portal.PASSWORD));
    assertThat(say(second, rosa.codes().getFirst(), "/").statusCode()).isEqualTo(422);
  }

  @Test
  void e2TheSecondStepIsShutAfterTenWrongCodesFromWhateverSession() {
    var rosa = guarded(Portal.account(Duty.CONTRIBUTOR, "gap-azuay"));
    for (int i = 0; i < 2; i++) {
      String half = cookie(Portal.enter(rosa.account().email(), Portal.PASSWORD));
      for (int j = 0; j < 5; j++) {
        assertThat(say(half, "no-es-" + j, "/").statusCode()).isEqualTo(422);
      }
    }
    String half = cookie(Portal.enter(rosa.account().email(), Portal.PASSWORD));
    var shut = say(half, rosa.codes().getFirst(), "/");
    assertThat(shut.statusCode()).as("right or wrong").isEqualTo(429);
    assertThat(shut.headers().firstValue("retry-after")).hasValue("900");
  }

  @Test
  void aPasswordThatWasSaidWaitsTenMinutesForItsCode() {
    var rosa = guarded(Portal.account(Duty.CONTRIBUTOR, "gap-azuay"));
    String half = cookie(Portal.enter(rosa.account().email(), Portal.PASSWORD));
    Portal.later(
        Duration.ofMinutes(11),
        () -> assertThat(Portal.ask(ASKING, "Cookie", half).statusCode()).isEqualTo(303));
    assertThat(Portal.ask(ASKING).headers().firstValue("location")).hasValue("/entrar");
  }

  @Test
  void otherSessionsEndWhenTheSecondStepBeginsAndChangingItNeedsThePassword() {
    var before = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    String other = Portal.signIn(before.email(), Portal.PASSWORD);
    assertThat(before.post(PAGE + "/empezar", "actual=no").statusCode()).isEqualTo(422);
    var rosa = guarded(before);
    assertThat(Portal.ask("/cuenta", "Cookie", other).statusCode()).isEqualTo(302);
    assertThat(LinksIT.text(before.email())).contains("un código de su teléfono");

    assertThat(rosa.account().post(PAGE + "/apagar", "confirma=no").statusCode()).isEqualTo(422);
    assertThat(rosa.account().post(PAGE + "/codigos", "actual=no").statusCode()).isEqualTo(422);
    var renewed = rosa.account().post(PAGE + "/codigos", password("actual")).body();
    assertThat(RECOVERY.matcher(renewed).results().map(found -> found.group()))
        .hasSize(10)
        .doesNotContainAnyElementsOf(rosa.codes());
    rosa.account().post(PAGE + "/apagar", password("confirma"));
    assertThat(Portal.enter(before.email(), Portal.PASSWORD).headers().firstValue("location"))
        .hasValue("/");
  }

  @Test
  void e3AResetOfThePasswordLeavesTheSecondStep() {
    var rosa = guarded(Portal.account(Duty.CONTRIBUTOR, "gap-azuay"));
    String chosen = "otra frase que nadie adivina";
    LinksIT.post("/recuperar", "correo", rosa.account().email());
    LinksIT.post(LinksIT.link(rosa.account().email()), "clave", chosen, "otra", chosen);
    assertThat(Portal.enter(rosa.account().email(), chosen).headers().firstValue("location"))
        .hasValue(ASKING + "?volver=%2F");
  }

  @Test
  void whoHasLostItIsHelpedByAnAdministratorAndTold() {
    var rosa = guarded(Portal.account(Duty.CONTRIBUTOR, "gap-azuay"));
    var admin = Portal.account(Duty.ADMINISTRATOR, "congope");
    String path = "/admin/personas/" + rosa.account().person();
    assertThat(admin.ask(path).body()).contains("Quitar el segundo paso");
    assertThat(rosa.account().post(path + "/segundo-paso/quitar", "").statusCode()).isEqualTo(403);

    var reset = admin.post(path + "/segundo-paso/quitar", "");
    assertThat(reset.headers().firstValue("location").orElseThrow()).endsWith("hecho=paso");
    assertThat(rosa.account().ask("/cuenta").statusCode()).as("sessions are over").isEqualTo(302);
    assertThat(LinksIT.text(rosa.account().email())).contains("basta su contraseña");
    assertThat(
            Portal.get(ec.congope.saberes.content.person.People.class)
                .find(rosa.account().person())
                .map(Person::secondStep))
        .contains(false);
    assertThat(admin.ask("/admin/auditoria?accion=step.off").body())
        .contains("/admin/personas/" + rosa.account().person());
  }

  static Stream<Look> pages() {
    return Look.each(PAGE);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePagesOfTheSecondStepAreAccessibleQuietAndFit(Look look) {
    var off = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    look.check(page -> off.enter(page.context()));
    var waiting = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    waiting.post(PAGE + "/empezar", password("actual"));
    look.check(page -> waiting.enter(page.context()));
    var on = guarded(Portal.account(Duty.CONTRIBUTOR, "gap-azuay"));
    look.check(page -> on.account().enter(page.context()));
    String half = cookie(Portal.enter(on.account().email(), Portal.PASSWORD));
    var asked = new Portal.Account(on.account().person(), "", half);
    new Look(ASKING, look.status(), look.width(), look.scheme())
        .check(page -> asked.enter(page.context()));
  }
}

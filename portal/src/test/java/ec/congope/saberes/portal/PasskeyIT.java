package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.person.Passkeys;
import ec.congope.saberes.content.person.People;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Passkeys over HTTP, with devices that answer what no honest one would. */
class PasskeyIT {

  private static final String PAGE = "/cuenta/llaves";
  private static final Pattern OPTIONS = Pattern.compile("data-crea=\"([^\"]+)\"");
  private static final String ELSEWHERE = "https://saberes.example.com";

  /** Somebody with a passkey. */
  record Holder(Portal.Account account, SoftPasskey passkey) {}

  private static String password(String field) {
    return field + "=" + Portal.PASSWORD.replace(' ', '+');
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  /** What the page asks the device for. */
  static String options(String page) {
    var found = OPTIONS.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1).replace("&quot;", "\"").replace("&#39;", "'");
  }

  private static String asked(Portal.Account account) {
    var begun = account.post(PAGE + "/empezar", "nombre=mi+equipo&" + password("actual"));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    return options(account.ask(PAGE).body());
  }

  private static Holder holder() {
    var account = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    var passkey = new SoftPasskey();
    String answer = passkey.made(asked(account), Portal.base());
    var made = account.post(PAGE, "respuesta=" + encoded(answer));
    assertThat(location(made)).isEqualTo(PAGE + "?hecho=creada");
    String cookie = cookie(made);
    assertThat(cookie).as("E5: another id").isNotEqualTo(account.cookie());
    return new Holder(new Portal.Account(account.person(), account.email(), cookie), passkey);
  }

  /** A browser at another address of the network, which was asked for a passkey. */
  record Browser(HttpClient client, String cookie, String options) {

    static Browser fresh() {
      var client = ClientAddress.fresh();
      var asked = Portal.send(client, "POST", "/entrar/llave/opciones", BodyPublishers.noBody());
      assertThat(asked.statusCode()).isEqualTo(200);
      assertThat(asked.headers().firstValue("cache-control").orElse("")).contains("no-store");
      return new Browser(client, PasskeyIT.cookie(asked), asked.body());
    }

    HttpResponse<String> send(String answer) {
      return Portal.send(
          client,
          "POST",
          "/entrar/llave",
          BodyPublishers.ofString("volver=%2Fcuenta&respuesta=" + encoded(answer)),
          "Content-Type",
          "application/x-www-form-urlencoded",
          "Cookie",
          cookie);
    }
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(location(answer)).isEqualTo("/entrar?llave&volver=%2Fcuenta");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  private static void assertIn(HttpResponse<String> answer) {
    assertThat(location(answer)).isEqualTo("/cuenta");
    assertThat(Portal.ask("/cuenta", "Cookie", cookie(answer)).statusCode()).isEqualTo(200);
  }

  private static List<String> told(PersonId person) {
    var about = new AuditQuery(null, null, "person:" + person, null, null);
    return Portal.get(Audit.class).find(about, Long.MAX_VALUE, 50).reversed().stream()
        .map(entry -> entry.action() + entry.details().getOrDefault("way", ""))
        .toList();
  }

  @Test
  void aPasskeyIsMadeSignsInAndIsRemoved() {
    var rosa = holder();
    assertThat(rosa.account().ask(PAGE).body()).contains("mi equipo").contains("sin usar");

    var browser = Browser.fresh();
    var in = browser.send(rosa.passkey().answer(browser.options(), Portal.base()));
    assertIn(in);
    assertThat(cookie(in)).as("E5: another id").isNotEqualTo(browser.cookie());
    assertThat(rosa.account().ask(PAGE).body()).contains("usada por última vez");

    long id = Portal.get(Passkeys.class).list(rosa.account().person()).getFirst().id();
    var wrong = rosa.account().post(PAGE + "/quitar", "llave=" + id + "&confirma=otra");
    assertThat(wrong.statusCode()).isEqualTo(422);
    var gone = rosa.account().post(PAGE + "/quitar", "llave=" + id + "&" + password("confirma"));
    assertThat(location(gone)).isEqualTo(PAGE + "?hecho=quitada");
    var again = Browser.fresh();
    assertRefused(again.send(rosa.passkey().answer(again.options(), Portal.base())));

    assertThat(told(rosa.account().person()))
        .containsSubsequence("passkey.add", "sign.inPASSKEY", "passkey.end");
  }

  @Test
  void makingOneAsksForThePasswordAndAName() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    assertThat(rosa.post(PAGE + "/empezar", "nombre=mi+equipo&actual=otra").body())
        .contains("id=\"actual-falta\"")
        .doesNotContain("id=\"nombre-falta\"");
    assertThat(rosa.post(PAGE + "/empezar", "nombre=+&" + password("actual")).body())
        .contains("id=\"nombre-falta\"");
    assertThat(rosa.ask(PAGE).body()).doesNotContain("data-crea");
    var unasked = new SoftPasskey();
    String options =
        "{\"rp\":{\"id\":\"localhost\"},\"user\":{\"id\":\"AA\"},\"challenge\":\"AA\"}";
    String answer = unasked.made(options, Portal.base());
    assertThat(rosa.post(PAGE, "respuesta=" + encoded(answer)).statusCode()).isEqualTo(422);
    assertThat(Portal.get(People.class).find(rosa.person()).orElseThrow().passkey()).isFalse();
  }

  @Test
  void whatIsMadeHasToFitWhatWasAskedFor() {
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    String elsewhere = new SoftPasskey().made(asked(rosa), ELSEWHERE);
    assertThat(rosa.post(PAGE, "respuesta=" + encoded(elsewhere)).statusCode()).isEqualTo(422);
    String unverified = new SoftPasskey().verifyingNobody().made(asked(rosa), Portal.base());
    assertThat(rosa.post(PAGE, "respuesta=" + encoded(unverified)).statusCode()).isEqualTo(422);
    String otherHost =
        new SoftPasskey().made(asked(rosa).replace("localhost", "example.com"), Portal.base());
    assertThat(rosa.post(PAGE, "respuesta=" + encoded(otherHost)).statusCode()).isEqualTo(422);

    var passkey = new SoftPasskey();
    String late = passkey.made(asked(rosa), Portal.base());
    Portal.later(
        Duration.ofMinutes(6),
        () ->
            assertThat(rosa.post(PAGE, "respuesta=" + encoded(late)).statusCode()).isEqualTo(422));
    String once = passkey.made(asked(rosa), Portal.base());
    var made = rosa.post(PAGE, "respuesta=" + encoded(once));
    assertThat(made.statusCode()).isEqualTo(303);
    var same = new Portal.Account(rosa.person(), rosa.email(), cookie(made));
    assertThat(same.post(PAGE, "respuesta=" + encoded(once)).statusCode())
        .as("a second time")
        .isEqualTo(422);
    assertThat(Portal.get(Passkeys.class).list(rosa.person())).hasSize(1);
  }

  @Test
  void e4AnAnswerIsGoodOnceAndInItsOwnSessionOnly() {
    var rosa = holder();
    var browser = Browser.fresh();
    String answer = rosa.passkey().answer(browser.options(), Portal.base());
    assertRefused(Browser.fresh().send(answer));
    assertIn(browser.send(answer));
    assertThat(location(browser.send(answer))).as("replayed").startsWith("/entrar?llave");

    var refusedFirst = Browser.fresh();
    assertRefused(refusedFirst.send("{}"));
    assertRefused(refusedFirst.send(rosa.passkey().answer(refusedFirst.options(), Portal.base())));
  }

  @Test
  void e4AChallengeWaitsFiveMinutes() {
    var rosa = holder();
    var browser = Browser.fresh();
    Portal.later(
        Duration.ofMinutes(6),
        () -> assertRefused(browser.send(rosa.passkey().answer(browser.options(), Portal.base()))));
  }

  @Test
  void e5AnAnswerMadeForAnotherSiteIsRefused() {
    var rosa = holder();
    var browser = Browser.fresh();
    assertRefused(browser.send(rosa.passkey().answer(browser.options(), ELSEWHERE)));
    var other = Browser.fresh();
    String host = other.options().replace("localhost", "example.com");
    assertRefused(other.send(rosa.passkey().answer(host, Portal.base())));
  }

  @Test
  void aDeviceHasToAskWhoHoldsItAndToSayWhoseItIs() {
    var rosa = holder();
    var browser = Browser.fresh();
    assertRefused(
        browser.send(rosa.passkey().verifyingNobody().answer(browser.options(), Portal.base())));

    var pedro = holder();
    var other = Browser.fresh();
    String handle =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Portal.get(Passkeys.class).handle(rosa.account().person()));
    assertRefused(other.send(pedro.passkey().of(handle).answer(other.options(), Portal.base())));
    var nobody = Browser.fresh();
    assertRefused(nobody.send(pedro.passkey().of("").answer(nobody.options(), Portal.base())));
  }

  @Test
  void e4ACopiedPasskeyIsRefusedByItsCounter() {
    var rosa = holder();
    var first = Browser.fresh();
    assertIn(first.send(rosa.passkey().counting(5).answer(first.options(), Portal.base())));
    for (long counter : new long[] {5, 4, 0}) {
      var browser = Browser.fresh();
      assertRefused(
          browser.send(rosa.passkey().counting(counter).answer(browser.options(), Portal.base())));
    }
    var next = Browser.fresh();
    assertIn(next.send(rosa.passkey().counting(6).answer(next.options(), Portal.base())));
    assertThat(told(rosa.account().person())).contains("sign.passkey-refused");
  }

  @Test
  void b8WhoWasDisabledHasNoPasskeyThatOpens() {
    var rosa = holder();
    Portal.get(People.class).disable(rosa.account().person());
    var browser = Browser.fresh();
    assertRefused(browser.send(rosa.passkey().answer(browser.options(), Portal.base())));
  }

  @Test
  void e1UnknownWrongAndDisabledGetTheSameAnswer() {
    var unknown = Browser.fresh();
    var rosa = holder();
    Portal.get(People.class).disable(rosa.account().person());
    var disabled = Browser.fresh();
    String stranger = new SoftPasskey().of("AAAA").answer(unknown.options(), Portal.base());
    var first = unknown.send(stranger);
    var second = disabled.send(rosa.passkey().answer(disabled.options(), Portal.base()));
    assertRefused(first);
    assertRefused(second);
    assertThat(first.statusCode()).isEqualTo(second.statusCode());
    assertThat(Portal.ask("/entrar?llave").body()).contains("Esa llave de acceso no sirve aquí");
  }

  @Test
  void e5WhatIsSentFromAnotherSiteIsRefused() {
    for (String path : List.of("/entrar/llave", "/entrar/llave/opciones")) {
      var sent = Portal.send("POST", path, BodyPublishers.noBody(), "Sec-Fetch-Site", "cross-site");
      assertThat(sent.statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void whateverIsSentAsAnAnswerIsRefusedAndNoFault() {
    for (String answer :
        List.of(
            "",
            "null",
            "[]",
            "{\"id\":1}",
            "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
            "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":"
                + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"\"}}",
            "x".repeat(20_000),
            "{\"a\":".repeat(3_000))) {
      assertRefused(Browser.fresh().send(answer));
    }
    var rosa = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
    for (String answer : List.of("", "null", "{\"response\":{\"attestationObject\":\"oA\"}}")) {
      asked(rosa);
      assertThat(rosa.post(PAGE, "respuesta=" + encoded(answer)).statusCode()).isEqualTo(422);
    }
  }

  @Test
  void e2WrongPasskeysOfOneAddressAreShutAfterFifty() {
    var client = ClientAddress.fresh();
    for (int i = 0; i < 50; i++) {
      assertThat(Portal.send(client, "POST", "/entrar/llave", BodyPublishers.noBody()).statusCode())
          .isEqualTo(303);
    }
    for (String path : List.of("/entrar/llave", "/entrar/llave/opciones")) {
      var shut = Portal.send(client, "POST", path, BodyPublishers.noBody());
      assertThat(shut.statusCode()).isEqualTo(429);
      assertThat(shut.headers().firstValue("retry-after")).hasValue("900");
    }
  }

  @Test
  void anAdministratorTakesPasskeysWithTheSecondStep() {
    var rosa = holder();
    var admin = Portal.account(Duty.ADMINISTRATOR, "congope");
    String path = "/admin/personas/" + rosa.account().person();
    assertThat(admin.ask(path).body()).contains(path + "/segundo-paso/quitar");
    admin.post(path + "/segundo-paso/quitar", "");
    assertThat(Portal.get(Passkeys.class).list(rosa.account().person())).isEmpty();
    assertThat(rosa.account().ask("/cuenta").statusCode()).as("its session ends").isEqualTo(302);
  }
}

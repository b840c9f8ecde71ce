package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.person.AccountMail.Kind;
import ec.congope.saberes.content.person.AccountMails;
import ec.congope.saberes.content.person.Links;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import ec.congope.saberes.portal.sign.AccountPost;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single-use links: new passwords, invitations, other addresses, the first administrator. */
class LinksIT {

  private static final String CHOSEN = "otra frase que nadie adivina";

  static HttpResponse<String> post(String path, String... fields) {
    var form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
          .append('&');
    }
    return Portal.send(
        "POST",
        path,
        BodyPublishers.ofString(form.toString()),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private static HttpResponse<String> choose(String path) {
    return post(path, "nombre", "Quien Acepta", "clave", CHOSEN, "otra", CHOSEN);
  }

  /** The path of the link in the last mail to this address. */
  static String link(String email) {
    return Pattern.compile("http://localhost:8080(/\\S+)")
        .matcher(text(email))
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  static String text(String email) {
    while (Portal.get(AccountPost.class).step()) {
      // the next one
    }
    MimeMessage last = null;
    try {
      for (MimeMessage mail : Portal.MAIL.getReceivedMessages()) {
        if (mail.getAllRecipients()[0].toString().equals(email)) {
          last = mail;
        }
      }
      if (last == null) {
        throw new IllegalStateException("no mail to " + email);
      }
      return ((MimeMultipart) last.getContent()).getBodyPart(0).getContent().toString();
    } catch (MessagingException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String ask(Portal.Account account) {
    Portal.get(AccountMails.class).add(Kind.RESET, account.person(), account.email());
    return link(account.email());
  }

  @Test
  void e3ALinkToResetIsGoodOnceEndsAllSessionsAndSignsNobodyIn() {
    var account = Portal.account(Duty.READER, "gap-loja");
    assertThat(post("/recuperar", "correo", account.email()).headers().firstValue("location"))
        .hasValue("/recuperar?enviado");
    String link = link(account.email());
    assertThat(Portal.ask(link).body()).contains("Elegir una contraseña nueva");
    assertThat(Portal.ask(link).statusCode()).as("looking changes nothing").isEqualTo(200);

    var chosen = choose(link);
    assertThat(chosen.headers().firstValue("location")).hasValue("/entrar?clave");
    assertThat(chosen.headers().firstValue("set-cookie")).isEmpty();
    assertThat(account.ask("/cuenta").statusCode()).as("sessions are over").isEqualTo(302);
    assertThat(Portal.enter(account.email(), Portal.PASSWORD).statusCode()).isEqualTo(422);
    assertThat(Portal.enter(account.email(), CHOSEN).statusCode()).isEqualTo(303);

    assertThat(choose(link).statusCode()).as("reuse").isEqualTo(404);
    assertThat(Portal.ask(link).statusCode()).isEqualTo(404);
  }

  @Test
  void e3ALinkToResetEndsAfterHalfAnHourAndWithTheNextOneAndWithThePassword() {
    var account = Portal.account(Duty.READER, "gap-loja");
    String first = ask(account);
    String second = ask(account);
    assertThat(choose(first).statusCode()).as("an old one").isEqualTo(404);
    Portal.later(
        Duration.ofMinutes(31), () -> assertThat(choose(second).statusCode()).isEqualTo(404));
    Portal.get(ec.congope.saberes.portal.security.Passwords.class)
        .choose(account.person(), CHOSEN + "!");
    assertThat(choose(second).statusCode()).as("bound to the password").isEqualTo(404);
  }

  @Test
  void e3OfManyAtOnceOneGetsThrough() throws Exception {
    var account = Portal.account(Duty.READER, "gap-loja");
    String link = ask(account);
    var statuses = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> tries = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        tries.add(() -> choose(link).statusCode());
      }
      for (var answer : pool.invokeAll(tries)) {
        statuses.add(answer.get());
      }
    }
    assertThat(statuses).containsOnly(303, 404);
    assertThat(statuses.stream().filter(status -> status == 303)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/recuperar/", "/invitacion/", "/correo/", "/inicio/"})
  void e3AGuessedLinkLeadsNowhere(String path) {
    assertThat(Portal.ask(path + "a".repeat(43)).statusCode()).isEqualTo(404);
    assertThat(choose(path + "a".repeat(43)).statusCode()).isEqualTo(404);
  }

  @Test
  void e3ALinkForOnePurposeIsNoneForAnother() {
    String reset = ask(Portal.account(Duty.READER, "gap-loja"));
    String token = reset.substring(reset.lastIndexOf('/'));
    assertThat(Portal.ask("/invitacion" + token).statusCode()).isEqualTo(404);
    assertThat(Portal.ask("/correo" + token).statusCode()).isEqualTo(404);
  }

  @Test
  void c19TheLinkIsOfThePortalWhateverHostWasAskedFor() {
    var account = Portal.account(Duty.READER, "gap-loja");
    String body = "correo=" + account.email();
    String head =
        Portal.raw(
            "POST /recuperar HTTP/1.1",
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + body.length(),
            "Connection: close",
            "",
            body);
    assertThat(head).startsWith("HTTP/1.1 303").doesNotContain("evil");
    assertThat(text(account.email()))
        .contains("http://localhost:8080/recuperar/")
        .doesNotContain("evil");
  }

  @Test
  void e1AsksForPasswordsAndAccountsAreAnsweredAlikeForKnownAndUnknownAddresses() {
    String known = Portal.account(Duty.READER, "gap-loja").email();
    for (String email : List.of(known, "nadie-pide@gap-loja.test")) {
      assertThat(post("/recuperar", "correo", email).headers().firstValue("location"))
          .hasValue("/recuperar?enviado");
      var joined = post("/registro", "nombre", "Una Persona", "correo", email, "acepto", "true");
      assertThat(joined.headers().firstValue("location")).hasValue("/registro?enviado");
    }
    var people = Portal.get(People.class);
    assertThat(people.find(known).orElseThrow().name()).startsWith("Persona");
    var proposed = people.find("nadie-pide@gap-loja.test").orElseThrow();
    assertThat(proposed.state()).isEqualTo(Person.State.PROPOSED);
    assertThat(Portal.enter(proposed.email(), CHOSEN).statusCode()).isEqualTo(422);
  }

  @Test
  void saysAllThatIsWrongWithARegistration() {
    var answer = post("/registro", "nombre", " ", "correo", "no es correo");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Escriba su nombre")
        .contains("Escriba el correo completo")
        .contains("Marque la casilla");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana\r\nBcc: x@y.test", "Ana\nSubject: otro", "<b>Ana</b>", "Ana\0"})
  void c15NamesThatWouldBreakAMailAreRefused(String name) {
    var answer =
        post("/registro", "nombre", name, "correo", "inyecta@gap-loja.test", "acepto", "true");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Portal.get(People.class).find("inyecta@gap-loja.test")).isEmpty();
  }

  @Test
  void anInvitationIsTakenUpOnce() {
    var people = Portal.get(People.class);
    PersonId id = people.add("invitada@gap-azuay.test", "Invitada", Person.State.INVITED);
    Portal.get(AccountMails.class).add(Kind.INVITATION, id, "invitada@gap-azuay.test");
    String link = link("invitada@gap-azuay.test");
    assertThat(Portal.ask(link).body()).contains("value=\"Invitada\"");
    assertThat(post(link, "nombre", "", "clave", "corta", "otra", "x").body())
        .contains("Escriba su nombre")
        .contains("al menos 12 caracteres")
        .contains("no son iguales");

    assertThat(choose(link).statusCode()).isEqualTo(303);
    assertThat(people.find(id).orElseThrow().name()).isEqualTo("Quien Acepta");
    assertThat(people.find(id).orElseThrow().state()).isEqualTo(Person.State.ACTIVE);
    assertThat(Portal.enter("invitada@gap-azuay.test", CHOSEN).statusCode()).isEqualTo(303);
    assertThat(choose(link).statusCode()).isEqualTo(404);
  }

  @Test
  void whoWasDisabledMeanwhileStaysOut() {
    var people = Portal.get(People.class);
    PersonId id = people.add("apartada@gap-azuay.test", "Apartada", Person.State.INVITED);
    Portal.get(AccountMails.class).add(Kind.INVITATION, id, "apartada@gap-azuay.test");
    String link = link("apartada@gap-azuay.test");
    people.change(id, Person.State.DISABLED);
    choose(link);
    assertThat(people.find(id).orElseThrow().state()).isEqualTo(Person.State.DISABLED);
    assertThat(Portal.enter("apartada@gap-azuay.test", CHOSEN).statusCode()).isEqualTo(422);
  }

  @Test
  void b5TheFirstAdministratorComesToBeOnceAndByTheLinkOnly() {
    var people = Portal.get(People.class);
    var before = people.list().stream().filter(LinksIT::administers).map(Person::id).toList();
    before.forEach(id -> people.change(id, Person.State.DISABLED));
    try {
      String link = "/inicio/" + Portal.get(Links.class).makeSetup();
      for (String path : List.of("/setup", "/install", "/inicio", "/inicio/" + "b".repeat(43))) {
        assertThat(Portal.ask(path).statusCode()).as(path).isEqualTo(404);
      }
      assertThat(Portal.ask(link).statusCode()).isEqualTo(200);
      var made =
          post(
              link,
              "nombre",
              "Primera",
              "correo",
              "primera@congope.test",
              "clave",
              CHOSEN,
              "otra",
              CHOSEN);
      assertThat(made.headers().firstValue("location")).hasValue("/entrar?clave");
      String cookie = Portal.signIn("primera@congope.test", CHOSEN);
      assertThat(Portal.ask("/admin", "Cookie", cookie).statusCode()).isEqualTo(200);

      assertThat(Portal.ask(link).statusCode()).isEqualTo(404);
      String another = "/inicio/" + Portal.get(Links.class).makeSetup();
      assertThat(Portal.ask(another).statusCode()).as("there is one now").isEqualTo(404);
    } finally {
      before.forEach(id -> people.change(id, Person.State.ACTIVE));
    }
  }

  private static boolean administers(Person person) {
    return person.state() == Person.State.ACTIVE
        && person.memberships().stream().anyMatch(m -> m.duty() == Duty.ADMINISTRATOR);
  }
}

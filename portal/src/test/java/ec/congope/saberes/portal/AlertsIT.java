package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.content.subscription.Outbox;
import ec.congope.saberes.content.subscription.Subscriptions;
import ec.congope.saberes.portal.find.alert.AlertRun;
import ec.congope.saberes.search.follow.IndexFollower;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved searches from the form to the last mail, over HTTP and SMTP. */
class AlertsIT {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final AtomicInteger TESTS = new AtomicInteger();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Duration DAY = Duration.ofDays(1);

  private final List<Item> made = new ArrayList<>();

  /** A word that no other test and no item of the library has. */
  private final String word = "quindeaviso" + (char) ('a' + TESTS.getAndIncrement());

  private final Mailbox rosa = new Mailbox(word + "@loja.gob.ec");

  @AfterEach
  void takeItemsBack() {
    made.forEach(item -> retire(item));
    Portal.get(IndexFollower.class).catchUp();
  }

  private static void retire(Item item) {
    var now = Portal.get(Items.class).get(item.id(), Viewer.administrator());
    if (now.status() == Status.PUBLISHED) {
      Portal.get(Items.class)
          .move(now.id(), now.revision(), Status.RETIRED, Viewer.administrator());
    }
  }

  private Item publish(Drafts drafts) {
    var item =
        Portal.get(Items.class)
            .create(
                "alert-" + COUNT.incrementAndGet(),
                drafts.draft(),
                Status.PUBLISHED,
                Viewer.administrator());
    made.add(item);
    Portal.get(IndexFollower.class).catchUp();
    return item;
  }

  private static HttpResponse<String> post(String path, String form, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", FORM));
    return Portal.send("POST", path, BodyPublishers.ofString(form), all.toArray(String[]::new));
  }

  private static String form(String address, String question, String frequency) {
    return "acepto=true&web=&frecuencia="
        + frequency
        + "&correo="
        + URLEncoder.encode(address, StandardCharsets.UTF_8)
        + "&busqueda="
        + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  private static void run() {
    for (int step = 0; Portal.get(AlertRun.class).step(); step++) {
      assertThat(step).as("steps").isLessThan(1_000);
    }
  }

  private static void runAfter(Duration time) {
    Portal.later(time, AlertsIT::run);
  }

  /** Asks, confirms, and gives the path of the page of all alerts. */
  private String saved(String question, String frequency) {
    assertThat(post("/avisos", form(rosa.address(), question, frequency)).statusCode())
        .isEqualTo(303);
    run();
    String confirm = rosa.last().link("/avisos/confirmar/");
    var confirmed = post(confirm, "");
    assertThat(confirmed.statusCode()).isEqualTo(303);
    String page = confirmed.headers().firstValue("location").orElseThrow();
    return page.replaceAll(".*(/avisos/[^?]+)\\?.*", "$1");
  }

  private List<Mailbox.Mail> notices() {
    return rosa.mails().stream().filter(mail -> mail.text().contains("Dejar de recibir")).toList();
  }

  @Test
  void e7TellsOnceWhatIsNewAndStopsWithOneClick() {
    publish(Drafts.titled("Antigua " + word));
    saved("q=" + word, "diaria");
    runAfter(DAY);
    assertThat(notices()).as("nothing new, no mail").isEmpty();

    Item item =
        publish(
            Drafts.titled("Acequias & <b>canales</b> " + word)
                .summary("Cómo se limpia una acequia " + word + ".")
                .type("buena-practica")
                .provinces("11"));
    publish(Drafts.titled("Reservada " + word).access(Access.INTERNAL));
    runAfter(DAY.multipliedBy(2));

    var mail = notices().getFirst();
    assertThat(notices()).hasSize(1);
    assertThat(mail.subject()).isEqualTo("1 novedad en «" + word + "»");
    assertThat(mail.text())
        .contains("1. Acequias & <b>canales</b> " + word)
        .contains("Buena práctica · Loja · 2019")
        .contains("Cómo se limpia una acequia")
        .contains("http://localhost:8080/fichas/" + item.slug())
        .contains("Recibe este mensaje porque guardó la búsqueda «" + word + "» el ")
        .doesNotContain("Reservada")
        .doesNotContain("Antigua");
    assertThat(mail.html())
        .contains("Acequias &amp; &lt;b&gt;canales&lt;/b&gt;")
        .doesNotContain("Reservada")
        .doesNotContain("<b>canales");
    String stop = mail.link("/avisos/parar/");
    assertThat(mail.header("List-Unsubscribe")).isEqualTo("<http://localhost:8080" + stop + ">");
    assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("From")).isEqualTo("Saberes Provinciales <avisos@congope.test>");
    assertThat(mail.header("Message-ID")).matches("<aviso-\\d+-\\d+@congope.test>");

    runAfter(DAY.multipliedBy(3));
    assertThat(notices()).as("told once").hasSize(1);
    assertThat(Portal.ask(stop).body()).contains("Detener este aviso");
    var stopped = post(stop, "List-Unsubscribe=One-Click", "Origin", "https://mail.example");
    assertThat(stopped.statusCode()).isEqualTo(200);
    assertThat(stopped.headers().firstValue("set-cookie")).isEmpty();

    publish(Drafts.titled("Otra " + word));
    runAfter(DAY.multipliedBy(4));
    assertThat(notices()).hasSize(1);
    assertThat(post(stop, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
  }

  @Test
  void e7ALinkAloneConfirmsNothing() {
    post("/avisos", form(rosa.address(), "q=" + word, "diaria"));
    run();
    String confirm = rosa.only().link("/avisos/confirmar/");
    var page = Portal.ask(confirm);

    assertThat(page.body()).contains("Sí, quiero este aviso").contains("«" + word + "»");
    assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(page.headers().firstValue("referrer-policy")).hasValue("same-origin");
    publish(Drafts.titled("Nueva " + word));
    runAfter(DAY.multipliedBy(2));
    assertThat(rosa.mails()).hasSize(1);
    assertThat(post(confirm, "").statusCode()).isEqualTo(303);
    assertThat(Portal.ask(confirm).statusCode()).as("used").isEqualTo(404);
  }

  @Test
  void theWeeklyOneGathersAWeek() {
    saved("q=" + word, "semanal");
    for (int i = 1; i <= 23; i++) {
      made.add(
          Portal.get(Items.class)
              .create(
                  "alert-" + COUNT.incrementAndGet(),
                  Drafts.titled("Novedad " + i + " " + word).draft(),
                  Status.PUBLISHED,
                  Viewer.administrator()));
    }
    Portal.get(IndexFollower.class).catchUp();
    runAfter(Duration.ofDays(7));

    var mail = notices().getFirst();
    assertThat(notices()).hasSize(1);
    assertThat(mail.subject()).startsWith("23 novedades en ");
    assertThat(mail.text())
        .contains("\n20. Novedad")
        .doesNotContain("\n21. ")
        .contains("y 3 más:\nhttp://localhost:8080/buscar?q=" + word + "&orden=incorporados");
  }

  @Test
  void a14WhatIsWithdrawnBeforeSendingIsNotInTheMail() {
    saved("q=" + word, "diaria");
    Item gone = publish(Drafts.titled("Retirada " + word));
    publish(Drafts.titled("Queda " + word));
    Portal.later(DAY, () -> assertThat(Portal.get(AlertRun.class).step()).isTrue());
    retire(gone);
    runAfter(DAY);

    assertThat(notices()).hasSize(1);
    assertThat(notices().getFirst().text()).contains("Queda").doesNotContain("Retirada");
    assertThat(notices().getFirst().subject()).startsWith("1 novedad ");
  }

  @Test
  void aServerThatIsDownDelaysAMailAndDoesNotDoubleIt() {
    saved("q=" + word, "diaria");
    publish(Drafts.titled("Nueva " + word));
    Portal.MAIL.stop();
    try {
      runAfter(DAY);
      assertThat(Portal.get(Outbox.class).counts().waiting()).isPositive();
    } finally {
      Portal.MAIL.start();
    }
    runAfter(DAY.plusMinutes(2));
    assertThat(notices()).as("not yet again").isEmpty();
    runAfter(DAY.plusMinutes(6));
    runAfter(DAY.plusHours(1));
    assertThat(notices()).hasSize(1);
  }

  @Test
  void c7AHostileQuestionStaysText() {
    String hostile =
        "q=" + word + "%0D%0ABcc:+otra@b.ec+%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AE";
    saved(hostile, "diaria");
    var question = rosa.last();
    assertThat(question.subject())
        .isEqualTo("Confirme su aviso: «" + word + " Bcc: otra@b.ec <script>alert(1)</script>»");
    assertThat(new Mailbox("otra@b.ec").mails()).isEmpty();
    assertThat(question.html()).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void e1TheAnswerDoesNotTellWhoIsKnown() {
    saved("q=" + word, "diaria");
    var known = post("/avisos", form(rosa.address(), "q=" + word, "diaria"));
    var unknown = post("/avisos", form("nadie" + word + "@loja.gob.ec", "q=" + word, "diaria"));

    assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
    assertThat(known.headers().firstValue("location"))
        .isEqualTo(unknown.headers().firstValue("location"));
    assertThat(known.headers().firstValue("set-cookie")).isEmpty();
    assertThat(Portal.ask("/avisos?hecho=preguntado").body()).contains("Revise su correo");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site,cross-site,403",
    "Sec-Fetch-Site,same-site,403",
    "Origin,https://evil.example,403",
    "Origin,null,403",
    "Origin,http://localhost:8080,303",
    "Sec-Fetch-Site,same-origin,303"
  })
  void c17TakesTheFormFromItsOwnPagesOnly(String header, String value, int status) {
    var answer = post("/avisos", form(rosa.address(), "q=" + word, "diaria"), header, value);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void saysEverythingThatIsWrongAtOnceAndKeepsWhatWasTyped() {
    var answer = post("/avisos", "busqueda=q%3Driego&correo=rosa%40&frecuencia=diaria");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Escriba el correo completo")
        .contains("Marque la casilla")
        .contains("value=\"rosa@\"")
        .contains("value=\"q=riego\"")
        .contains("value=\"diaria\" checked");
  }

  @Test
  void aProgramThatFillsInEveryFieldGetsAThankYouAndNothingElse() {
    var before = Portal.get(Subscriptions.class).counts();
    var answer =
        post("/avisos", form(rosa.address(), "q=" + word, "diaria").replace("web=", "web=x"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Portal.get(Subscriptions.class).counts()).isEqualTo(before);
  }

  @Test
  void onePageHasAllOfAnAddress() {
    String first = saved("q=" + word, "diaria");
    String page = saved("q=" + word + "x&provincia=loja", "semanal");
    assertThat(Portal.ask(page).body())
        .contains(rosa.address())
        .contains("«" + word + "»")
        .contains("«" + word + "x» · Loja");
    String id =
        Portal.ask(page).body().replaceAll("(?s).*?name=\"aviso\" value=\"(\\d+)\".*", "$1");

    post(page + "/frecuencia", "aviso=" + id + "&frecuencia=semanal");
    assertThat(Portal.ask(page).body()).doesNotContain("value=\"diaria\" checked");
    post(page + "/parar", "aviso=" + id);
    assertThat(Portal.ask(page).body()).doesNotContain("«" + word + "»");
    assertThat(post(page + "/borrar", "").headers().firstValue("location"))
        .hasValue("/avisos?hecho=borrado");
    assertThat(Portal.ask(page).statusCode()).isEqualTo(404);
    assertThat(Portal.ask(first).statusCode()).isEqualTo(404);
  }
}

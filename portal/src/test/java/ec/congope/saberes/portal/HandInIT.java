package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.file.FileSettings;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.content.text.TextExtraction;
import ec.congope.saberes.portal.Portal.Account;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Files handed in with a manuscript by the plain form: what is taken, and what is not. */
class HandInIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final Account LOJA = Portal.account(Duty.CONTRIBUTOR, "gap-loja");
  private static final String BOUNDARY = "----limite";

  private static Manuscript begun() {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var viewer = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    return Portal.get(Manuscripts.class).begin("experiencia", azuay, Answers.NONE, viewer);
  }

  private static HttpResponse<String> hand(
      Account who, Manuscript manuscript, String name, byte[] bytes) {
    return hand(who, manuscript, name, bytes, "");
  }

  private static HttpResponse<String> hand(
      Account who, Manuscript manuscript, String name, byte[] bytes, String replaced) {
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(who.ask("/").body());
    assertThat(token.find()).isTrue();
    var body = new ByteArrayOutputStream();
    field(body, "_csrf", token.group(1));
    field(body, "ficha", manuscript.id().toString());
    field(body, "campo", "documents");
    field(body, "reemplaza", replaced);
    part(body, "name=\"archivo\"; filename=\"" + name + "\"", bytes);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return Portal.send(
        "POST",
        "/publicar/archivo",
        BodyPublishers.ofByteArray(body.toByteArray()),
        "Content-Type",
        "multipart/form-data; boundary=" + BOUNDARY,
        "Cookie",
        who.cookie());
  }

  private static void field(ByteArrayOutputStream body, String name, String value) {
    part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] bytes) {
    String start = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
    body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static long stored() throws IOException {
    try (var all = Portal.get(FileStore.class).list()) {
      return all.count();
    }
  }

  /** The form again, which says why. */
  private static String reason(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    return refused.body();
  }

  private static Manuscript now(Manuscript manuscript) {
    var viewer = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    return Portal.get(Manuscripts.class).get(manuscript.id(), viewer);
  }

  @Test
  void c4d9WhatIsNotTakenIsSaidOnThePageAndNotStored() throws IOException {
    var manuscript = begun();
    long before = stored();

    var markup = hand(ROSA, manuscript, "a.svg", text("<svg onload=alert(1)>"));
    var program = hand(ROSA, manuscript, "informe.txt", text("MZ y más"));
    var mismatch = hand(ROSA, manuscript, "plano.png", text("%PDF-1.4"));

    assertThat(reason(markup)).contains("«a.svg» no se recibe: HTML, SVG");
    assertThat(reason(program)).contains("es un programa").contains("aria-invalid=\"true\"");
    assertThat(reason(mismatch)).contains("«plano.png» no se recibe: su contenido");
    assertThat(stored()).isEqualTo(before);
    assertThat(now(manuscript).answers().of("documents").rows()).isEmpty();
  }

  @Test
  void b3WhoMayNotWriteTheManuscriptStoresNothing() throws IOException {
    var manuscript = begun();
    long before = stored();

    assertThat(hand(LOJA, manuscript, "acta.txt", text("De Loja")).statusCode()).isEqualTo(404);

    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void d13AHostileNameIsShownAsTextAndIsNoPath() {
    var manuscript = begun();

    var taken = hand(ROSA, manuscript, "../../<img src=x onerror=alert(1)>.txt", text("Uno"));

    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    assertThat(now(manuscript).answers().of("documents").column("name"))
        .containsExactly("<img src=x onerror=alert(1)>.txt");
    assertThat(ROSA.ask("/publicar/" + manuscript.id() + "/relato").body())
        .contains("&lt;img src=x")
        .doesNotContain("<img src=x");
  }

  @Test
  void filesArePutInOrderReplacedAndToldOfWhereTheyStandTwice() {
    var manuscript = begun();
    String section = "/publicar/" + manuscript.id() + "/relato";
    hand(ROSA, manuscript, "uno.txt", text("Uno, dos veces"));
    hand(ROSA, manuscript, "dos.txt", text("Dos"));
    var first =
        now(manuscript).answers().of("documents").rows().getFirst().getOrDefault("file", "");
    String form = section + "/archivo?campo=documents&reemplaza=" + first;
    assertThat(ROSA.ask(section).body())
        .contains(form.replace("&", "&amp;"))
        .contains("value=\"bajar:documents:0\"")
        .doesNotContain("value=\"subir:documents:0\"");
    assertThat(ROSA.ask(form).body()).contains("ocupa el lugar de «uno.txt»");

    var moved = ROSA.post(section, "accion=subir:documents:1&" + asItStands(manuscript));
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(303);
    assertThat(now(manuscript).answers().of("documents").column("name"))
        .containsExactly("dos.txt", "uno.txt");

    var replaced = hand(ROSA, manuscript, "tres.txt", text("Tres"), first);
    assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(303);
    assertThat(now(manuscript).answers().of("documents").column("name"))
        .containsExactly("dos.txt", "tres.txt");

    var other = begun();
    hand(ROSA, other, "otra.txt", text("Dos"));
    assertThat(ROSA.ask("/publicar/" + other.id() + "/relato").body())
        .contains("El mismo archivo está ya en el borrador")
        .contains("href=\"/publicar/" + manuscript.id() + "\"");
  }

  /** The field of files as its page would send it. */
  private static String asItStands(Manuscript manuscript) {
    var now = now(manuscript);
    var form = new StringBuilder("campo=documents&version=" + now.version());
    var rows = now.answers().of("documents").rows();
    for (int i = 0; i < rows.size(); i++) {
      for (String column : List.of("file", "name", "title")) {
        form.append("&f.documents.").append(i).append('.').append(column).append('=');
        form.append(rows.get(i).getOrDefault(column, ""));
      }
    }
    return form.toString();
  }

  @Test
  void whatAFileSaysOfItselfIsTakenWithOneClick() {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var viewer = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    var manuscript =
        Portal.get(Manuscripts.class).begin("publicacion", azuay, Answers.NONE, viewer);
    hand(ROSA, manuscript, "guia.txt", text("Una guía\n\nISBN 978-9942-09-635-7\n"));
    Portal.get(TextExtraction.class).drain();
    String section = "/publicar/" + manuscript.id() + "/documento";
    var file = now(manuscript).answers().of("documents").rows().getFirst().getOrDefault("file", "");
    String button = "aceptar:isbn:" + file;
    assertThat(ROSA.ask(section).body())
        .contains("value=\"" + button + "\"")
        .contains("así lo dice el archivo «guia.txt»");
    assertThat(now(manuscript).answers().text("isbn")).isEmpty();

    var taken =
        ROSA.post(
            section,
            "campo=isbn&f.isbn=&version=" + now(manuscript).version() + "&accion=" + button);

    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    assertThat(now(manuscript).answers().text("isbn")).isEqualTo("978-9942-09-635-7");
    assertThat(ROSA.ask(section).body()).doesNotContain(button);
  }

  @Test
  void c3WhatAFileSaysOfItselfIsShownAsText() throws IOException {
    String payload = "<img src=x onerror=alert(1)>";
    var manuscript = begun();
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getDocumentInformation().setTitle(payload);
      document.save(bytes);
    }
    hand(ROSA, manuscript, "informe.pdf", bytes.toByteArray());
    Portal.get(TextExtraction.class).drain();

    var section = manuscript.form().sectionOf("title").orElseThrow();
    String page = ROSA.ask("/publicar/" + manuscript.id() + "/" + section.key()).body();
    assertThat(page)
        .contains("value=\"aceptar:title:")
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img");
  }

  @Test
  void aFormThatIsLongerThanAnyIsLedBackToItsPageWhichSaysSo() {
    var manuscript = begun();
    long length = Portal.get(FileSettings.class).limit().toBytes() + (2 << 20);
    var sent =
        Portal.send(
            "POST",
            "/publicar/archivo?ficha=" + manuscript.id() + "&seccion=relato&campo=documents",
            BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new Zeros(length)), length),
            "Content-Type",
            "multipart/form-data; boundary=" + BOUNDARY,
            "Cookie",
            ROSA.cookie());

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(ROSA.ask(sent.headers().firstValue("location").orElseThrow()).body())
        .contains("El archivo pesa más de 200 MB")
        .contains("aria-invalid=\"true\"");
  }

  @Test
  void d12FormsThatAreCutLeaveNoFileBehind() throws IOException {
    var folder = Portal.get(DataFolder.class).part("uploads").resolve("form");
    for (int i = 0; i < 50; i++) {
      cut(i);
    }

    var deadline = Instant.now().plusSeconds(60);
    while (count(folder) > 0 && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
    }
    assertThat(folder).isEmptyDirectory();
  }

  /** Announces a megabyte, sends some of it, and hangs up. */
  private static void cut(int number) throws IOException {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"a.txt\"";
    try (var socket = new Socket("localhost", URI.create(Portal.base()).getPort())) {
      var out = socket.getOutputStream();
      out.write(
          text(
              String.join(
                  "\r\n",
                  "POST /publicar/archivo HTTP/1.1",
                  "Host: localhost",
                  "Cookie: " + ROSA.cookie(),
                  "Content-Type: multipart/form-data; boundary=" + BOUNDARY,
                  "Content-Length: 1048576",
                  "",
                  head + "\r\n\r\n")));
      out.write(new byte[70_000 + number * 1000]);
      out.flush();
    }
  }

  private static long count(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }

  /** So many zeros. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long length) {
      this.left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int read = (int) Math.min(left, length);
      java.util.Arrays.fill(target, from, from + read, (byte) 0);
      left -= read;
      return read;
    }
  }
}

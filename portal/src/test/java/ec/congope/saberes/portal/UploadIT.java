package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileSettings;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.organisation.Organisations;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.practice.Answer;
import ec.congope.saberes.content.practice.Answers;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Manuscripts;
import ec.congope.saberes.portal.Portal.Account;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Uploads in pieces as tus 1.0 has them, asked for by hand. */
class UploadIT {

  private static final Account ROSA = Portal.account(Duty.CONTRIBUTOR, "gap-azuay");
  private static final Account LOJA = Portal.account(Duty.CONTRIBUTOR, "gap-loja");
  private static final String PIECE = "application/offset+octet-stream";

  private static Manuscript begun() {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var viewer = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    return Portal.get(Manuscripts.class).begin("experiencia", azuay, Answers.NONE, viewer);
  }

  private static Manuscript now(Manuscript manuscript) {
    var viewer = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    return Portal.get(Manuscripts.class).get(manuscript.id(), viewer);
  }

  private static String token(Account who) {
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(who.ask("/").body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private static HttpResponse<String> send(
      Account who, String method, String path, String body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Cookie", who.cookie(), "X-CSRF-TOKEN", token(who)));
    if (!all.contains("Tus-Resumable")) {
      all.addAll(List.of("Tus-Resumable", "1.0.0"));
    }
    var bytes = BodyPublishers.ofString(body);
    return Portal.send(
        method, path, body.isEmpty() ? BodyPublishers.noBody() : bytes, all.toArray(String[]::new));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> begin(
      Account who, Manuscript manuscript, String name, long length) {
    return send(
        who,
        "POST",
        "/publicar/" + manuscript.id() + "/subidas",
        "",
        "Upload-Length",
        Long.toString(length),
        "Upload-Metadata",
        "filename " + base64(name) + ",campo " + base64("documents"));
  }

  private static String address(Manuscript manuscript, String name, long length) {
    var begun = begin(ROSA, manuscript, name, length);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    assertThat(header(begun, "upload-expires")).endsWith("GMT");
    return header(begun, "location");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<String> piece(String address, long offset, String bytes) {
    return send(
        ROSA,
        "PATCH",
        address,
        bytes,
        "Content-Type",
        PIECE,
        "Upload-Offset",
        Long.toString(offset));
  }

  @Test
  void saysWhatItCanDo() {
    var answer = send(ROSA, "OPTIONS", "/publicar/1/subidas", "");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(header(answer, "tus-version")).isEqualTo("1.0.0");
    assertThat(header(answer, "tus-extension"))
        .isEqualTo("creation,expiration,termination,checksum");
    assertThat(header(answer, "tus-checksum-algorithm")).isEqualTo("sha1,sha256");
    assertThat(header(answer, "tus-max-size"))
        .isEqualTo(Long.toString(Portal.get(FileSettings.class).limit().toBytes()));
    var other = send(ROSA, "HEAD", "/publicar/subidas/x", "", "Tus-Resumable", "0.2.2");
    assertThat(other.statusCode()).isEqualTo(412);
    assertThat(header(other, "tus-version")).isEqualTo("1.0.0");
  }

  @Test
  void aFileComesInPiecesAndStandsInTheForm() throws Exception {
    var manuscript = begun();
    String address = address(manuscript, "Acta de señores.txt", 9);

    var first = piece(address, 0, "Prime");
    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(header(first, "upload-offset")).isEqualTo("5");
    var asked = send(ROSA, "HEAD", address, "");
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(header(asked, "upload-offset")).isEqualTo("5");
    assertThat(header(asked, "upload-length")).isEqualTo("9");
    assertThat(header(asked, "cache-control")).contains("no-store");
    String page = "/publicar/" + manuscript.id() + "/relato/archivo?campo=documents";
    assertThat(ROSA.ask(page).body()).contains("«Acta de señores.txt»: 55 % de 9 B");
    assertThat(send(ROSA, "POST", address + "/recibir", "").statusCode()).isEqualTo(409);
    assertThat(piece(address, 5, "ra.\n").statusCode()).isEqualTo(204);

    var taken =
        send(
            ROSA,
            "POST",
            address + "/recibir",
            "titulo=Acta",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(header(taken, "location"))
        .isEqualTo("/publicar/" + manuscript.id() + "/relato#c-documents");
    var row = now(manuscript).answers().of("documents").rows().getFirst();
    assertThat(row).containsEntry("name", "Acta de señores.txt").containsEntry("title", "Acta");
    assertThat(Portal.get(FileStore.class).path(new FileId(row.getOrDefault("file", ""))))
        .hasContent("Primera.\n");
    assertThat(send(ROSA, "POST", address + "/recibir", "").statusCode()).isEqualTo(201);
    assertThat(now(manuscript).answers().of("documents").rows()).hasSize(1);
  }

  @Test
  void whatDoesNotFitTogetherIsRefusedAsTheProtocolSays() throws Exception {
    String address = address(begun(), "acta.txt", 5);
    byte[] sum =
        MessageDigest.getInstance("SHA-256").digest("uno".getBytes(StandardCharsets.UTF_8));
    String right = "sha256 " + Base64.getEncoder().encodeToString(sum);

    assertThat(piece(address, 3, "no").statusCode()).isEqualTo(409);
    assertThat(piece(address, 0, "demasiado").statusCode()).isEqualTo(413);
    assertThat(send(ROSA, "PATCH", address, "uno", "Upload-Offset", "0").statusCode())
        .isEqualTo(415);
    assertThat(summed(address, "unx", right).statusCode()).isEqualTo(460);
    assertThat(summed(address, "uno", "md5 abc").statusCode()).isEqualTo(400);
    assertThat(header(summed(address, "uno", right), "upload-offset")).isEqualTo("3");
    assertThat(send(ROSA, "DELETE", address, "").statusCode()).isEqualTo(204);
    assertThat(send(ROSA, "HEAD", address, "").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> summed(String address, String bytes, String sum) {
    return send(
        ROSA,
        "PATCH",
        address,
        bytes,
        "Content-Type",
        PIECE,
        "Upload-Offset",
        "0",
        "Upload-Checksum",
        sum);
  }

  @Test
  void c4d9WhatIsNotTakenIsRefusedBeforeAnythingIsSentAndSaysWhy() {
    var manuscript = begun();
    long limit = Portal.get(FileSettings.class).limit().toBytes();

    var markup = begin(ROSA, manuscript, "a.svg", 10);
    assertThat(markup.statusCode()).isEqualTo(422);
    assertThat(markup.body()).contains("«a.svg» no se recibe: HTML, SVG");
    assertThat(header(markup, "content-type")).startsWith("text/plain");
    var large = begin(ROSA, manuscript, "a.pdf", limit + 1);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("pesa más de 200 MB");
    assertThat(begin(ROSA, manuscript, "a.pdf", 0).statusCode()).isEqualTo(400);
  }

  @Test
  void c4c5WhatLiesAboutItselfIsNotTakenAndIsOver() {
    var manuscript = begun();
    String address = address(manuscript, "plano.png", 8);
    piece(address, 0, "%PDF-1.4");

    var refused = send(ROSA, "POST", address + "/recibir", "");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("«plano.png» no se recibe: su contenido");
    assertThat(send(ROSA, "HEAD", address, "").statusCode()).isEqualTo(404);
    assertThat(now(manuscript).answers().of("documents").rows()).isEmpty();
  }

  @Test
  void b3a10AnothersUploadIsAsIfItWereNot() {
    var manuscript = begun();
    String address = address(manuscript, "acta.txt", 3);
    String none = "/publicar/subidas/" + "0".repeat(32);

    assertThat(begin(LOJA, manuscript, "acta.txt", 3).statusCode()).isEqualTo(404);
    for (String method : List.of("HEAD", "DELETE")) {
      assertThat(send(LOJA, method, address, "").statusCode()).isEqualTo(404);
      assertThat(send(LOJA, method, none, "").statusCode()).isEqualTo(404);
    }
    var patched = send(LOJA, "PATCH", address, "uno", "Content-Type", PIECE, "Upload-Offset", "0");
    assertThat(patched.statusCode()).isEqualTo(404);
    assertThat(send(LOJA, "POST", address + "/recibir", "").statusCode()).isEqualTo(404);
    assertThat(header(send(ROSA, "HEAD", address, ""), "upload-offset")).isEqualTo("0");
  }

  @Test
  void noPageOfAnotherSiteUploadsForSomebodySignedIn() {
    var manuscript = begun();
    var forged =
        Portal.send(
            "POST",
            "/publicar/" + manuscript.id() + "/subidas",
            BodyPublishers.noBody(),
            "Cookie",
            ROSA.cookie(),
            "Tus-Resumable",
            "1.0.0",
            "Upload-Length",
            "3",
            "Upload-Metadata",
            "filename YQ==,campo ZG9jdW1lbnRz");

    assertThat(forged.statusCode()).isEqualTo(403);
  }

  @Test
  void whatWasBegunIsDiscardedWithoutScript() {
    var manuscript = begun();
    String address = address(manuscript, "acta.txt", 3);

    var gone = ROSA.post(address + "/descartar", "");

    assertThat(gone.statusCode()).isEqualTo(303);
    assertThat(ROSA.ask(header(gone, "location")).body())
        .contains("id=\"archivo\"")
        .doesNotContain(address);
  }

  @Test
  void whatIsPublishedAlreadyIsToldOfBeforeItIsHandedInAgain() {
    var azuay = Portal.get(Organisations.class).find("gap-azuay").orElseThrow().id();
    var viewer = Portal.get(People.class).find(ROSA.person()).orElseThrow().viewer();
    String title = "Guía técnica de mantenimiento vial rutinario";
    var twin =
        Portal.get(Manuscripts.class)
            .begin("experiencia", azuay, new Answers(Map.of("title", Answer.of(title))), viewer);

    assertThat(ROSA.ask("/publicar/" + twin.id() + "/revisar").body())
        .contains("¿Ya está publicado?")
        .contains("href=\"/fichas/guia-tecnica-de-mantenimiento-vial-rutinario\"")
        .contains("tiene el mismo título.");
    assertThat(ROSA.ask("/publicar/" + begun().id() + "/revisar").body())
        .doesNotContain("¿Ya está publicado?");
  }
}

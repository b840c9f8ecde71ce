package ec.congope.saberes.portal;

import static ec.congope.saberes.portal.ItemCalls.ITEMS;
import static ec.congope.saberes.portal.ItemCalls.json;
import static ec.congope.saberes.portal.ItemCalls.made;
import static ec.congope.saberes.portal.ItemCalls.tag;
import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.Membership.Duty;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Embargoes;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import ec.congope.saberes.search.follow.IndexFollower;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that are for fewer than their item, items under embargo, and files that are not taken. */
class FilesAccessIT {

  private static final Viewer ADMIN = Viewer.administrator();
  private static int number;

  private static Item published(Drafts draft) {
    var item =
        Portal.get(Items.class)
            .create("archivos-" + number++, draft.draft(), Status.PUBLISHED, ADMIN);
    Portal.get(IndexFollower.class).catchUp();
    return item;
  }

  /** A file whose only page has this text. */
  private static Attachment file(String name, String title, Access access, String text) {
    try {
      byte[] bytes = ("%PDF-1.4 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
      var stored = Portal.get(FileStore.class).put(new ByteArrayInputStream(bytes));
      var jdbc = Portal.get(JdbcClient.class);
      jdbc.sql("insert into file_text (file_id, status, pages, paged) values (:f, 'text', 1, true)")
          .param("f", stored.id().sha256())
          .update();
      jdbc.sql("insert into file_page (file_id, page, text) values (:f, 1, :t)")
          .param("f", stored.id().sha256())
          .param("t", text)
          .update();
      return new Attachment(stored.id(), name, title, stored.mediaType(), stored.size())
          .with(access);
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static void gone(Item item) {
    Portal.get(Items.class).move(item.id(), item.revision(), Status.RETIRED, ADMIN);
    Portal.get(IndexFollower.class).catchUp();
  }

  @Test
  void a5a7a8a9AFileForFewerLeavesNoTraceForOthers() {
    var item =
        published(
            Drafts.titled("Riego con hoja reservada")
                .attachment(
                    file("padron-zumbahua.pdf", "Padrón Zumbahua", Access.INTERNAL, "murcigalio"))
                .attachment(file("guia.pdf", "Guía abierta", Access.PUBLIC, "cangahuita")));
    String page = "/fichas/" + item.slug();
    try {
      var paths =
          List.of(
              page,
              page + "/archivos/2/paginas/1",
              page + "/citar",
              "/comparar?ficha=" + item.slug(),
              ITEMS + "/" + item.id(),
              "/buscar?q=reservada",
              "/buscar.csv?q=reservada",
              "/buscar.ris?q=reservada",
              "/buscar.atom?q=reservada",
              "/api/v1/search?q=reservada",
              "/sitemap.xml");
      for (String path : paths) {
        var answer = Portal.ask(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body())
            .as(path)
            .doesNotContain(
                "adrón Zumbahua", "padron-zumbahua", "murcigalio", page + "/archivos/1");
      }
      assertThat(Portal.ask(page).body()).contains("Guía abierta", "/archivos/2");
      assertThat(json(Portal.ask("/api/v1/search?q=murcigalio")).get("total").asInt()).isZero();
      assertThat(json(Portal.ask("/api/v1/search?q=cangahuita")).get("total").asInt()).isOne();
      assertThat(Portal.ask("/api/v1/suggest?q=murcigal").body()).doesNotContain("murcigalio");
      var administrator =
          Portal.administer("GET", "/api/v1/search?q=murcigalio", BodyPublishers.noBody());
      assertThat(json(administrator).get("total").asInt()).isOne();
    } finally {
      gone(item);
    }
  }

  @Test
  void a8a9a10AClosedFileAnswersAsOneThatIsNotThereByteForByte() {
    var closed = file("a.pdf", "Cerrado", Access.GAP_NETWORK, "Uno");
    var item = published(Drafts.titled("Archivos iguales").attachment(closed));
    String base = "/fichas/" + item.slug() + "/archivos/1";
    var paths =
        List.of(
            base,
            base + "?inline=1",
            base + "/paginas",
            base + "/paginas/1",
            base + "/paginas/1?modo=imagen",
            base + "/paginas/1/imagen");
    var hidden = answers(paths);

    var without = Drafts.titled("Archivos iguales").draft();
    var saved = Portal.get(Items.class).save(item.id(), 1, without, ADMIN);
    Portal.get(IndexFollower.class).catchUp();

    try {
      assertThat(hidden).allMatch(answer -> answer.startsWith("404"));
      assertThat(answers(paths)).isEqualTo(hidden);
    } finally {
      gone(saved);
    }
  }

  /** How many items everybody reads. */
  private static final Pattern LIBRARY = Pattern.compile("(?<=Buscar en )[\\d.]+");

  /** Status, headers and body of each; also of one in a range, and of one that is known already. */
  private static List<String> answers(List<String> paths) {
    var answers = new ArrayList<String>();
    for (String path : paths) {
      answers.add(text(Portal.ask(path)));
      answers.add(text(Portal.ask(path, "Range", "bytes=0-9")));
      answers.add(text(Portal.ask(path, "If-None-Match", "*")));
    }
    return answers;
  }

  private static String text(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    String body = LIBRARY.matcher(answer.body()).replaceAll(""); // others write to it meanwhile
    return answer.statusCode() + " " + headers + "\n" + body;
  }

  @Test
  void a11AFileForFewerStaysSoInOldVersions() {
    var closed = file("viejo.pdf", "Acta vieja", Access.GAP_NETWORK, "ornitorrinco antiguo");
    var item = published(Drafts.titled("Con historia").attachment(closed));
    var newer = file("nuevo.pdf", "Acta nueva", Access.GAP_NETWORK, "ornitorrinco moderno");
    var saved =
        Portal.get(Items.class)
            .save(
                item.id(),
                item.revision(),
                Drafts.titled("Con historia").attachment(newer).draft(),
                Status.PUBLISHED,
                ADMIN);
    Portal.get(IndexFollower.class).catchUp();
    String page = "/fichas/" + item.slug() + "/versiones/";
    int old = item.version();
    var reader = Portal.account(Duty.READER, "gap-azuay");
    try {
      assertThat(Portal.ask(page + old + "/archivos/1").statusCode()).isEqualTo(404);
      for (String path : List.of(page + old, page + old + ".." + saved.version())) {
        var answer = Portal.ask(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("Acta vieja", "ornitorrinco");
      }
      assertThat(reader.ask(page + old + "/archivos/1").statusCode()).isEqualTo(200);
      assertThat(reader.ask(page + old).body()).contains("Acta vieja");
      assertThat(reader.ask(page + old).headers().firstValue("cache-control").orElseThrow())
          .contains("no-store");
    } finally {
      gone(saved);
    }
  }

  @Test
  void a12a13HomeAndConceptsShowWhatOneMayReadAndAreKeptByNobodyThen() {
    var item =
        published(
            Drafts.titled("Solo para la red tucanrojo")
                .type("buena-practica")
                .access(Access.GAP_NETWORK)
                .issued(LocalDate.now(ZoneId.of("America/Guayaquil")).toString())
                .competencies("C-RIEGO")
                .framework("R4.1")
                .provinces("02"));
    var reader = Portal.account(Duty.READER, "gap-azuay");
    String page = "/fichas/" + item.slug();
    var paths = List.of("/", "/competencias/riego", "/provincias/bolivar", "/marco/r4.1");
    try {
      for (String path : paths) {
        var seen = reader.ask(path);
        assertThat(seen.body()).as(path).contains(page);
        assertThat(seen.headers().firstValue("cache-control").orElseThrow())
            .as(path)
            .contains("private", "no-store");
        var open = Portal.ask(path);
        assertThat(open.body()).as(path).doesNotContain(page, "tucanrojo");
        assertThat(open.headers().firstValue("set-cookie")).as(path).isEmpty();
        String tag = seen.headers().firstValue("etag").orElse("\"none\"");
        assertThat(Portal.ask(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(200);
      }
    } finally {
      gone(item);
    }
    for (String path : paths) {
      assertThat(reader.ask(path).body()).as(path).doesNotContain(page);
    }
  }

  @Test
  void a12AnEmbargoEndsAtMidnightOnItsPageAndThenInSearch() {
    var tomorrow = LocalDate.now(ZoneId.of("America/Guayaquil")).plusDays(1);
    var item = published(Drafts.titled("Embargo xantofilo").access(Access.PUBLIC.from(tomorrow)));
    String page = "/fichas/" + item.slug();
    assertThat(Portal.ask(page).statusCode()).isEqualTo(404);
    assertThat(found("xantofilo")).isZero();

    Portal.later(
        Duration.ofDays(1),
        () -> {
          assertThat(Portal.ask(page).statusCode()).isEqualTo(200);
          Portal.get(Embargoes.class).step();
          Portal.get(IndexFollower.class).catchUp();
          assertThat(found("xantofilo")).isOne();
        });
    gone(item);
  }

  private static int found(String word) {
    return json(Portal.ask("/api/v1/search?q=" + word)).get("total").asInt();
  }

  @Test
  void a10a13WhatIsForAnOrganisationIsReadByItsPeopleAndKeptByNobody() {
    var item =
        published(
            Drafts.titled("Propio quilotoazul")
                .access(Access.ORGANISATION.ownedBy("gap-azuay"))
                .attachment(file("acta.pdf", "Acta", Access.PUBLIC, "quilotoazul")));
    String azuay = Portal.account(Duty.READER, "gap-azuay").cookie();
    String loja = Portal.account(Duty.COORDINATOR, "gap-loja").cookie();
    String page = "/fichas/" + item.slug();
    try {
      for (String path :
          List.of(page, page + "/archivos/1", page + "/archivos/1/paginas/1", page + "/citar")) {
        var read = Portal.ask(path, "Cookie", azuay);
        assertThat(read.statusCode()).as(path).isEqualTo(200);
        assertThat(read.headers().firstValue("cache-control").orElseThrow())
            .as(path)
            .contains("no-store", "private");
        assertThat(Portal.ask(path, "Cookie", loja).statusCode()).as(path).isEqualTo(404);
        assertThat(Portal.ask(path).statusCode()).as(path).isEqualTo(404);
      }
      var found = Portal.ask("/buscar?q=quilotoazul", "Cookie", azuay);
      assertThat(found.body()).contains(page);
      assertThat(found.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
      for (String other : List.of(loja, "x=y")) {
        assertThat(Portal.ask("/buscar?q=quilotoazul", "Cookie", other).body())
            .doesNotContain(page);
      }
    } finally {
      gone(item);
    }
  }

  @Test
  void machinesWriteAndReadWhoMayRead() {
    String said =
        ",\"access\":\"organisation\",\"embargo\":\"2099-12-01\",\"organisation\":\"gap-azuay\"";
    var made = made(said);
    var record = json(made);
    assertThat(record.get("access").asString()).isEqualTo("organisation");
    assertThat(record.get("embargo").asString()).isEqualTo("2099-12-01");
    assertThat(record.get("organisation").asString()).isEqualTo("gap-azuay");

    String id = record.get("id").asString();
    var same = ItemCalls.change("PATCH", id, tag(made), "{\"organisation\":\"gap-azuay\"}");
    assertThat(json(same).get("revision").asInt()).isEqualTo(1);

    for (String wrong :
        List.of(
            "{\"access\":\"network:nadie\"}",
            "{\"access\":\"secreto\"}",
            "{\"embargo\":\"mañana\"}",
            "{\"organisation\":\"gap-atlantida\"}")) {
      assertThat(ItemCalls.change("PATCH", id, tag(made), wrong).statusCode())
          .as(wrong)
          .isEqualTo(422);
    }
    Portal.administer("DELETE", ITEMS + "/" + id, BodyPublishers.noBody());
  }

  @Test
  void aFileThatAPutDoesNotOpenStaysClosed() {
    var made = made("");
    String id = json(made).get("id").asString();
    var put =
        Portal.administer(
            "PUT",
            ITEMS + "/" + id + "/files/nota.txt",
            ItemCalls.text("una nota"),
            "If-Match",
            tag(made));
    var closed =
        ItemCalls.change(
            "PATCH", id, tag(put), "{\"files\":[{\"path\":\"nota.txt\",\"access\":\"internal\"}]}");
    assertThat(json(closed).get("files").get(0).get("access").asString()).isEqualTo("internal");
    assertThat(json(Portal.ask(ITEMS + "/" + id)).get("attachments")).isEmpty();

    var renamed =
        ItemCalls.change(
            "PATCH", id, tag(closed), "{\"files\":[{\"path\":\"nota.txt\",\"title\":\"Nota\"}]}");

    assertThat(json(renamed).get("files").get(0).get("access").asString()).isEqualTo("internal");
    Portal.administer("DELETE", ITEMS + "/" + id, BodyPublishers.noBody());
  }

  @Test
  void aFileSaysItsLicenceWhereThatIsNotTheOneOfItsItem() {
    var item =
        published(
            Drafts.titled("Dos licencias")
                .attachment(file("a.pdf", "Guía", null, "a"))
                .attachment(file("b.pdf", "Fotos", null, "b").under("todos-los-derechos")));
    var page = Portal.ask("/fichas/" + item.slug()).body();
    var files = page.substring(page.indexOf("id=\"archivos\"")).split("</li>");
    assertThat(files[0]).contains("Guía").doesNotContain("Licencia");
    assertThat(files[1]).contains("Fotos", "Licencia: Todos los derechos");
    gone(item);
  }

  @Test
  void machinesWriteAndReadTheLicenceOfAFile() {
    var made = made("");
    String id = json(made).get("id").asString();
    String path = ITEMS + "/" + id;
    var put =
        Portal.administer(
            "PUT", path + "/files/n.txt", ItemCalls.text("una nota"), "If-Match", tag(made));
    String licensed = "{\"files\":[{\"path\":\"n.txt\",\"licence\":\"%s\"}]}";

    var refused = ItemCalls.change("PATCH", id, tag(put), licensed.formatted("cc-by-9"));
    assertThat(refused.statusCode()).isEqualTo(422);
    var closed = ItemCalls.change("PATCH", id, tag(put), licensed.formatted("CC0-1.0"));
    assertThat(json(closed).get("files").get(0).get("licence").asString()).isEqualTo("CC0-1.0");
    String titled = "{\"files\":[{\"path\":\"n.txt\",\"title\":\"N\"}]}";
    var kept = ItemCalls.change("PATCH", id, tag(closed), titled);
    assertThat(json(kept).get("files").get(0).get("licence").asString()).isEqualTo("CC0-1.0");
    var taken = ItemCalls.change("PATCH", id, tag(kept), licensed.formatted(""));
    assertThat(json(taken).get("files").get(0).has("licence")).isFalse();
    Portal.administer("DELETE", path, BodyPublishers.noBody());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "pagina.html, <p>hola, markup",
    "dibujo.svg, <svg onload=alert(1)>, markup",
    "datos.xml, <?xml version='1.0'?><a/>, markup",
    "nota.txt, <html><script>1</script>, markup",
    "guion.js, alert(1), program",
    "manual.pdf, MZ program, program",
    "informe.docm, x, macros",
    "manual.pdf, <svg onload=alert(1)>, mismatch",
    "foto.jpg, %PDF-1.7, mismatch",
    "informe.docx, texto, mismatch"
  })
  void c4c5d9d15RefusesWhatRunsOrIsNotWhatItIsCalled(String name, String content, String reason) {
    var made = made("");
    String id = json(made).get("id").asString();

    var refused =
        Portal.administer(
            "PUT",
            ITEMS + "/" + id + "/files/" + name,
            ItemCalls.text(content),
            "If-Match",
            tag(made));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(name, "no se recibe", word(reason));
    assertThat(json(Portal.ask(ITEMS + "/" + id)).get("attachments")).isEmpty();
    Portal.administer("DELETE", ITEMS + "/" + id, BodyPublishers.noBody());
  }

  private static String word(String reason) {
    return switch (reason) {
      case "markup" -> "navegador";
      case "program" -> "es un programa";
      case "macros" -> "macros";
      default -> "no es del tipo";
    };
  }

  @Test
  void c4c5FilesOpenInASandboxOfTheTypeOfOurTableOrAreSaved() {
    var item = published(Drafts.titled("Cajón").attachment(file("a.pdf", "A", Access.PUBLIC, "x")));
    var answer = Portal.ask("/fichas/" + item.slug() + "/archivos/1?inline=1");

    assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
        .contains("sandbox")
        .doesNotContain("allow-scripts");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    gone(item);
  }
}

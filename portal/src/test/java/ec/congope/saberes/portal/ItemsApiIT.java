package ec.congope.saberes.portal;

import static ec.congope.saberes.portal.ItemCalls.ITEMS;
import static ec.congope.saberes.portal.ItemCalls.JSON;
import static ec.congope.saberes.portal.ItemCalls.assertProblem;
import static ec.congope.saberes.portal.ItemCalls.change;
import static ec.congope.saberes.portal.ItemCalls.fields;
import static ec.congope.saberes.portal.ItemCalls.json;
import static ec.congope.saberes.portal.ItemCalls.made;
import static ec.congope.saberes.portal.ItemCalls.post;
import static ec.congope.saberes.portal.ItemCalls.tag;
import static ec.congope.saberes.portal.ItemCalls.text;
import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.transfer.IdempotencyKeys;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsApiIT {

  @Test
  void makesReadsChangesAndRetiresAnItem() {
    var made = made(",\"authors\":[\"Ana Paz\"],\"competencies\":[\"vialidad\"]");
    String id = json(made).get("id").asString();
    assertThat(made.headers().firstValue("location")).hasValue(ITEMS + "/" + id);
    assertThat(tag(made)).isEqualTo("\"" + id + "-1\"");

    var read = Portal.ask(ITEMS + "/" + id);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(made.body());
    assertThat(json(read).get("competencies").get(0).asString()).isEqualTo("C-VIALIDAD");
    assertThat(Portal.ask(ITEMS + "/" + id, "If-None-Match", tag(read)).statusCode())
        .isEqualTo(304);

    var same = change("PUT", id, tag(read), read.body());
    assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
    assertThat(tag(same)).as("what changes nothing makes no revision").isEqualTo(tag(read));

    var changed = change("PATCH", id, tag(read), "{\"title\":\"Otro\",\"authors\":null}");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(tag(changed)).isEqualTo("\"" + id + "-2\"");
    assertThat(json(changed).get("title").asString()).isEqualTo("Otro");
    assertThat(json(changed).has("authors")).isFalse();
    assertThat(json(changed).get("slug")).isEqualTo(json(made).get("slug"));

    var retired = Portal.administer("DELETE", ITEMS + "/" + id, BodyPublishers.noBody());
    assertThat(retired.statusCode()).isEqualTo(204);
    assertThat(Portal.administer("DELETE", ITEMS + "/" + id, BodyPublishers.noBody()).statusCode())
        .isEqualTo(204);
    assertProblem(Portal.ask(ITEMS + "/" + id), 410);
    assertThat(
            json(Portal.administer("GET", ITEMS + "/" + id, BodyPublishers.noBody()))
                .get("status")
                .asString())
        .isEqualTo("retired");
    String record = "{\"externalId\":\"" + json(made).get("externalId").asString() + "\",";
    assertProblem(post(record + "\"type\":\"material-tecnico\",\"title\":\"x\"}"), 409);
  }

  @Test
  void asksWhichRevisionIsMeant() {
    var made = made("");
    String id = json(made).get("id").asString();
    String body = "{\"title\":\"Otro\"}";

    assertProblem(
        Portal.administer("PATCH", ITEMS + "/" + id, text(body), "Content-Type", JSON), 428);
    assertProblem(
        Portal.administer("PUT", ITEMS + "/" + id, text(body), "Content-Type", JSON), 428);
    assertProblem(Portal.administer("PUT", ITEMS + "/" + id + "/files/a.txt", text("a")), 428);
    assertProblem(change("PATCH", id, "\"" + id + "-2\"", body), 412);
    assertProblem(change("PUT", id, "W/" + tag(made), body), 412);
    assertProblem(change("DELETE", id, "\"" + id + "-2\"", ""), 412);
    assertThat(Portal.ask(ITEMS + "/" + id).body()).isEqualTo(made.body());
    assertThat(change("PATCH", id, "\"x\", " + tag(made), body).statusCode()).isEqualTo(200);
    assertThat(change("PATCH", id, "*", body).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=0", "size=101", "size=-1", "size=1000000", "after=-1", "after=a"})
  void refusesListsWithoutBounds(String query) {
    var answer = Portal.ask(ITEMS + "?" + query);
    assertProblem(answer, 422);
    assertThat(fields(answer)).containsExactly(query.substring(0, query.indexOf('=')));
  }

  @Test
  void anItemGetsAnotherAddressAndKeepsTheOldOne() {
    var made = made("");
    String id = json(made).get("id").asString();
    String old = json(made).get("url").asString();

    var renamed =
        change("PUT", id + "/slug", tag(made), "{\"slug\":\"otra-direccion-" + id + "\"}");
    assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
    assertThat(json(renamed).get("url").asString()).isEqualTo("/fichas/otra-direccion-" + id);
    assertThat(json(renamed).get("revision")).isEqualTo(json(made).get("revision"));
    assertThat(Portal.ask(old).statusCode()).isEqualTo(301);
    assertThat(Portal.ask("/fichas/otra-direccion-" + id).statusCode()).isEqualTo(200);

    assertProblem(change("PUT", id + "/slug", "\"0-0\"", "{\"slug\":\"x\"}"), 412);
    var wrong =
        change("PUT", id + "/slug", tag(renamed), "{\"slug\":\"Con Espacios\",\"title\":\"x\"}");
    assertProblem(wrong, 422);
    assertThat(fields(wrong)).containsExactly("title");
    assertThat(fields(change("PUT", id + "/slug", tag(renamed), "{\"slug\":\"Con Espacios\"}")))
        .containsExactly("slug");
    assertThat(fields(change("PUT", id + "/slug", tag(renamed), "{}"))).containsExactly("slug");
    String other = json(made("")).get("slug").asString();
    assertThat(fields(change("PUT", id + "/slug", tag(renamed), "{\"slug\":\"" + other + "\"}")))
        .containsExactly("slug");
  }

  @Test
  void b4NamesEveryFieldThatIsNone() {
    var answer =
        post(
            "{\"externalId\":\"api-bad\",\"type\":\"material-tecnic\",\"titulo\":\"x\",\"role\":\"x\"}");
    assertProblem(answer, 422);
    assertThat(fields(answer)).containsExactly("titulo", "role", "type", "title");

    var owner = post("{\"id\":\"1\",\"revision\":7,\"title\":\"x\"}");
    assertProblem(owner, 422);
    assertThat(fields(owner)).containsExactly("id", "revision");

    var made = made("");
    String id = json(made).get("id").asString();
    for (String body :
        List.of("{\"slug\":\"otro\"}", "{\"externalId\":\"otro\"}", "{\"published\":\"2001\"}")) {
      var refused = change("PATCH", id, tag(made), body);
      assertProblem(refused, 422);
      assertThat(fields(refused)).containsExactly(body.split("\"")[1]);
    }
    assertThat(Portal.ask(ITEMS + "/" + id).body()).isEqualTo(made.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "nada",
        "[]",
        "{\"title\":\"a\",\"title\":\"b\"}",
        "{} {}",
        "{\"title\":\"\u0001\"}"
      })
  void refusesWhatIsNoJsonObject(String body) {
    assertProblem(post(body), 400);
  }

  @Test
  void refusesDeepAndLongBodies() {
    assertProblem(post("{\"title\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"), 400);
    assertProblem(post("{\"title\":" + "9".repeat(10_000) + "}"), 400);
    assertProblem(post("{\"title\":\"" + "x".repeat(1 << 20) + "\"}"), 413);
    assertProblem(post("{\"externalId\":5,\"type\":{},\"title\":[]}"), 422);
  }

  @Test
  void saysWhatAnAddressCannotDo() {
    var method = Portal.administer("POST", ITEMS + "/1", text("{}"), "Content-Type", JSON);
    assertProblem(method, 405);
    assertThat(method.headers().firstValue("allow").orElseThrow())
        .contains("GET", "PUT", "PATCH", "DELETE");
    assertProblem(Portal.administer("POST", ITEMS, text("a"), "Content-Type", "text/plain"), 415);
    assertProblem(
        Portal.administer("PUT", ITEMS + "/999999999", text("{}"), "Content-Type", JSON), 404);
    assertThat(Portal.raw("TRACE " + ITEMS + " HTTP/1.1", "Host: localhost", "Connection: close"))
        .startsWith("HTTP/1.1 405");
    assertThat(
            Portal.raw("PROPFIND " + ITEMS + " HTTP/1.1", "Host: localhost", "Connection: close"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void putsFilesUnderTheirNames() {
    var made = made("");
    String id = json(made).get("id").asString();
    String address = ITEMS + "/" + id + "/files/";

    var first =
        Portal.administer(
            "PUT", address + "notas.txt?title=Notas", text("uno"), "If-Match", tag(made));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(json(first).get("files").get(0).get("title").asString()).isEqualTo("Notas");
    assertThat(json(first).get("attachments").get(0).get("mediaType").asString())
        .isEqualTo("text/plain");

    var again =
        Portal.administer("PUT", address + "notas.txt", text("uno"), "If-Match", tag(first));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(tag(again)).isEqualTo(tag(first));

    var other =
        Portal.administer("PUT", address + "notas.txt", text("dos"), "If-Match", tag(again));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(json(other).get("attachments")).hasSize(1);
    assertThat(Portal.ask(json(other).get("attachments").get(0).get("url").asString()).body())
        .isEqualTo("dos");

    assertProblem(
        Portal.administer("PUT", address + "a%0ab.txt", text("x"), "If-Match", tag(other)), 400);
    var long301 = "a".repeat(301);
    var named = Portal.administer("PUT", address + long301, text("x"), "If-Match", tag(other));
    assertProblem(named, 422);
    assertThat(fields(named)).containsExactly("name");

    var unknown = change("PATCH", id, tag(other), "{\"files\":[{\"path\":\"otro.txt\"}]}");
    assertProblem(unknown, 422);
    assertThat(fields(unknown)).containsExactly("files");
    var without = change("PATCH", id, tag(other), "{\"files\":null}");
    assertThat(without.statusCode()).isEqualTo(200);
    assertThat(json(without).get("attachments")).isEmpty();
  }

  @Test
  void refusesAHugeFileBeforeItComes() {
    var made = made("");
    String head =
        Portal.raw(
            "PUT " + ITEMS + "/" + json(made).get("id").asString() + "/files/a.bin HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + Portal.TOKEN,
            "If-Match: " + tag(made),
            "Content-Length: 2147483648",
            "Connection: close");
    assertThat(head).startsWith("HTTP/1.1 413").contains("application/problem+json");
  }

  @Test
  void doesARepeatedRequestOnce() throws Exception {
    String body =
        "{\"externalId\":\"api-once\",\"type\":\"material-tecnico\",\"title\":\"Una vez\"}";
    var first = post(body, "Idempotency-Key", "items-1");
    var second = post(body, "Idempotency-Key", "items-1");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("location"))
        .isEqualTo(first.headers().firstValue("location"));

    assertProblem(post(body + " ", "Idempotency-Key", "items-1"), 422);
    assertProblem(post(body, "Idempotency-Key", "con espacio"), 422);

    var sha = MessageDigest.getInstance("SHA-256");
    sha.update("POST items".getBytes(StandardCharsets.UTF_8));
    String digest = HexFormat.of().formatHex(sha.digest(body.getBytes(StandardCharsets.UTF_8)));
    Portal.get(IdempotencyKeys.class).claim("items-2", digest);
    assertProblem(post(body, "Idempotency-Key", "items-2"), 409);

    assertProblem(post("{}", "Idempotency-Key", "items-3"), 422);
    assertThat(post(body.replace("once", "once-3"), "Idempotency-Key", "items-3").statusCode())
        .as("what made nothing is forgotten")
        .isEqualTo(201);
  }

  @Test
  void a17SaysWhichSortOrFilterItDoesNotKnow() {
    var sort = Portal.ask("/api/v1/search?sort=precio");
    assertProblem(sort, 422);
    assertThat(fields(sort)).containsExactly("sort");
    var filters = Portal.ask("/api/v1/search?type=nada&type=publicacion&year=20&province=99");
    assertProblem(filters, 422);
    assertThat(fields(filters)).containsExactly("type", "province", "year");
    assertThat(Portal.ask("/api/v1/search?sort=newest&type=publicacion&year=2012").statusCode())
        .isEqualTo(200);
  }

  @Test
  void streamsNoEndlessRecord() {
    var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2_000_000]));
    assertProblem(Portal.administer("POST", ITEMS, endless, "Content-Type", JSON), 413);
  }
}

package ec.congope.saberes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.transfer.IdempotencyKeys;
import ec.congope.saberes.content.transfer.ImportRuns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportsApiIT {

  private static final String IMPORTS = "/api/v1/imports";
  private static final String LINES = "application/jsonl";

  private static String record(String id, String more) {
    return "{\"externalId\":\""
        + id
        + "\",\"type\":\"material-tecnico\",\"title\":\"Importado "
        + id
        + "\",\"status\":\"draft\""
        + more
        + "}\n";
  }

  private static HttpResponse<String> send(String query, String type, byte[] body, String... more) {
    return send(query, type, BodyPublishers.ofByteArray(body), more);
  }

  private static HttpResponse<String> send(
      String query, String type, BodyPublisher body, String... more) {
    var headers = new ArrayList<>(List.of(more));
    headers.addAll(List.of("Content-Type", type));
    return Portal.administer("POST", IMPORTS + query, body, headers.toArray(String[]::new));
  }

  private static HttpResponse<String> lines(String query, String body, String... more) {
    return send(query, LINES, body.getBytes(StandardCharsets.UTF_8), more);
  }

  private static JsonNode report(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static void assertCounts(
      JsonNode report, int created, int updated, int unchanged, int skipped, int files) {
    assertThat(report.get("state").asString()).isEqualTo("done");
    assertThat(
            Stream.of("created", "updated", "unchanged", "skipped", "files")
                .map(name -> report.get(name).asInt()))
        .containsExactly(created, updated, unchanged, skipped, files);
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    var problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.toString()).doesNotContain("ingest.").doesNotContain("api.");
  }

  private static byte[] zip(String... namesAndTexts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static Path staging() {
    return Portal.get(DataFolder.class).part("imports");
  }

  @AfterEach
  void leavesNothingInTheStagingFolder() throws IOException {
    assertThat(staging()).isDirectory();
    awaitEmpty();
    try (var left = Files.list(staging())) {
      assertThat(left).isEmpty();
    }
  }

  /** An answer may be read before the last file is removed. */
  private static void awaitEmpty() throws IOException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      try (var left = Files.list(staging())) {
        if (left.findAny().isEmpty()) {
          return;
        }
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  @Test
  void reportsEveryRecordAndImportsTheRightOnes() {
    String manifest =
        record("im-1", "")
            + record("im-2", ",\"competencias\":[]")
            + "nada\n"
            + record("im-3", ",\"files\":[{\"path\":\"../etc/passwd\"}]");

    var rehearsed = report(lines("?dryRun=true", manifest));
    assertCounts(rehearsed, 1, 0, 0, 3, 0);
    assertThat(rehearsed.get("dryRun").asBoolean()).isTrue();
    assertThat(Portal.get(Items.class).findByExternalId("im-1")).isEmpty();

    var first = report(lines("", manifest));
    assertCounts(first, 1, 0, 0, 3, 0);
    assertThat(Portal.get(Items.class).findByExternalId("im-1")).isPresent();
    var problems = first.get("problems");
    assertThat(problems.valueStream().map(p -> p.get("line").asInt())).containsExactly(2, 3, 4);
    assertThat(problems.valueStream().map(p -> p.get("field").asString()))
        .containsExactly("competencias", "", "files");
    assertThat(problems.get(0).get("message").asString()).startsWith("El campo «competencias»");
    assertThat(problems.get(2).get("externalId").asString()).isEqualTo("im-3");

    assertCounts(report(lines("", manifest)), 0, 0, 1, 3, 0);
    assertCounts(report(lines("", record("im-1", ",\"summary\":\"más\""))), 0, 1, 0, 0, 0);
  }

  @Test
  void takesCsv() {
    byte[] csv =
        "externalId,type,title,status\nim-csv,material-tecnico,\"Uno, dos\",draft\n"
            .getBytes(StandardCharsets.UTF_8);
    assertCounts(report(send("", "text/csv; charset=utf-8", csv)), 1, 0, 0, 0, 0);
    assertCounts(report(send("", "text/csv", csv)), 0, 0, 1, 0, 0);
  }

  @Test
  void takesFoldersAsArchives() {
    String manifest = record("im-zip", ",\"files\":[{\"path\":\"files/á.txt\"}]");
    byte[] zip = zip("manifest.jsonl", manifest, "files/á.txt", "texto");
    assertCounts(report(send("", "application/zip", zip)), 1, 0, 0, 0, 1);
    assertCounts(report(send("", "application/zip", zip)), 0, 0, 1, 0, 1);
    byte[] inside = zip("carpeta/manifest.jsonl", manifest, "carpeta/files/á.txt", "texto");
    assertCounts(report(send("", "application/zip", inside)), 0, 0, 1, 0, 1);
  }

  @Test
  void takesFoldersAsForms() {
    String form =
        part(
                "name=\"manifest\"; filename=\"m.jsonl\"",
                record("im-form", ",\"files\":[{\"path\":\"files/b.txt\"}]"))
            + part("name=\"f\"; filename=\"files/b.txt\"", "texto")
            + "--limit--\r\n";
    assertCounts(report(form(form)), 1, 0, 0, 0, 1);

    assertProblem(form(part("name=\"manifest\"; filename=\"m.jsonl\"", "")), 422);
    assertProblem(form("nada"), 422);
    assertProblem(form(part("name=\"f\"; filename=\"../b.txt\"", "x") + "--limit--\r\n"), 422);
    assertProblem(form(part("name=\"otro\"", "x") + "--limit--\r\n"), 422);
    String many = part("name=\"f\"; filename=\"%d.txt\"", "x");
    var all = new StringBuilder();
    for (int i = 0; i <= 100; i++) {
      all.append(many.formatted(i));
    }
    assertProblem(form(all + "--limit--\r\n"), 422);
  }

  private static String part(String disposition, String text) {
    return "--limit\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + text + "\r\n";
  }

  private static HttpResponse<String> form(String body) {
    return send("", "multipart/form-data; boundary=limit", body.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> hostile() {
    String manifest = record("im-hostile", "");
    String outside = Portal.get(DataFolder.class).part("evil.txt").toString();
    byte[] link = zip("manifest.jsonl", manifest, "link", "/etc/passwd");
    setUnixType(link, 0xa1ff);
    byte[] twice = zip("manifest.jsonl", manifest, "manifest.jsonm", manifest);
    rename(twice, "manifest.jsonm", "manifest.jsonl");
    var many = new ArrayList<>(List.of("manifest.jsonl", manifest));
    for (int i = 0; i < 101; i++) {
      many.addAll(List.of(i + ".txt", ""));
    }
    return Stream.of(
        Arguments.of("steps up", zip("manifest.jsonl", manifest, "../../evil.txt", "x")),
        Arguments.of("hides steps", zip("manifest.jsonl", manifest, "a/../../../evil.txt", "x")),
        Arguments.of("is absolute", zip("manifest.jsonl", manifest, outside, "x")),
        Arguments.of("is of Windows", zip("manifest.jsonl", manifest, "..\\..\\evil.txt", "x")),
        Arguments.of("has a drive", zip("manifest.jsonl", manifest, "C:evil.txt", "x")),
        Arguments.of("has a link", link),
        Arguments.of("has a name twice", twice),
        Arguments.of("has a file as a folder", zip("a", "x", "a/b", "x", "manifest.jsonl", "")),
        Arguments.of("has too many files", zip(many.toArray(String[]::new))),
        Arguments.of("is a bomb", zip("manifest.jsonl", manifest, "b", "0".repeat(12 << 20))),
        Arguments.of(
            "unpacks too far",
            zip("manifest.jsonl", manifest, "a", "0".repeat(9 << 20), "b", "0".repeat(9 << 20))),
        Arguments.of("has no manifest", zip("a.txt", "x")),
        Arguments.of("is cut off", java.util.Arrays.copyOf(link, link.length / 2)),
        Arguments.of("is none", "PK nonsense".getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void d3d4d5RefusesAnArchiveThat(String what, byte[] archive) throws IOException {
    assertProblem(send("", "application/zip", archive), 422);

    assertThat(Portal.get(Items.class).findByExternalId("im-hostile")).isEmpty();
    Path data = Portal.get(DataFolder.class).path();
    for (Path folder : List.of(data, data.getParent(), staging(), Path.of("").toAbsolutePath())) {
      try (var files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.contains("evil")))
            .isEmpty();
      }
    }
  }

  /** Makes every entry of the central directory one of UNIX with this type and mode. */
  private static void setUnixType(byte[] zip, int mode) {
    for (int i = 0; i + 46 <= zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 5] = 3;
        zip[i + 40] = (byte) mode;
        zip[i + 41] = (byte) (mode >>> 8);
      }
    }
  }

  private static void rename(byte[] zip, String from, String to) {
    byte[] old = from.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + old.length <= zip.length; i++) {
      if (java.util.Arrays.equals(zip, i, i + old.length, old, 0, old.length)) {
        System.arraycopy(to.getBytes(StandardCharsets.US_ASCII), 0, zip, i, old.length);
      }
    }
  }

  @Test
  void refusesTwoGibibytesWithoutStoringThem() {
    String head =
        Portal.raw(
            "POST " + IMPORTS + " HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + Portal.TOKEN,
            "Content-Type: application/zip",
            "Content-Length: 2147483648",
            "Connection: close");
    assertThat(head).startsWith("HTTP/1.1 413").contains("application/problem+json");
    String anonymous =
        Portal.raw(
            "POST " + IMPORTS + " HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/zip",
            "Content-Length: 2147483648",
            "Connection: close");
    assertThat(anonymous).startsWith("HTTP/1.1 401");
  }

  @Test
  void refusesABodyOfUnknownLengthAtTheLimit() {
    byte[] long9 = new byte[9 << 20];
    var stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long9));
    assertProblem(send("", LINES, stream), 413);
  }

  @Test
  void refusesOtherFormats() {
    for (String type : List.of("application/json", "application/xml", "nonsense", "text/plain")) {
      assertProblem(send("", type, new byte[] {'{', '}'}), 415);
    }
  }

  @Test
  void doesNotKeepWaitingWhoDoesNotWantTo() {
    var answer = lines("", record("im-async", ""), "Prefer", "respond-async");
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
    String address = answer.headers().firstValue("location").orElseThrow();
    var deadline = Instant.now().plus(Duration.ofSeconds(120));
    String state = "running";
    while (state.equals("running") && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(20_000_000);
      state = report(ask(address)).get("state").asString();
    }
    assertCounts(report(ask(address)), 1, 0, 0, 0, 0);
  }

  private static HttpResponse<String> ask(String address) {
    return Portal.administer("GET", address, BodyPublishers.noBody());
  }

  @Test
  void tellsOfARunningImportWhereItsReportWillBe() {
    long id = Portal.get(ImportRuns.class).start(ImportRuns.Dryness.REAL);
    try {
      assertThat(report(ask(IMPORTS + "/" + id)).get("state").asString()).isEqualTo("running");
      String manifest = record("im-running", "");
      String digest = "POST imports REAL " + sha256("JSON_LINES" + manifest);
      var keys = Portal.get(IdempotencyKeys.class);
      keys.claim("imports-running", digest);
      assertProblem(lines("", manifest, "Idempotency-Key", "imports-running"), 409);
      keys.answer("imports-running", Long.toString(id));
      var told = lines("", manifest, "Idempotency-Key", "imports-running");
      assertThat(told.statusCode()).isEqualTo(202);
      assertThat(told.headers().firstValue("location")).hasValue(IMPORTS + "/" + id);

      Portal.get(ImportRuns.class).interruptAll();
      assertThat(report(ask(IMPORTS + "/" + id)).get("state").asString()).isEqualTo("interrupted");
      var anew = report(lines("", manifest, "Idempotency-Key", "imports-running"));
      assertCounts(anew, 1, 0, 0, 0, 0);
    } finally {
      Portal.get(ImportRuns.class).interruptAll();
    }
    assertThat(ask(IMPORTS + "/999999").statusCode()).isEqualTo(404);
    assertThat(ask(IMPORTS + "/x").statusCode()).isEqualTo(404);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void doesARepeatedImportOnce() {
    String manifest = record("im-once", "");
    var first = lines("", manifest, "Idempotency-Key", "imports-1");
    var second = lines("", manifest, "Idempotency-Key", "imports-1");
    assertCounts(report(first), 1, 0, 0, 0, 0);
    assertThat(second.body()).isEqualTo(first.body());
    assertProblem(lines("", manifest + "\n", "Idempotency-Key", "imports-1"), 422);
    assertProblem(lines("?dryRun=true", manifest, "Idempotency-Key", "imports-1"), 422);

    assertProblem(send("", "application/zip", zip("a", "b"), "Idempotency-Key", "imports-2"), 422);
    assertCounts(
        report(lines("", record("im-once-2", ""), "Idempotency-Key", "imports-2")), 1, 0, 0, 0, 0);
  }
}

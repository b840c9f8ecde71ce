package ec.congope.saberes.content.worker;

import static ec.congope.saberes.content.worker.Extracted.Status.FAILED;
import static ec.congope.saberes.content.worker.Extracted.Status.MEMORY;
import static ec.congope.saberes.content.worker.Extracted.Status.NO_TEXT;
import static ec.congope.saberes.content.worker.Extracted.Status.PARTIAL;
import static ec.congope.saberes.content.worker.Extracted.Status.TEXT;
import static ec.congope.saberes.content.worker.Extracted.Status.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each hostile file ends with a status, and whatever comes next is read as if nothing had been.
 * Only the limit of processor time can end those that never end: by the clock they would have ten
 * minutes.
 */
class HostileFilesTest {

  private static final String PDF = "application/pdf";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final String EPUB = "application/epub+zip";

  /** What the portal may hold of all that, in MiB: a handful of buffers. */
  private static final long HEAP = 16L << 20;

  @TempDir Path folder;
  private Workers workers;

  @BeforeEach
  void start() {
    workers = Workers.with(new WorkerSettings(1, 256, 600, 4, 200));
  }

  @AfterEach
  void stopAndLeaveNothing() {
    var pids = workers.pids();
    workers.close();
    assertThat(pids).isNotEmpty().noneMatch(pid -> alive(pid));
  }

  private static boolean alive(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private Extracted extract(byte[] bytes, String mediaType) throws IOException {
    Path file = Files.write(folder.resolve("hostile"), bytes);
    var extracted = workers.extract(file, mediaType);
    return extracted;
  }

  /** Two good files come out as ever. */
  private void assertThatThePoolWorks() throws IOException {
    assertThat(extract(Documents.pdf(List.of("El páramo")), PDF).pages())
        .containsExactly(new Extracted.Page(1, "El páramo"));
    assertThat(extract("El año".getBytes(StandardCharsets.UTF_8), "text/plain").pages())
        .containsExactly(new Extracted.Page(1, "El año"));
  }

  @Test
  void d6FilesThatNeverEndAreEnded() throws IOException {
    assertThatThePoolWorks();
    long before = heap();
    for (byte[] endless : List.of(HostileFiles.selfDrawingPdf(), HostileFiles.exponentialPdf(23))) {
      assertThat(extract(endless, PDF).status()).isEqualTo(TIMEOUT);
      assertThatThePoolWorks();
    }
    var afterAGoodPage = extract(HostileFiles.exponentialPdf(23, "Año bueno"), PDF);
    assertThat(afterAGoodPage.status()).isEqualTo(PARTIAL);
    assertThat(afterAGoodPage.detail()).isEqualTo("timeout after page 1");
    assertThat(afterAGoodPage.pages()).containsExactly(new Extracted.Page(1, "Año bueno"));
    assertThat(extract(HostileFiles.manyOperatorsPdf(3_000_000), PDF).status())
        .isIn(TIMEOUT, MEMORY);
    assertThatThePoolWorks();
    var endless = Files.write(folder.resolve("endless"), HostileFiles.selfDrawingPdf());
    assertThat(workers.draw(endless, 1, 900)).isEqualTo(Optional.empty());
    assertThat(heap() - before).isLessThan(HEAP);
  }

  @Test
  void d5d6d7FilesThatFillTheMemoryAreEnded() throws IOException {
    assertThatThePoolWorks();
    long before = heap();
    assertThat(extract(HostileFiles.blanks(400, 16), DOCX).status()).isIn(MEMORY, TIMEOUT);
    assertThatThePoolWorks();
    assertThat(extract(HostileFiles.manyParagraphs(2_000_000, true), DOCX).status())
        .isIn(MEMORY, TIMEOUT, PARTIAL);
    assertThatThePoolWorks();
    var flood = Files.write(folder.resolve("flood"), HostileFiles.pixelFloodPdf());
    assertThat(workers.draw(flood, 1, 900))
        .hasValueSatisfying(drawn -> assertThat(drawn.width()).isEqualTo(900)); // without it
    assertThat(extract(HostileFiles.pixelFloodPdf(), PDF).status()).isEqualTo(NO_TEXT);
    assertThatThePoolWorks();
    assertThat(heap() - before).isLessThan(HEAP);
  }

  @Test
  void d4d5ZipBombsAreRefusedByTheirDirectory() throws IOException {
    assertRefused(HostileFiles.blanks(512, 0), DOCX, "grows more than 100 times");
    assertRefused(HostileFiles.manyParagraphs(2_000_000, false), DOCX, "grows more than 100 times");
    assertRefused(HostileFiles.nestedZip(6), DOCX, "");
    assertRefused(HostileFiles.manyEntries(30_000), DOCX, "more than 2000 entries");
    assertRefused(HostileFiles.duplicateEntries(), DOCX, "stands twice");
    assertRefused(
        Documents.zip("mimetype", ODT, "content.xml", " ".repeat(300 << 20)),
        ODT,
        "grows more than 100 times");
    assertRefused(
        Documents.zip("mimetype", EPUB, "a.xhtml", " ".repeat(300 << 20)),
        EPUB,
        "grows more than 100 times");
    assertThatThePoolWorks();
  }

  @Test
  void d3ZipsThatLieOrLeadOutAreRefused() throws IOException {
    byte[] good = Documents.docx(List.of("bueno"));
    assertThat(extract(good, DOCX).status()).isEqualTo(TEXT);
    assertRefused(
        HostileFiles.inDirectory(good, entry -> entry.putShort(8, (short) 1)),
        DOCX,
        "is encrypted");
    assertRefused(
        HostileFiles.inDirectory(good, entry -> entry.putInt(24, 1)),
        DOCX,
        "is not as large as declared");
    assertRefused(
        HostileFiles.inDirectory(good, entry -> entry.put(5, (byte) 3).putInt(38, 0120777 << 16)),
        DOCX,
        "leads out");
    for (String name : List.of("../x", "word/../../x", "/etc/x", "\\x", "C:\\x", "a\\..\\x")) {
      assertRefused(HostileFiles.docx("", zip -> {}, name, "x"), DOCX, "leads out");
    }
    assertRefused(
        HostileFiles.docx("", zip -> {}, "word/a..b/..c.xml", "<a/>", "../x", "x"), DOCX, "../x");
    assertThatThePoolWorks();
  }

  private void assertRefused(byte[] zip, String mediaType, String why) throws IOException {
    var extracted = extract(zip, mediaType);
    assertThat(extracted.status()).as(why).isEqualTo(FAILED);
    assertThat(extracted.detail()).contains(why);
  }

  @Test
  void d1d14EntitiesNeitherGrowNorReadNorCall() throws Exception {
    Path canary = Files.writeString(folder.resolve("canary.txt"), "canario-amarillo");
    var calls = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
      String word = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";
      for (String target : List.of(canary.toUri().toString(), address)) {
        String dtd = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + target + "\">]>";
        String remote = "<!DOCTYPE w SYSTEM \"" + target + "\">";
        for (String prologue : List.of(dtd, remote)) {
          String said = prologue.equals(dtd) ? "visto &x;" : "visto";
          byte[] body = word.formatted(said).getBytes(StandardCharsets.UTF_8);
          assertHarmless(extract(HostileFiles.docx(prologue, zip -> zip.write(body)), DOCX));
          assertHarmless(extract(openDocument(prologue, said), ODT));
          assertHarmless(extract(book(prologue, said), EPUB));
        }
      }
      byte[] laughing = word.formatted("&l10;").getBytes(StandardCharsets.UTF_8);
      assertThat(
              extract(HostileFiles.docx(HostileFiles.laughs(), z -> z.write(laughing)), DOCX)
                  .status())
          .isIn(FAILED, NO_TEXT);
      var laughed = extract(openDocument(HostileFiles.laughs(), "&l10;"), ODT);
      assertThat(laughed.status()).isIn(FAILED, NO_TEXT, PARTIAL);
      assertThat(laughed.pages().stream().mapToInt(page -> page.text().length()).sum())
          .isLessThan(1_000_000); // the parser ends at 64,000 entities
      assertThat(extract(remoteTemplate(address), DOCX).status()).isEqualTo(TEXT);
      assertThat(calls).hasValue(0);
    } finally {
      server.stop(0);
    }
    assertThatThePoolWorks();
  }

  private static void assertHarmless(Extracted extracted) {
    assertThat(extracted.status()).isIn(FAILED, NO_TEXT, TEXT, PARTIAL);
    assertThat(extracted.toString()).doesNotContain("canario-amarillo");
  }

  private static byte[] openDocument(String prologue, String said) throws IOException {
    String office = "urn:oasis:names:tc:opendocument:xmlns:";
    return Documents.zip(
        "mimetype",
        ODT,
        "content.xml",
        "<?xml version=\"1.0\"?>"
            + prologue
            + "<office:document-content xmlns:office=\""
            + office
            + "office:1.0\" xmlns:text=\""
            + office
            + "text:1.0\"><office:body><office:text>"
            + "<text:p>"
            + said
            + "</text:p></office:text></office:body></office:document-content>");
  }

  private static byte[] book(String prologue, String said) throws IOException {
    return Documents.zip(
        "mimetype",
        EPUB,
        "a.xhtml",
        "<?xml version=\"1.0\"?>"
            + prologue
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
            + "<p>"
            + said
            + "</p></body></html>");
  }

  /** A document whose template lies elsewhere. */
  private static byte[] remoteTemplate(String address) throws IOException {
    return HostileFiles.docx(
        "",
        zip -> zip.write("<w:p><w:r><w:t>a</w:t></w:r></w:p>".getBytes(StandardCharsets.US_ASCII)),
        "word/_rels/document.xml.rels",
        "<?xml version=\"1.0\"?><Relationships xmlns="
            + "\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
            + " Id=\"r1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
            + " Target=\""
            + address
            + "\" TargetMode=\"External\"/>"
            + "</Relationships>");
  }

  @Test
  void d7PictureFloodsAreRefusedByTheirHeaders() throws IOException {
    assertThat(extract(HostileFiles.pngHead(12_000, 4_000), "image/png").status())
        .isEqualTo(NO_TEXT);
    for (byte[] flood :
        List.of(
            HostileFiles.pngHead(12_001, 1),
            HostileFiles.pngHead(1, 12_001),
            HostileFiles.pngHead(8_000, 8_000),
            HostileFiles.pngHead(Integer.MAX_VALUE, Integer.MAX_VALUE))) {
      assertThat(extract(flood, "image/png").status()).isEqualTo(FAILED);
    }
    byte[] gif = "GIF89a\u00ff\u00ff\u00ff\u00ff".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(extract(gif, "image/gif").detail()).isEqualTo("picture: 65535 × 65535 dots");
    assertThatThePoolWorks();
  }

  @Test
  void d9ProgramsInDisguiseHaveNoText() throws IOException {
    byte[] program = "MZ\u0090\0\3\0\0\0\4".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(extract(program, PDF).status()).isEqualTo(FAILED);
    assertThat(extract(program, DOCX).status()).isEqualTo(FAILED);
    assertThatThePoolWorks();
  }

  /** Used heap after collections, when it no longer falls. */
  private static long heap() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    long used = memory.getHeapMemoryUsage().getUsed();
    for (int i = 0; i < 5; i++) {
      memory.gc();
      used = Math.min(used, memory.getHeapMemoryUsage().getUsed());
    }
    return used;
  }
}

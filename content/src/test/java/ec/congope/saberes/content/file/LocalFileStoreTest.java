package ec.congope.saberes.content.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.DataFolder;
import ec.congope.saberes.content.NotFound;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class LocalFileStoreTest {

  private static final Instant NOW = Instant.now();

  @TempDir Path folder;
  private LocalFileStore store;
  private Instant now = NOW;

  @BeforeEach
  void open() {
    store =
        new LocalFileStore(
            new DataFolder(folder),
            new FileSettings(DataSize.ofKilobytes(64), null),
            new Clock() {
              @Override
              public Instant instant() {
                return now;
              }

              @Override
              public ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }
            });
  }

  private FileStore.Stored put(byte[] bytes) throws IOException {
    return store.put(new ByteArrayInputStream(bytes));
  }

  @Test
  void namesAFileByItsBytesAndGivesThemBack() throws IOException {
    var stored = put("hola".getBytes(StandardCharsets.UTF_8));

    assertThat(stored.id().sha256())
        .isEqualTo("b221d9dbb083a7f33428d7c2a3c3198ae925614d70210e28716ccaa7cd4ddb79");
    assertThat(stored.size()).isEqualTo(4);
    try (var channel = store.open(stored.id())) {
      var bytes = ByteBuffer.allocate(2);
      channel.position(2).read(bytes);
      assertThat(new String(bytes.array(), StandardCharsets.UTF_8)).isEqualTo("la");
    }
    assertThat(put("hola".getBytes(StandardCharsets.UTF_8)).id()).isEqualTo(stored.id());
    try (var all = store.list()) {
      assertThat(all).containsExactly(stored.id());
    }
  }

  @Test
  void refusesWhatIsTooLargeAndLeavesNoTrace() {
    assertThatThrownBy(() -> put(new byte[65 * 1024])).isInstanceOf(FileTooLarge.class);
    assertThat(folder.resolve("files/staging")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void neverServesDamagedBytesAndMendsThemAtTheNextPut() throws IOException {
    byte[] bytes = "entero".getBytes(StandardCharsets.UTF_8);
    var id = put(bytes).id();
    Path place = store.path(id);
    Files.writeString(place, "roto!!");

    assertThatThrownBy(() -> store.open(id)).isInstanceOf(DamagedFile.class);
    assertThat(store.verify(id)).isFalse();

    put(bytes);
    assertThat(store.verify(id)).isTrue();
  }

  @Test
  void saysThatAFileIsNotThere() {
    var missing = new FileId("0".repeat(64));

    assertThat(store.contains(missing)).isFalse();
    assertThatThrownBy(() -> store.open(missing)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> new FileId("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsTypesByContent() throws IOException {
    assertThat(type("%PDF-1.7 …")).isEqualTo("application/pdf");
    assertThat(type("<!DOCTYPE html><p>x")).isEqualTo("text/html");
    assertThat(type("Texto con eñes y tildes: páramo")).isEqualTo("text/plain");
    assertThat(put("p\u00e1ramo".getBytes(StandardCharsets.ISO_8859_1)).mediaType())
        .isEqualTo("text/plain");
    assertThat(type("<svg onload=alert(1)>")).isEqualTo("application/octet-stream");
    assertThat(type("MZ\0\0")).isEqualTo("application/x-executable");
    assertThat(put(zip("word/document.xml", "")).mediaType()).endsWith("wordprocessingml.document");
    assertThat(put(zip("mimetype", "application/vnd.oasis.opendocument.text")).mediaType())
        .isEqualTo("application/vnd.oasis.opendocument.text");
    assertThat(put(zip("a.txt", "x")).mediaType()).isEqualTo("application/zip");
  }

  @Test
  void programsAndMacrosAreNoDocuments() throws IOException {
    assertThat(type("MZ\u0090 %PDF-1.7")).isEqualTo("application/x-executable");
    assertThat(type("\u007fELF %PDF-1.7")).isEqualTo("application/x-executable");
    assertThat(put(zip("word/document.xml", "", "word/vbaProject.bin", "")).mediaType())
        .isEqualTo("application/vnd.ms-word.document.macroenabled.12");
    assertThat(put(zip("xl/workbook.xml", "", "xl/vbaProject.bin", "")).mediaType())
        .isEqualTo("application/vnd.ms-excel.sheet.macroenabled.12");
  }

  @Test
  void aZipThatIsNothingButDirectoryIsNotOpened() throws IOException {
    byte[] small = zip("word/document.xml", "");
    int end = small.length - 22;
    for (int at : new int[] {12, 16}) { // length of the directory, and where it begins
      byte[] lying = small.clone();
      java.util.Arrays.fill(lying, end + at, end + at + 4, (byte) 0xff);
      assertThat(put(lying).mediaType()).isEqualTo("application/zip");
    }
    assertThat(put(small).mediaType()).endsWith("wordprocessingml.document");
  }

  @Test
  void aPutThatBreaksOffLeavesNothing() {
    var broken =
        new java.io.InputStream() {
          private int left = 10_000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("connection lost");
            }
            return 'a';
          }
        };

    assertThatThrownBy(() -> store.put(broken)).hasMessage("connection lost");
    assertThat(folder.resolve("files/staging")).isDirectoryNotContaining("glob:**.part");
    assertThat(folder.resolve("files")).isDirectoryNotContaining("glob:**/[0-9a-f][0-9a-f]");
  }

  @Test
  void whatAKilledPutLeftIsSweptWhenItIsOldAndNothingElse() throws IOException {
    Path left = Files.writeString(folder.resolve("files/staging/put1.part"), "medio");
    Path young = Files.writeString(folder.resolve("files/staging/put2.part"), "medio");
    Files.setLastModifiedTime(left, FileTime.from(NOW.minusSeconds(7_200)));
    Files.setLastModifiedTime(young, FileTime.from(NOW));

    store.sweepStaging(NOW.minusSeconds(3_600));

    assertThat(left).doesNotExist();
    assertThat(young).exists();
    try (var all = store.list()) {
      assertThat(all).isEmpty();
    }
  }

  @Test
  void aFileThatWasPutAgainIsNotDeletedAsOld() throws IOException {
    byte[] bytes = "viejo".getBytes(StandardCharsets.UTF_8);
    var id = put(bytes).id();
    Instant limit = NOW.minusSeconds(86_400);
    age(id);
    assertThat(store.modified(id)).isBefore(limit);
    put(bytes);

    assertThat(store.delete(id, limit)).isFalse();
    assertThat(store.contains(id)).isTrue();

    age(id);
    assertThat(store.delete(id, limit)).isTrue();
    assertThat(store.contains(id)).isFalse();
    assertThat(store.delete(id, limit)).isFalse();
  }

  private void age(FileId id) throws IOException {
    Files.setLastModifiedTime(store.path(id), FileTime.from(NOW.minusSeconds(200_000)));
  }

  /** Whatever the order of the steps of both, a put that returned has its file. */
  @Test
  void puttingAndSweepingAtTheSameTimeLosesNothing() throws Exception {
    byte[] bytes = "disputado".getBytes(StandardCharsets.UTF_8);
    var id = put(bytes).id();
    Instant limit = NOW.minusSeconds(86_400);
    try (var sweeper = Executors.newSingleThreadExecutor()) {
      for (int round = 0; round < 300; round++) {
        if (store.contains(id)) {
          age(id);
        }
        var swept = sweeper.submit(() -> store.delete(id, limit));
        put(bytes);
        swept.get();
        assertThat(store.contains(id)).isTrue();
      }
    }
  }

  @Test
  void listsWhileOthersPut() throws Exception {
    try (var putter = Executors.newSingleThreadExecutor()) {
      var putting =
          putter.submit(() -> {
            for (int i = 0; i < 200; i++) {
              put(("archivo " + i).getBytes(StandardCharsets.UTF_8));
            }
            return null;
          });
      while (!putting.isDone()) {
        try (var all = store.list()) {
          assertThat(all).doesNotContainNull();
        }
        store.sweepStaging(Instant.EPOCH);
      }
      putting.get();
    }
    try (var all = store.list()) {
      assertThat(all).hasSize(200);
    }
  }

  @Test
  void looksAgainWhenTheTrustIsOver() throws IOException {
    var id = put("entero".getBytes(StandardCharsets.UTF_8)).id();
    Path place = store.path(id);
    var time = Files.getLastModifiedTime(place);
    Files.writeString(place, "enterO"); // as a disk would lose a bit: same size, same time
    Files.setLastModifiedTime(place, time);

    assertThat(store.path(id)).isEqualTo(place);
    now = NOW.plusSeconds(601);
    assertThatThrownBy(() -> store.path(id)).isInstanceOf(DamagedFile.class);
  }

  private String type(String text) throws IOException {
    return put(text.getBytes(StandardCharsets.UTF_8)).mediaType();
  }

  private static byte[] zip(String... parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}

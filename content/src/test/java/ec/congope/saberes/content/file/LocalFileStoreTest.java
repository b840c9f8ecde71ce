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
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class LocalFileStoreTest {

  @TempDir Path folder;
  private LocalFileStore store;

  @BeforeEach
  void open() {
    store =
        new LocalFileStore(
            new DataFolder(folder), new FileSettings(DataSize.ofKilobytes(64)), Clock.systemUTC());
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
    assertThat(folder.resolve("files/staging")).isEmptyDirectory();
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
    assertThat(type("MZ\0\0")).isEqualTo("application/octet-stream");
    assertThat(put(zip("word/document.xml", "")).mediaType()).endsWith("wordprocessingml.document");
    assertThat(put(zip("mimetype", "application/vnd.oasis.opendocument.text")).mediaType())
        .isEqualTo("application/vnd.oasis.opendocument.text");
    assertThat(put(zip("a.txt", "x")).mediaType()).isEqualTo("application/zip");
  }

  private String type(String text) throws IOException {
    return put(text.getBytes(StandardCharsets.UTF_8)).mediaType();
  }

  private static byte[] zip(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}

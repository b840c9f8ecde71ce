package ec.congope.saberes.content.file;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StraysTest {

  private static TestLibrary library;

  @BeforeAll
  static void open() {
    library = TestLibrary.fresh();
  }

  @AfterAll
  static void close() {
    library.close();
  }

  private static FileStore.Stored put(String text) throws IOException {
    return library
        .get(FileStore.class)
        .put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static FileId aged(FileId id) throws IOException {
    var dayBefore = Instant.now().minus(Duration.ofHours(25));
    Files.setLastModifiedTime(library.get(FileStore.class).path(id), FileTime.from(dayBefore));
    return id;
  }

  @Test
  void sweepsOldFilesThatNoRevisionRefersTo() throws IOException {
    var files = library.get(FileStore.class);
    var young = put("joven").id();
    var old = aged(put("viejo").id());
    var putAgain = aged(put("otra vez").id());
    put("otra vez");
    var used = put("usado");
    library
        .get(Items.class)
        .create(
            Drafts.titled("Con archivo")
                .attachment(new Attachment(used.id(), "a.txt", "A", used.mediaType(), used.size()))
                .draft(),
            Viewer.administrator());
    aged(used.id());

    assertThat(library.get(Strays.class).old()).containsExactly(old);
    assertThat(library.get(Strays.class).sweep()).isEqualTo(1);

    assertThat(files.contains(old)).isFalse();
    assertThat(files.contains(young)).isTrue();
    assertThat(files.contains(putAgain)).isTrue();
    assertThat(files.contains(used.id())).isTrue();
    assertThat(library.get(Strays.class).sweep()).isZero();
  }
}

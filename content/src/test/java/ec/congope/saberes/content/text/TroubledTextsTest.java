package ec.congope.saberes.content.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.transfer.BulkImport;
import ec.congope.saberes.content.transfer.ImportListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class TroubledTextsTest {

  private static final TestLibrary LIBRARY = TestLibrary.fresh();
  private static final Texts TEXTS = LIBRARY.get(Texts.class);

  @BeforeAll
  static void imports(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("manifest.jsonl"),
        record("a", "published", "1.txt", "2.txt")
            + record("b", "draft", "2.txt", "3.txt")
            + record("c", "published", "4.txt"));
    for (int n = 1; n <= 4; n++) {
      Files.writeString(folder.resolve(n + ".txt"), "texto " + n);
    }
    var report = LIBRARY.get(BulkImport.class).run(folder, ImportListener.NONE);
    assertThat(report.clean()).isTrue();
    set("failed", "texto 1");
    set("failed", "texto 2");
    set("encrypted", "texto 3");
    set("text", "texto 4");
  }

  @AfterAll
  static void closes() {
    LIBRARY.close();
  }

  private static String record(String id, String status, String... files) {
    var named = List.of(files).stream().map(file -> "{\"path\":\"" + file + "\"}").toList();
    return "{\"externalId\":\"%s\",\"type\":\"material-tecnico\",\"title\":\"Título %s\",\"status\":\"%s\",\"files\":%s}%n"
        .formatted(id, id, status, named);
  }

  private static FileId id(String text) throws IOException {
    return LIBRARY
        .get(FileStore.class)
        .put(
            new java.io.ByteArrayInputStream(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .id();
  }

  private static void set(String status, String text) throws IOException {
    LIBRARY
        .get(JdbcClient.class)
        .sql("update file_text set status = :status where file_id = :file")
        .param("status", status)
        .param("file", id(text).sha256())
        .update();
  }

  @Test
  void countsListsAndSendsAgain() throws IOException {
    assertThat(TEXTS.counts())
        .isEqualTo(Map.of(TextStatus.FAILED, 2, TextStatus.ENCRYPTED, 1, TextStatus.TEXT, 1));

    var failed = TEXTS.troubled(List.of(TextStatus.FAILED), 0, 10);
    assertThat(failed).extracting(TroubledFile::title).containsOnly("Título a");
    assertThat(failed).extracting(TroubledFile::name).containsExactlyInAnyOrder("1.txt", "2.txt");
    assertThat(failed).extracting(TroubledFile::items).containsExactlyInAnyOrder(1, 2);
    assertThat(failed).allMatch(TroubledFile::open);
    assertThat(TEXTS.troubled(List.of(TextStatus.ENCRYPTED), 0, 10))
        .singleElement()
        .matches(file -> !file.open() && file.title().equals("Título b"));
    assertThat(TEXTS.troubled(List.of(TextStatus.values()), 0, 10)).hasSize(3);
    var first = TEXTS.troubled(List.of(TextStatus.values()), 0, 2);
    var rest = TEXTS.troubled(List.of(TextStatus.values()), 2, 2);
    assertThat(first).hasSize(2);
    assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);

    TEXTS.retry(id("texto 3"));
    assertThat(TEXTS.retryAll(TextStatus.FAILED)).isEqualTo(2);
    assertThat(TEXTS.retryAll(TextStatus.FAILED)).isZero();
    assertThat(TEXTS.counts()).isEqualTo(Map.of(TextStatus.PENDING, 3, TextStatus.TEXT, 1));
    assertThatThrownBy(() -> TEXTS.retry(new FileId("0".repeat(64)))).isInstanceOf(NotFound.class);
    assertThat(LIBRARY.get(Items.class).count(Viewer.anonymous())).isEqualTo(2);
  }
}

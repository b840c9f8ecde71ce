package ec.congope.saberes.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.change.Change;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.worker.Documents;
import ec.congope.saberes.content.worker.Extracted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From saving an item to the text of its files, step by step, on a real database. */
class TextExtractionTest {

  private TestLibrary library;
  private TextExtraction extraction;
  private ExtractedTexts rows;
  private Texts texts;

  @BeforeEach
  void open() {
    library = TestLibrary.fresh();
    extraction = library.get(TextExtraction.class);
    rows = library.get(ExtractedTexts.class);
    texts = library.get(Texts.class);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private FileStore.Stored put(byte[] bytes) throws IOException {
    return library.get(FileStore.class).put(new ByteArrayInputStream(bytes));
  }

  private FileStore.Stored put(String text) throws IOException {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  private ItemId item(String title, FileStore.Stored... files) {
    var draft = Drafts.titled(title);
    for (var file : files) {
      draft.attachment(
          new Attachment(file.id(), "archivo", "Archivo", file.mediaType(), file.size()));
    }
    return library.get(Items.class).create(draft.draft(), Viewer.administrator()).id();
  }

  private FileText text(FileStore.Stored file) {
    return texts.find(List.of(file.id())).get(file.id());
  }

  private List<ItemId> changedAfter(long sequence) {
    return library.get(ChangeLog.class).after(sequence, 100).stream().map(Change::item).toList();
  }

  private long sequence() {
    return library.get(ChangeLog.class).last();
  }

  @Test
  void savingOnlyAsksAndTheStepAnswers() throws IOException {
    var file = put(Documents.longPdf(3));
    ItemId id = item("Con archivo", file);

    assertThat(text(file).status()).isEqualTo(TextStatus.PENDING);
    assertThat(texts.pending()).isEqualTo(1);
    assertThat(texts.page(file.id(), 2)).isEmpty();

    long before = sequence();
    assertThat(extraction.step()).isTrue();

    assertThat(text(file).status()).isEqualTo(TextStatus.TEXT);
    assertThat(text(file).pages()).isEqualTo(3);
    assertThat(texts.pages(file.id())).hasSize(3);
    assertThat(texts.page(file.id(), 2))
        .contains(new Page(2, "La página lleva palabra2 y nada más."));
    assertThat(changedAfter(before)).containsExactly(id);
    assertThat(extraction.step()).isFalse();
  }

  @Test
  void everyItemWithTheFileIsToldAndTheFileReadOnce() throws IOException {
    var file = put("compartido");
    ItemId one = item("Uno", file);
    ItemId two = item("Dos", file);
    item("Otro");
    long before = sequence();

    assertThat(extraction.step()).isTrue();
    assertThat(extraction.step()).isFalse();

    assertThat(changedAfter(before)).containsExactly(one, two);
  }

  @Test
  void eachStatusIsStored() throws IOException {
    var encrypted = put(Documents.encryptedPdf());
    var scan = put(Documents.scan());
    var broken = put("%PDF-1.7 y nada más");
    var program = put("MZ\0\0");
    item("Todos", encrypted, scan, broken, program);

    while (extraction.step()) {
      assertThat(texts.pending()).isLessThan(4);
    }

    assertThat(text(encrypted).status()).isEqualTo(TextStatus.ENCRYPTED);
    assertThat(text(scan).status()).isEqualTo(TextStatus.NO_TEXT);
    assertThat(text(scan).pages()).isEqualTo(1);
    assertThat(text(broken).status()).isEqualTo(TextStatus.FAILED);
    assertThat(text(broken).detail()).isNotBlank();
    assertThat(text(program).status()).isEqualTo(TextStatus.FAILED);
    assertThat(texts.troubled(EnumSet.allOf(TextStatus.class), 0, 10))
        .extracting(troubled -> troubled.text().file())
        .hasSize(4);
    for (var status : Extracted.Status.values()) {
      rows.store(scan.id(), new Extracted(status, 0, true, null, Map.of(), List.of()), false);
      assertThat(text(scan).status().name()).isEqualTo(status.name());
    }
  }

  @Test
  void aDamagedFileFailsAndIsReadAfterARetry() throws IOException {
    var file = put("entero");
    item("Con archivo", file);
    var place = library.get(FileStore.class).path(file.id());
    Files.writeString(place, "roto");

    assertThat(extraction.step()).isTrue();
    assertThat(text(file).status()).isEqualTo(TextStatus.FAILED);

    put("entero");
    texts.retry(file.id());
    assertThat(text(file).status()).isEqualTo(TextStatus.PENDING);
    assertThat(extraction.step()).isTrue();
    assertThat(text(file).status()).isEqualTo(TextStatus.TEXT);
    assertThat(texts.page(file.id(), 1)).contains(new Page(1, "entero"));
  }

  @Test
  void aFileThatNeverEndsIsBegunThreeTimesAndThenLeftAlone() throws IOException {
    var fatal = put("mortal");
    item("Mortal", fatal);
    var good = put("bueno");
    item("Bueno", good);

    for (int i = 0; i < 3; i++) { // the portal dies each time between this and the end
      assertThat(rows.next(List.of())).contains(fatal.id());
    }
    assertThat(rows.next(List.of())).contains(good.id());
    assertThat(text(fatal).status()).isEqualTo(TextStatus.FAILED);
    assertThat(text(fatal).detail()).isEqualTo("never ended");

    texts.retry(fatal.id());
    assertThat(rows.next(List.of(good.id()))).contains(fatal.id());
  }

  @Test
  void pagesAreReplacedTogetherOrNotAtAll() throws IOException {
    var file = put("uno");
    item("Con archivo", file);
    assertThat(extraction.step()).isTrue();
    long before = sequence();
    var twice = List.of(new Extracted.Page(1, "nuevo"), new Extracted.Page(1, "nuevo"));

    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            rows.store(
                file.id(),
                new Extracted(Extracted.Status.TEXT, 1, true, null, Map.of(), twice),
                false))
        .isInstanceOf(DataAccessException.class);

    assertThat(texts.pages(file.id())).containsExactly(new Page(1, "uno"));
    assertThat(changedAfter(before)).isEmpty();

    var pages = List.of(new Extracted.Page(2, "otro"));
    rows.store(
        file.id(), new Extracted(Extracted.Status.TEXT, 2, true, null, Map.of(), pages), false);
    assertThat(texts.pages(file.id())).containsExactly(new Page(2, "otro"));
    assertThat(changedAfter(before)).hasSize(1);
  }

  @Test
  void whateverADocumentSaysCanBeStored() throws IOException {
    var file = put("x");
    item("Con archivo", file);
    var pages = List.of(new Extracted.Page(1, "a\0b"));

    rows.store(
        file.id(),
        new Extracted(
            Extracted.Status.PARTIAL, 1, true, "\0 \ud800", Map.of("title", "t\0\udc00"), pages),
        false);

    assertThat(text(file).detail()).isEqualTo("?");
    assertThat(text(file).metadata()).containsEntry("title", "t ?");
    assertThat(texts.pages(file.id())).containsExactly(new Page(1, "a b"));
  }

  @Test
  void manyThreadsNeverReadAFileTwice() throws Exception {
    int count = 12;
    var files = new ArrayList<FileStore.Stored>();
    for (int i = 0; i < count; i++) {
      files.add(put("texto " + i));
    }
    item("Con muchos", files.toArray(FileStore.Stored[]::new));
    var ready = new CountDownLatch(4);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        threads.submit(() -> {
          ready.countDown();
          ready.await();
          while (extraction.step()) {
            Thread.onSpinWait();
          }
          return null;
        });
      }
    }

    assertThat(texts.pending()).isZero();
    assertThat(
            library
                .get(JdbcClient.class)
                .sql("select attempts from file_text")
                .query(Integer.class)
                .list())
        .isEqualTo(Collections.nCopies(count, 1));
    assertThat(new HashSet<>(files))
        .allSatisfy(file -> assertThat(text(file).status()).isEqualTo(TextStatus.TEXT));
  }

  @Test
  void aFileThatIsNotThereFails() {
    var missing = new FileId("0".repeat(64));
    texts.request(List.of(missing));

    assertThat(extraction.step()).isTrue();

    assertThat(texts.find(List.of(missing)).get(missing).status()).isEqualTo(TextStatus.FAILED);
  }
}

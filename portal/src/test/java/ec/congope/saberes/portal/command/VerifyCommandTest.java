package ec.congope.saberes.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.search.follow.IndexDocument;
import ec.congope.saberes.search.follow.IndexDocuments;
import ec.congope.saberes.search.follow.WritableIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One damage at a time, and the line that says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyCommandTest {

  private final CommandLibrary library = new CommandLibrary();
  private ItemId item = new ItemId(1);
  private FileId file = new FileId("0".repeat(64));

  @BeforeAll
  void fill(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("m.txt"), ("palabra ".repeat(500).strip() + "\n\n").repeat(3));
    Files.writeString(
        folder.resolve("manifest.jsonl"),
        """
        {"externalId": "a", "type": "publicacion", "title": "Uno", "files": [{"path": "m.txt"}]}
        {"externalId": "b", "type": "publicacion", "title": "Dos"}
        """);
    assertThat(library.importFolder(folder).code()).isZero();
    var items = library.get(Items.class);
    item = items.findByExternalId("a").orElseThrow();
    file = items.published(List.of(item)).getFirst().draft().attachments().getFirst().file();
  }

  @BeforeEach
  void mend() {
    library.get(ec.congope.saberes.search.follow.IndexFollower.class).rebuild();
    assertThat(library.verify()).isEqualTo(new CommandLibrary.Said(0, List.of()));
  }

  @AfterAll
  void close() {
    library.close();
  }

  @Test
  void saysWhatTheIndexLacksOrHasTooMuch() {
    index().delete(item);
    assertSays("La ficha " + item + " está publicada (revisión 1) y no está en el índice");

    var document = document();
    index().update(document);
    index().update(changed(document, new ItemId(999), 3, "publico", "Otra", document.pages()));
    assertSays("La ficha 999 está en el índice (revisión 3) y no está publicada");
  }

  @Test
  void saysWhatIsStaleInTheIndex() {
    var document = document();
    var pages = document.pages();
    assertThat(pages).hasSizeGreaterThan(1);
    index().update(changed(document, item, 7, "publico", "Uno", pages));
    assertSays("La ficha " + item + " está en el índice en la revisión 7, no en la 1");
    index().update(changed(document, item, 1, "interno", "Uno", pages));
    assertSays("La ficha " + item + " está en el índice con el acceso «interno», no con «publico»");
    index().update(changed(document, item, 1, "publico", "Uno", pages.subList(1, pages.size())));
    assertSays(
        "La ficha %s tiene en el índice %d páginas, no %d"
            .formatted(item, pages.size() - 1, pages.size()));
    index().update(changed(document, item, 1, "publico", "Dos", pages));
    assertSays("La ficha " + item + " dice en el índice otra cosa que en la biblioteca");
  }

  @Test
  void saysThatTheTextOfAPageIsNotWhatWasIndexed() {
    sql("update file_page set text = text || '.' where page = 1");

    assertSays("La ficha " + item + " dice en el índice otra cosa que en la biblioteca");

    sql("update file_page set text = rtrim(text, '.') where page = 1");
  }

  @Test
  void saysThatThePagesOfAFileHaveAGap() {
    sql("create table kept as select * from file_page");
    sql("delete from file_page where page = 1");

    int pages = document().pages().size();
    assertSays(
        "Las páginas guardadas del archivo " + file + " no son las que se extrajeron",
        "La ficha %s tiene en el índice %d páginas, no %d".formatted(item, pages + 1, pages));

    sql("insert into file_page select * from kept where page = 1");
    sql("drop table kept");
  }

  @Test
  void saysThatNobodyAskedForTheTextOfAFile() {
    sql("update item_file set file_id = '" + "f".repeat(64) + "'");

    assertSays("Nadie pidió el texto del archivo " + "f".repeat(64));

    sql("update item_file set file_id = '" + file + "'");
  }

  @Test
  void saysThatARowCannotBeRead() {
    sql("create table kept as select * from item_revision");
    sql("update item_revision set content = '{\"title\": []}' where item_id = " + item);

    var said = library.verify();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.lines()).hasSize(1);
    assertThat(said.lines().getFirst())
        .startsWith("La ficha " + item + " está publicada y no se puede indexar: ");
    sql("update item_revision r set content = k.content from kept k where k.item_id = r.item_id");
    sql("drop table kept");
  }

  @Test
  void saysThatTheAuditWasTamperedWith() {
    sql("alter table audit disable trigger audit_only_grows");
    sql("update audit set actor = 'person:9' where number = 1");
    assertSays("El registro de auditoría está dañado desde el número 1");

    sql("update audit set actor = 'portal' where number = 1");
    sql("alter table audit enable trigger audit_only_grows");
  }

  @Test
  void saysWhatIsWrongWithFiles() throws IOException {
    var files = library.get(FileStore.class);
    Path place = files.path(file);
    byte[] right = Files.readAllBytes(place);
    byte[] wrong = right.clone();
    wrong[right.length / 2] ^= 1;
    Files.write(place, wrong);
    assertSays("Está dañado el archivo " + file);
    Files.delete(place);
    assertSays("Falta el archivo " + file);
    Files.write(place, right);
    var stray = files.put(new ByteArrayInputStream("nadie".getBytes(StandardCharsets.UTF_8))).id();
    Files.setLastModifiedTime(files.path(stray), FileTime.from(Instant.EPOCH));
    assertSays("Nada se refiere al archivo " + stray);
    files.delete(stray, Instant.MAX);
  }

  @Test
  void saysThatAFileOfTheIndexIsDamaged() throws IOException {
    try (var found = Files.walk(library.folder().resolve("index"))) {
      Path largest =
          found
              .filter(Files::isRegularFile)
              .max(java.util.Comparator.comparingLong(path -> path.toFile().length()))
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 1;
      try (var channel =
          java.nio.channels.FileChannel.open(largest, java.nio.file.StandardOpenOption.WRITE)) {
        channel.write(java.nio.ByteBuffer.wrap(bytes)); // in place: the portal has it mapped
      }
    }

    var said = library.verify();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.lines()).hasSize(1);
    assertThat(said.lines().getFirst())
        .startsWith("El índice está dañado (")
        .endsWith("): reconstrúyalo con reindex");
  }

  private void assertSays(String... lines) {
    index().commit(index().cursor());
    assertThat(library.verify()).isEqualTo(new CommandLibrary.Said(1, List.of(lines)));
  }

  private IndexDocument document() {
    var stored = library.get(Items.class).published(List.of(item)).getFirst();
    return library.get(IndexDocuments.class).of(stored);
  }

  private static IndexDocument changed(
      IndexDocument document,
      ItemId id,
      int revision,
      String access,
      String title,
      List<IndexDocument.Page> pages) {
    return new IndexDocument(
        id,
        revision,
        document.slug(),
        document.type(),
        title,
        document.summary(),
        document.body(),
        document.labels(),
        document.organisations(),
        document.issued(),
        document.added(),
        document.language(),
        access,
        document.competencies(),
        document.provinces(),
        document.framework(),
        document.evidence(),
        document.replications(),
        document.marks(),
        document.files(),
        document.values(),
        document.codes(),
        pages);
  }

  private void sql(String statement) {
    library.sql(statement);
  }

  private WritableIndex index() {
    return library.get(WritableIndex.class);
  }
}

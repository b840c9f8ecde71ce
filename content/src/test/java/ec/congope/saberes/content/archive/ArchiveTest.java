package ec.congope.saberes.content.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.TestLibrary;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.access.Access;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.file.Attachment;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.item.Drafts;
import ec.congope.saberes.content.item.Items;
import ec.congope.saberes.content.item.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole libraries out of one portal and into another. */
class ArchiveTest {

  private static final Viewer ADMINISTRATOR = Viewer.administrator();

  @TempDir private Path temporary = Path.of("");

  @Test
  void everyTableIsExportedOrSaidToBeAbsent() {
    try (var library = TestLibrary.fresh()) {
      var decided = new ArrayList<>(Sections.EXPORTED);
      decided.addAll(Sections.ABSENT.keySet());
      assertThat(library.get(Catalogue.class).tables())
          .as("add the table to Sections.EXPORTED, or to Sections.ABSENT with the reason")
          .containsExactlyInAnyOrderElementsOf(decided);
    }
  }

  @Test
  void noSecretIsExported() {
    try (var library = TestLibrary.fresh()) {
      for (Section section : library.get(Catalogue.class).sections()) {
        assertThat(section.names())
            .as(section.name())
            .doesNotContain("hash", "password", "secret", "token", "email", "address");
      }
    }
  }

  @Test
  void whatIsExportedImportedAndExportedAgainIsTheSameBytes() throws IOException {
    Path first = temporary.resolve("first");
    Path second = temporary.resolve("second");
    try (var library = TestLibrary.fresh();
        var empty = TestLibrary.fresh()) {
      fill(library);
      var out = export(library, first);
      var in = empty.get(ArchiveImport.class).read(first);
      export(empty, second);

      assertThat(in).isEqualTo(out);
      assertThat(out.rows("item")).isEqualTo(3);
      assertThat(out.files().count()).isEqualTo(1);
      assertThat(bytes(second)).isEqualTo(bytes(first));
      assertThat(empty.get(Audit.class).firstFault()).isEmpty();
      assertThat(empty.get(Arrivals.class).find()).isPresent();
      assertThat(empty.get(Items.class).count(Viewer.anonymous())).isEqualTo(1);
    }
  }

  @Test
  void aZipIsAnArchiveToo() throws IOException {
    Path zip = temporary.resolve("library.zip");
    try (var library = TestLibrary.fresh();
        var empty = TestLibrary.fresh()) {
      fill(library);
      try (var packing = Packing.zip(Files.newOutputStream(zip))) {
        library.get(ArchiveExport.class).write(packing, ADMINISTRATOR);
      }
      assertThat(empty.get(ArchiveImport.class).read(zip).rows("item")).isEqualTo(3);
    }
  }

  @Test
  void aDamagedArchiveIsRefusedWholeAndTheRightOneComesInAfterwards() throws IOException {
    Path archive = temporary.resolve("archive");
    try (var library = TestLibrary.fresh();
        var empty = TestLibrary.fresh()) {
      fill(library);
      export(library, archive);
      refused(
          empty,
          archive,
          "data/item.jsonl",
          "archive.cut",
          text -> text.substring(0, text.indexOf('\n') + 1));
      refused(
          empty, archive, "data/agent.jsonl", "archive.checksum", text -> text.replace("C", "K"));
      refused(empty, archive, "data/item.jsonl", "archive.line", text -> "{" + text);
      refused(
          empty,
          archive,
          Contents.NAME,
          "archive.version.newer",
          text -> text.replace("\"version\" : 1", "\"version\" : 2"));
      refused(
          empty,
          archive,
          document(archive),
          "archive.document-damaged",
          text -> text.replace("m", "n"));
      assertThat(empty.get(ArchiveImport.class).read(archive).rows("item")).isEqualTo(3);
      assertThat(code(empty, archive)).isEqualTo("archive.not-empty");
    }
  }

  private interface Damage {
    String of(String text);
  }

  private static void refused(
      TestLibrary empty, Path archive, String name, String code, Damage damage) throws IOException {
    Path file = archive.resolve(name);
    String right = Files.readString(file);
    String wrong = damage.of(right);
    assertThat(wrong).as("damage of " + name).isNotEqualTo(right);
    Files.writeString(file, wrong);
    assertThat(code(empty, archive)).isEqualTo(code);
    assertThat(count(empty, "item") + count(empty, "audit") + count(empty, "archive_arrival"))
        .isZero();
    Files.writeString(file, right);
  }

  private static String code(TestLibrary empty, Path archive) {
    var refusal =
        catchThrowableOfType(Invalid.class, () -> empty.get(ArchiveImport.class).read(archive));
    return refusal.violations().getFirst().code();
  }

  private static long count(TestLibrary library, String table) {
    return library
        .get(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Long.class)
        .single();
  }

  private static String document(Path archive) throws IOException {
    try (var all = Files.walk(archive.resolve("files"))) {
      return archive
          .relativize(all.filter(Files::isRegularFile).findFirst().orElseThrow())
          .toString();
    }
  }

  private static Contents export(TestLibrary library, Path folder) throws IOException {
    try (var packing = Packing.folder(folder)) {
      return library.get(ArchiveExport.class).write(packing, ADMINISTRATOR);
    }
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    var all = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return all;
  }

  /** One public item in two versions, one for few, one withdrawn. */
  private static void fill(TestLibrary library) throws IOException {
    var items = library.get(Items.class);
    var stored =
        library
            .get(FileStore.class)
            .put(new ByteArrayInputStream("manual vial".getBytes(StandardCharsets.UTF_8)));
    var file =
        new Attachment(stored.id(), "manual.txt", "Manual", stored.mediaType(), stored.size());
    var open =
        items.create(Drafts.titled("Riego parcelario").attachment(file).draft(), ADMINISTRATOR);
    open = items.move(open.id(), open.revision(), Status.PUBLISHED, ADMINISTRATOR);
    items.save(
        open.id(),
        open.revision(),
        Drafts.titled("Riego parcelario en el páramo").keywords("agua").attachment(file).draft(),
        Status.PUBLISHED,
        "Se corrige el título",
        ADMINISTRATOR);
    items.rename(open.id(), "riego-en-el-paramo", ADMINISTRATOR);
    items.create(
        "restringida",
        Drafts.titled("Para pocos").access(Access.ORGANISATION.ownedBy("gap-azuay")).draft(),
        Status.PUBLISHED,
        ADMINISTRATOR);
    var gone =
        items.create(
            "retirada", Drafts.titled("Retirada").draft(), Status.PUBLISHED, ADMINISTRATOR);
    items.move(gone.id(), gone.revision(), Status.RETIRED, "Ya no vale", ADMINISTRATOR);
  }
}

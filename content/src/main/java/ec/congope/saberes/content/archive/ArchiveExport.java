package ec.congope.saberes.content.archive;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.Invalid.Violation;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.archive.Contents.Documents;
import ec.congope.saberes.content.archive.Contents.Part;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.file.DamagedFile;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the whole library as JSON lines and files. All rows are of one moment: one transaction
 * sees them all, however long it takes and whatever is written meanwhile. Rows are read as they are
 * written, so that memory does not grow with the library; of the files, only the names are kept.
 * The same library gives the same bytes, in every portal.
 */
@Component
public class ArchiveExport {

  private static final int READ_AT_ONCE = 200;

  private final JdbcTemplate rows;
  private final TransactionTemplate snapshot;
  private final TransactionTemplate transaction;
  private final Catalogue catalogue;
  private final FileStore files;
  private final Audit audit;

  ArchiveExport(
      DataSource source,
      TransactionTemplate transaction,
      Catalogue catalogue,
      FileStore files,
      Audit audit) {
    this.rows = new JdbcTemplate(source);
    this.rows.setFetchSize(READ_AT_ONCE);
    this.transaction = transaction;
    this.snapshot =
        new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.snapshot.setReadOnly(true);
    this.catalogue = catalogue;
    this.files = files;
    this.audit = audit;
  }

  /**
   * Writes everything, the contents last: an archive that was cut short has none. The audit is told
   * when it is whole; so the entry is not in it.
   *
   * @throws NotAllowed unless the viewer runs the portal
   * @throws Invalid when a file is lost or damaged, and so the library cannot be exported whole
   */
  public Contents write(Packing packing, Viewer viewer) throws IOException {
    if (!viewer.is(Viewer.Role.ADMINISTRATOR)) {
      throw new NotAllowed("export the library");
    }
    var parts = new ArrayList<Part>();
    var documents = new ArrayList<FileId>();
    var counters = new TreeMap<String, Long>();
    var schema = new int[1];
    snapshot.executeWithoutResult(status -> {
      rows.execute("set local timezone to 'UTC'");
      schema[0] = catalogue.schema();
      counters.putAll(catalogue.counters());
      var sections = catalogue.sections();
      sections.forEach(section -> parts.add(part(section, packing)));
      documents.addAll(documents(sections));
    });
    var contents =
        new Contents(
            Contents.FORMAT,
            Contents.VERSION,
            schema[0],
            parts,
            copy(documents, packing),
            counters,
            absent());
    try (var out = packing.next(Contents.NAME)) {
      out.write(contents.json().getBytes(StandardCharsets.UTF_8));
    }
    transaction.executeWithoutResult(status ->
        audit.record(
            viewer,
            "library.export",
            "library",
            Map.of(
                "items", Long.toString(contents.rows("item")),
                "files", Long.toString(contents.files().count()))));
    return contents;
  }

  private Part part(Section section, Packing packing) {
    try {
      var lines = new Counted(packing.next(section.file()));
      try (lines) {
        rows.query(
            section.select(),
            row -> {
              lines.line(row.getString(1));
            });
      }
      return new Part(
          section.name(),
          section.file(),
          lines.lines(),
          lines.digest(),
          section.names(),
          section.withheld());
    } catch (IOException failure) {
      throw new UncheckedIOException("the archive cannot be written", failure);
    }
  }

  /** The files that any row names, in order. */
  private List<FileId> documents(List<Section> sections) {
    String union =
        sections.stream()
            .filter(section -> section.has(ArchiveCheck.FILE))
            .map(section -> "select file_id from " + section.name() + " where file_id is not null")
            .collect(Collectors.joining(" union "));
    var ids = new ArrayList<FileId>();
    rows.query(
        "select f.file_id from (" + union + ") f order by f.file_id collate \"C\"",
        row -> {
          ids.add(new FileId(row.getString(1)));
        });
    return ids;
  }

  private Documents copy(List<FileId> documents, Packing packing) throws IOException {
    var sizes = new ArrayList<Long>();
    for (FileId id : documents) {
      Path file = whole(id);
      sizes.add(Files.size(file));
      try (var out = packing.next(Contents.document(id.sha256()))) {
        Files.copy(file, out);
      }
    }
    String list = "files.jsonl";
    var lines = new Counted(packing.next(list));
    try (lines) {
      for (int i = 0; i < documents.size(); i++) {
        lines.line("{\"id\":\"" + documents.get(i) + "\",\"size\":" + sizes.get(i) + "}");
      }
    }
    long bytes = sizes.stream().mapToLong(Long::longValue).sum();
    return new Documents(list, lines.lines(), bytes, lines.digest());
  }

  private Path whole(FileId id) throws IOException {
    try {
      return files.path(id);
    } catch (NotFound | DamagedFile lost) {
      throw new Invalid(List.of(Violation.of("", "archive.file-lost", id.sha256())));
    }
  }

  private static Map<String, String> absent() {
    var absent = new TreeMap<String, String>();
    Sections.ABSENT.forEach(
        (table, reason) -> absent.put(table, reason.name().toLowerCase(Locale.ROOT)));
    return absent;
  }
}

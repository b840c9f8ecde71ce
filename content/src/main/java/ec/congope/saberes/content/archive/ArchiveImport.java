package ec.congope.saberes.content.archive;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.file.FileStore;
import ec.congope.saberes.content.text.Texts;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings an archive into an empty portal: whole, or not at all. It is read from end to end first;
 * then its files are put into the store, where nothing refers to them yet; then all rows come in
 * one transaction. Killed at any moment, it can be run again.
 */
@Component
public class ArchiveImport {

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;
  private final Catalogue catalogue;
  private final FileStore files;
  private final Texts texts;
  private final ChangeLog log;
  private final Arrivals arrivals;

  ArchiveImport(
      DataSource source,
      TransactionOperations transaction,
      Catalogue catalogue,
      FileStore files,
      Texts texts,
      ChangeLog log,
      Arrivals arrivals) {
    this.jdbc = new JdbcTemplate(source);
    this.transaction = transaction;
    this.catalogue = catalogue;
    this.files = files;
    this.texts = texts;
    this.log = log;
    this.arrivals = arrivals;
  }

  /** Whether this is an archive, and not a folder with a manifest. */
  public static boolean isArchive(Path path) {
    return Files.isRegularFile(path.resolve(Contents.NAME))
        || (Files.isRegularFile(path) && path.toString().endsWith(".zip"));
  }

  /**
   * Brings in a folder or a ZIP.
   *
   * @throws Invalid when the portal is not empty, or with what is wrong with the archive: file by
   *     file and line by line. Then nothing was written
   */
  public Contents read(Path archive) throws IOException {
    requireEmpty();
    if (Files.isDirectory(archive)) {
      return readIn(archive);
    }
    try (var zip = FileSystems.newFileSystem(archive)) {
      return readIn(zip.getPath("/"));
    } catch (java.util.zip.ZipException broken) {
      throw Faults.refusal("archive.zip", archive.toString());
    }
  }

  private Contents readIn(Path root) throws IOException {
    var contents = new ArchiveCheck(root, catalogue.schema(), catalogue.sections()).check();
    store(root);
    String sha256 = ArchiveCheck.digest(root.resolve(Contents.NAME));
    transaction.executeWithoutResult(status -> load(root, contents, sha256));
    return contents;
  }

  private void store(Path root) throws IOException {
    try (var lines = new Lines(root.resolve("files.jsonl"))) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        String id = JsonMapper.shared().readTree(line).path("id").asString();
        try (var bytes = Files.newInputStream(root.resolve(Contents.document(id)))) {
          files.put(bytes);
        }
      }
    }
  }

  private void load(Path root, Contents contents, String sha256) {
    jdbc.execute("lock table item, manuscript, person in share row exclusive mode");
    requireEmpty();
    var sections = catalogue.sections();
    // what a portal begins with is in the archive too, under the numbers of the other portal
    for (Section section : sections.reversed()) {
      if (!section.name().equals(Sections.AUDIT)) {
        jdbc.update("delete from " + section.name());
      }
    }
    jdbc.execute("set local timezone to 'UTC'");
    sections.forEach(section -> new Loading(jdbc, section).load(root));
    contents
        .counters()
        .forEach((table, last) -> {
          if (Sections.COUNTED.contains(table)) {
            catalogue.count(table, last);
          }
        });
    sections.stream()
        .filter(section -> section.identity() && !Sections.COUNTED.contains(section.name()))
        .forEach(section -> catalogue.count(section.name(), 0));
    arrivals.note(contents, sha256);
    texts.request(
        jdbc.query(
            "select distinct file_id from item_file", (row, n) -> new FileId(row.getString(1))));
    log.append(
        jdbc.query(
            "select id from item where status = 'published' order by id",
            (row, n) -> new ItemId(row.getLong(1))));
  }

  private void requireEmpty() {
    for (String table : Sections.EMPTY) {
      if (Boolean.TRUE.equals(
          jdbc.queryForObject("select exists (select from " + table + ")", Boolean.class))) {
        throw Faults.refusal("archive.not-empty");
      }
    }
  }
}

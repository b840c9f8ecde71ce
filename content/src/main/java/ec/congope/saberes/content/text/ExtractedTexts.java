package ec.congope.saberes.content.text;

import ec.congope.saberes.content.ItemId;
import ec.congope.saberes.content.change.ChangeLog;
import ec.congope.saberes.content.file.FileId;
import ec.congope.saberes.content.worker.Extracted;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The rows of extraction: what is next, and what came out. */
@Component
class ExtractedTexts {

  /** A file that was begun so often without an end is left alone. */
  private static final int ATTEMPTS = 3;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final ChangeLog log;

  ExtractedTexts(JdbcClient jdbc, TransactionOperations transaction, ChangeLog log) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.log = log;
  }

  /** The file that waits longest, except those at work; its attempt is counted before it begins. */
  Optional<FileId> next(List<FileId> atWork) {
    var begun = begin(atWork);
    while (begun.isPresent() && begun.get().attempts() > ATTEMPTS) {
      var failed =
          new Extracted(Extracted.Status.FAILED, 0, false, "never ended", Map.of(), List.of());
      store(begun.get().file(), failed, false);
      begun = begin(atWork);
    }
    return begun.map(Begun::file);
  }

  private record Begun(FileId file, int attempts) {}

  private Optional<Begun> begin(List<FileId> atWork) {
    var sql =
        """
        update file_text t
           set attempts = t.attempts + 1
         where t.file_id = (select file_id from file_text
                             where status = 'pending' and not file_id = any(:atWork)
                             order by requested_at, file_id
                             limit 1
                               for update skip locked)
        returning t.file_id, t.attempts
        """;
    return jdbc.sql(sql)
        .param("atWork", names(atWork))
        .query((row, n) -> new Begun(new FileId(row.getString(1)), row.getInt(2)))
        .optional();
  }

  /** A scan that no engine has read yet. */
  Optional<FileId> nextScan() {
    var sql =
        """
        select t.file_id
          from file_text t
         where t.status = 'no-text' and not t.ocr_tried
           and exists (select from item_file f
                        where f.file_id = t.file_id and f.media_type = 'application/pdf')
         order by t.requested_at
         limit 1
        """;
    return jdbc.sql(sql).query(String.class).optional().map(FileId::new);
  }

  int pageCount(FileId file) {
    return jdbc.sql("select pages from file_text where file_id = :file")
        .param("file", file.sha256())
        .query(Integer.class)
        .single();
  }

  String mediaType(FileId file) {
    var sql =
        """
        select media_type from item_file where file_id = :file
         union all
        select media from manuscript_file where file_id = :file
         limit 1
        """;
    return jdbc.sql(sql)
        .param("file", file.sha256())
        .query(String.class)
        .optional()
        .orElse("application/octet-stream");
  }

  /** Stores what came out, and says so to everybody who shows an item with this file. */
  void store(FileId file, Extracted extracted, boolean ocr) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("delete from file_page where file_id = :file").param("file", file.sha256()).update();
      insertPages(file, extracted.pages());
      update(file, extracted, ocr);
      log.append(itemsWith(file));
    });
  }

  /** The engine found nothing either. */
  void ocrFoundNothing(FileId file) {
    jdbc.sql("update file_text set ocr_tried = true where file_id = :file")
        .param("file", file.sha256())
        .update();
  }

  private void insertPages(FileId file, List<Extracted.Page> pages) {
    var sql =
        """
        insert into file_page (file_id, page, text)
        select :file, n.page, n.text from unnest(:pages::int[], :texts::text[]) as n (page, text)
        """;
    jdbc.sql(sql)
        .param("file", file.sha256())
        .param("pages", pages.stream().map(Extracted.Page::number).toArray(Integer[]::new))
        .param("texts", pages.stream().map(Extracted.Page::text).toArray(String[]::new))
        .update();
  }

  private void update(FileId file, Extracted extracted, boolean ocr) {
    var sql =
        """
        update file_text
           set status = :status, pages = :pages, paged = :paged, ocr = :ocr,
               ocr_tried = ocr_tried or :ocr, detail = :detail, metadata = :metadata::jsonb,
               extracted_at = now()
         where file_id = :file
        """;
    jdbc.sql(sql)
        .param("status", extracted.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .param("pages", extracted.pageCount())
        .param("paged", extracted.paged())
        .param("ocr", ocr)
        .param("detail", extracted.detail())
        .param("metadata", JsonMapper.shared().writeValueAsString(extracted.metadata()))
        .param("file", file.sha256())
        .update();
  }

  private List<ItemId> itemsWith(FileId file) {
    return jdbc.sql("select distinct item_id from item_file where file_id = :file order by item_id")
        .param("file", file.sha256())
        .query((row, n) -> new ItemId(row.getLong(1)))
        .list();
  }

  private static String[] names(List<FileId> files) {
    return files.stream().map(FileId::sha256).toArray(String[]::new);
  }
}

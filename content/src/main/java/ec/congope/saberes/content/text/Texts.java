package ec.congope.saberes.content.text;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.access.Keys;
import ec.congope.saberes.content.file.FileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known of the documents' text. */
@Component
public class Texts {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final String COLUMNS = "file_id, status, pages, paged, ocr, detail, metadata";

  private static final String RETRY =
      """
      update file_text
         set status = 'pending', attempts = 0, ocr_tried = false, requested_at = now()
      """;

  private final JdbcClient jdbc;

  Texts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Asks for the text of these files, where it was not asked before. Runs inside the caller's
   * transaction; the work is done later, in the background.
   */
  public void request(Collection<FileId> files) {
    var sql =
        """
        insert into file_text (file_id, status)
        select f, 'pending' from unnest(:files::text[]) as f
        on conflict do nothing
        """;
    jdbc.sql(sql).param("files", names(files)).update();
  }

  /** How far the files have come; no entry for a file that nobody asked for. */
  public Map<FileId, FileText> find(Collection<FileId> files) {
    var found = new HashMap<FileId, FileText>();
    jdbc.sql("select " + COLUMNS + " from file_text where file_id = any(:files)")
        .param("files", names(files))
        .query(Texts::fileText)
        .list()
        .forEach(text -> found.put(text.file(), text));
    return found;
  }

  /** One page of a file. */
  public Optional<Page> page(FileId file, int number) {
    return jdbc.sql("select page, text from file_page where file_id = :file and page = :page")
        .param("file", file.sha256())
        .param("page", number)
        .query(Texts::page)
        .optional();
  }

  /** All pages of a file that have text, in order. */
  public List<Page> pages(FileId file) {
    return jdbc.sql("select page, text from file_page where file_id = :file order by page")
        .param("file", file.sha256())
        .query(Texts::page)
        .list();
  }

  /** The first and the last pages of a file, as far as they have text, in order. */
  public List<Page> ends(FileId file, int first, int last) {
    var sql =
        """
        select p.page, p.text
          from file_page p join file_text t on t.file_id = p.file_id
         where p.file_id = :file and (p.page <= :first or p.page > t.pages - :last)
         order by p.page
        """;
    return jdbc.sql(sql)
        .param("file", file.sha256())
        .param("first", first)
        .param("last", last)
        .query(Texts::page)
        .list();
  }

  /**
   * Sends a file to the workers again, whatever came out before.
   *
   * @throws NotFound when nobody ever asked for its text
   */
  public void retry(FileId file) {
    int sent = jdbc.sql(RETRY + " where file_id = :file").param("file", file.sha256()).update();
    if (sent == 0) {
      throw new NotFound("text", file);
    }
  }

  /** Sends all files of a status to the workers again, and says how many. */
  public int retryAll(TextStatus status) {
    return jdbc.sql(RETRY + " where status = :status").param("status", status.code()).update();
  }

  /** How many files wait for their text. */
  public int pending() {
    return jdbc.sql("select count(*) from file_text where status = 'pending'")
        .query(Integer.class)
        .single();
  }

  /** How many files of items there are of each status. */
  public Map<TextStatus, Integer> counts() {
    var sql =
        """
        select t.status, count(*)
          from file_text t
         where exists (select from item_file f where f.file_id = t.file_id)
         group by t.status
        """;
    var counts = new EnumMap<TextStatus, Integer>(TextStatus.class);
    jdbc.sql(sql)
        .query(row -> {
          counts.put(TextStatus.find(row.getString(1)).orElseThrow(), row.getInt(2));
        });
    return counts;
  }

  /**
   * Files whose text is not simply there, newest request first: for the editors' list. One
   * statement whatever the number.
   *
   * @param statuses which ones; {@link TextStatus#TEXT} among them has no effect
   */
  public List<TroubledFile> troubled(Collection<TextStatus> statuses, int offset, int limit) {
    var sql =
        """
        select t.file_id, t.status, t.pages, t.paged, t.ocr, t.detail, t.metadata,
               f.name, f.size, f.position, i.slug, r.content ->> 'title' as item_title,
               i.status = 'published' and i.reach = any(:open)
                 and coalesce(f.reach = any(:open), true) as open,
               (select count(distinct o.item_id) from item_file o
                 where o.file_id = t.file_id) as items
          from file_text t
          join lateral (select * from item_file f
                         where f.file_id = t.file_id
                         order by f.item_id, f.position
                         limit 1) f on true
          join item i on i.id = f.item_id
          join item_revision r on r.item_id = i.id and r.revision = i.revision
         where t.status = any(:statuses) and t.status <> 'text'
         order by t.requested_at desc, t.file_id
         offset :offset
         limit :limit
        """;
    return jdbc.sql(sql)
        .param("statuses", statuses.stream().map(TextStatus::code).toArray(String[]::new))
        .param("open", Keys.open().names())
        .param("offset", offset)
        .param("limit", limit)
        .query((row, n) ->
            new TroubledFile(
                fileText(row, n),
                row.getString("name"),
                row.getLong("size"),
                row.getInt("position"),
                row.getString("slug"),
                row.getString("item_title"),
                row.getBoolean("open"),
                row.getInt("items")))
        .list();
  }

  private static FileText fileText(ResultSet row, int number) throws SQLException {
    return new FileText(
        new FileId(row.getString("file_id")),
        TextStatus.find(row.getString("status")).orElseThrow(),
        row.getInt("pages"),
        row.getBoolean("paged"),
        row.getBoolean("ocr"),
        row.getString("detail"),
        JsonMapper.shared().readValue(row.getString("metadata"), TEXTS));
  }

  private static Page page(ResultSet row, int number) throws SQLException {
    return new Page(row.getInt("page"), row.getString("text"));
  }

  private static String[] names(Collection<FileId> files) {
    return files.stream().map(FileId::sha256).distinct().sorted().toArray(String[]::new);
  }
}

package ec.congope.saberes.content.text;

import ec.congope.saberes.content.file.FileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
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

  /** Sends a file to the workers again, whatever came out before. */
  public void retry(FileId file) {
    var sql =
        """
        update file_text
           set status = 'pending', attempts = 0, ocr_tried = false, requested_at = now()
         where file_id = :file
        """;
    jdbc.sql(sql).param("file", file.sha256()).update();
  }

  /** How many files wait for their text. */
  public int pending() {
    return jdbc.sql("select count(*) from file_text where status = 'pending'")
        .query(Integer.class)
        .single();
  }

  /** Files whose text is not simply there, newest first: for the editors' list. */
  public List<FileText> troubled(int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from file_text where status <> 'text' order by requested_at desc limit :limit")
        .param("limit", limit)
        .query(Texts::fileText)
        .list();
  }

  private static FileText fileText(ResultSet row, int number) throws SQLException {
    String status = row.getString("status");
    return new FileText(
        new FileId(row.getString("file_id")),
        Arrays.stream(TextStatus.values())
            .filter(known -> known.code().equals(status))
            .findFirst()
            .orElseThrow(),
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

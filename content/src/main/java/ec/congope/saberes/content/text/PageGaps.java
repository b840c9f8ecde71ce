package ec.congope.saberes.content.text;

import ec.congope.saberes.content.file.FileId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds files whose pages are not those that their extraction counted: rows were lost or added. */
@Component
public class PageGaps {

  private final JdbcClient jdbc;

  PageGaps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Files said to have text and without a page of it, with a page beyond their last, or, where
   * every page has text because the text itself was cut into pages, with one missing between.
   */
  public List<FileId> find() {
    var sql =
        """
        select t.file_id
          from file_text t
          left join file_page p on p.file_id = t.file_id
         where t.extracted_at is not null
         group by t.file_id
        having (t.status in ('text', 'partial') and count(p.page) = 0)
            or coalesce(max(p.page), 0) > t.pages
            or (not t.paged and count(p.page) <> t.pages)
         order by t.file_id
        """;
    return jdbc.sql(sql).query((row, n) -> new FileId(row.getString(1))).list();
  }
}

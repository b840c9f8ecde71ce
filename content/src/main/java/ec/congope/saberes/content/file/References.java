package ec.congope.saberes.content.file;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files the rows of the store refer to. */
@Component
public class References {

  private final JdbcClient jdbc;

  References(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every file of every revision and of every manuscript, in order. */
  public List<FileId> all() {
    var sql =
        """
        select file_id from revision_file
         union
        select file_id from manuscript_file
         order by file_id
        """;
    return ids(sql);
  }

  /** Files of newest revisions whose text nobody asked for. */
  public List<FileId> withoutText() {
    var sql =
        """
        select distinct f.file_id
          from item_file f
         where not exists (select from file_text t where t.file_id = f.file_id)
         order by f.file_id
        """;
    return ids(sql);
  }

  private List<FileId> ids(String sql) {
    return jdbc.sql(sql).query((row, n) -> new FileId(row.getString(1))).list();
  }
}

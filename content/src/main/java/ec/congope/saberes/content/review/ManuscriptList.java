package ec.congope.saberes.content.review;

import ec.congope.saberes.content.OrganisationId;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.practice.Completeness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Manuscripts in lists: one statement, whatever their number. */
@Component
public class ManuscriptList {

  private static final String MINE =
      """
        from manuscript m
        join organisation o on o.id = m.organisation_id
        left join item i on i.id = m.item_id
        left join person p on p.id = m.author_id
       where (:everything or m.author_id = :person or m.organisation_id = any(:organisations))
         and (:closed or m.state not in ('PUBLISHED', 'WITHDRAWN'))
      """;

  private final JdbcClient jdbc;

  ManuscriptList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that the viewer may read, whether still open or all; the newest change first. */
  public List<ManuscriptLine> list(Viewer viewer, Extent extent, int from, int most) {
    var sql =
        """
        select m.id, m.title, m.form, m.state, m.answered, m.required, i.slug, m.organisation_id,
               o.name as organisation, m.author_id, p.name as author, m.changed_at
        """
            + MINE
            + " order by m.changed_at desc, m.id desc limit :most offset :from";
    return asked(sql, viewer, extent)
        .param("most", most)
        .param("from", from)
        .query(ManuscriptList::line)
        .list();
  }

  /** How many there are of them. */
  public int count(Viewer viewer, Extent extent) {
    return asked("select count(*) " + MINE, viewer, extent).query(Integer.class).single();
  }

  /** Which manuscripts are listed. */
  public enum Extent {
    /** Those that are not at their end. */
    OPEN,
    /** Published and given up ones too. */
    ALL
  }

  private JdbcClient.StatementSpec asked(String sql, Viewer viewer, Extent extent) {
    return jdbc.sql(sql)
        .param("everything", Permissions.isOfCongope(viewer))
        .param("person", viewer.person().map(PersonId::value).orElse(0L))
        .param(
            "organisations",
            Permissions.writers(viewer).stream().map(OrganisationId::value).toArray(Long[]::new))
        .param("closed", extent == Extent.ALL);
  }

  private static ManuscriptLine line(ResultSet row, int number) throws SQLException {
    long author = row.getLong("author_id");
    boolean forgotten = row.wasNull();
    return new ManuscriptLine(
        new ManuscriptId(row.getLong("id")),
        row.getString("title"),
        row.getString("form"),
        State.valueOf(row.getString("state")),
        new Completeness(row.getInt("answered"), row.getInt("required")),
        row.getString("slug"),
        new OrganisationId(row.getLong("organisation_id")),
        row.getString("organisation"),
        forgotten ? null : new PersonId(author),
        row.getString("author"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}

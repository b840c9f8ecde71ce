package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is said about manuscripts, each about a field or the whole. Nothing said is changed or taken
 * back: it is called resolved, and stays with the manuscript when that is published.
 */
@Component
public class Comments {

  private final Manuscripts manuscripts;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  Comments(
      Manuscripts manuscripts,
      JdbcClient jdbc,
      Audit audit,
      TransactionOperations transaction,
      Clock clock) {
    this.manuscripts = manuscripts;
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** All about a manuscript, the oldest first, for who may read it. */
  public List<Comment> list(ManuscriptId id, Viewer viewer) {
    var sql =
        """
        select c.id, c.field, c.body, c.said_at, p.name as said_by, c.resolved_at,
               r.name as resolved_by
          from manuscript_comment c
          left join person p on p.id = c.said_by
          left join person r on r.id = c.resolved_by
         where c.manuscript_id = :id
         order by c.id
        """;
    return jdbc.sql(sql)
        .param("id", manuscripts.get(id, viewer).id().value())
        .query(Comments::comment)
        .list();
  }

  /**
   * Says something.
   *
   * @param field key of a field of the form, or empty for the whole
   * @throws Invalid with nothing said, or more than 4,000 characters
   */
  public void add(ManuscriptId id, String field, String text, Viewer viewer) {
    var sql =
        """
        insert into manuscript_comment (manuscript_id, field, body, said_at, said_by)
        values (:id, :field, :body, :now, :by)
        """;
    transaction.executeWithoutResult(status -> {
      var now = manuscripts.locked(id, Action.COMMENT, viewer);
      if (!field.isEmpty() && now.form().field(field).isEmpty()) {
        throw new NotFound("field", field);
      }
      jdbc.sql(sql)
          .param("id", id.value())
          .param("field", field)
          .param("body", Remarks.checked("texto", "write.comment.missing", text))
          .param("now", OffsetDateTime.now(clock))
          .param("by", by(viewer))
          .update();
      audit.record(viewer, "manuscript.comment", "manuscript:" + id, Map.of("field", field));
    });
  }

  /**
   * Calls it resolved; what was resolved already stays as it is.
   *
   * @throws NotFound where nothing of that number was said about this manuscript
   */
  public void resolve(ManuscriptId id, long comment, Viewer viewer) {
    var sql =
        """
        update manuscript_comment
           set resolved_at = coalesce(resolved_at, :now),
               resolved_by = case when resolved_at is null then :by else resolved_by end
         where id = :comment and manuscript_id = :id
        """;
    transaction.executeWithoutResult(status -> {
      manuscripts.locked(id, Action.COMMENT, viewer);
      int found =
          jdbc.sql(sql)
              .param("now", OffsetDateTime.now(clock))
              .param("by", by(viewer), java.sql.Types.BIGINT)
              .param("comment", comment)
              .param("id", id.value())
              .update();
      if (found == 0) {
        throw new NotFound("comment", comment);
      }
      audit.record(
          viewer,
          "manuscript.comment.resolve",
          "manuscript:" + id,
          Map.of("comment", Long.toString(comment)));
    });
  }

  private static @Nullable Long by(Viewer viewer) {
    return viewer.person().map(PersonId::value).orElse(null);
  }

  private static Comment comment(ResultSet row, int number) throws SQLException {
    return new Comment(
        row.getLong("id"),
        row.getString("field"),
        row.getString("body"),
        row.getObject("said_at", OffsetDateTime.class).toInstant(),
        row.getString("said_by"),
        moment(row.getObject("resolved_at", OffsetDateTime.class)),
        row.getString("resolved_by"));
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}

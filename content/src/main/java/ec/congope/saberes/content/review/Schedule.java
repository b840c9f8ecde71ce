package ec.congope.saberes.content.review;

import ec.congope.saberes.content.Invalid;
import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * When approved manuscripts are to be published. Every decision about a manuscript ends it, and so
 * does a change of its answers, which has to be approved again.
 */
@Component
public class Schedule {

  /** Nobody plans longer than this. */
  private static final Duration MOST = Duration.ofDays(366);

  private final Manuscripts manuscripts;
  private final ReviewNotices notices;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  Schedule(
      Manuscripts manuscripts,
      ReviewNotices notices,
      JdbcClient jdbc,
      Audit audit,
      TransactionOperations transaction,
      Clock clock) {
    this.manuscripts = manuscripts;
    this.notices = notices;
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** When it will be published, for who may read it; none where that is not set. */
  public Optional<Instant> find(ManuscriptId id, Viewer viewer) {
    var sql =
        """
        select s.publish_at
          from manuscript_schedule s join manuscript m on m.id = s.manuscript_id
         where s.manuscript_id = :id and m.state = 'APPROVED'
        """;
    return jdbc.sql(sql)
        .param("id", manuscripts.get(id, viewer).id().value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /**
   * Has it published at this moment, in the name of the viewer.
   *
   * @throws Invalid when it is past, or more than a year away
   */
  public void set(ManuscriptId id, Instant moment, Viewer viewer) {
    var sql =
        """
        insert into manuscript_schedule (manuscript_id, publish_at, set_at, set_by)
        values (:id, :moment, :now, :by)
        on conflict (manuscript_id) do update
           set publish_at = excluded.publish_at, set_at = excluded.set_at,
               set_by = excluded.set_by
        """;
    transaction.executeWithoutResult(status -> {
      manuscripts.locked(id, Action.SCHEDULE, viewer);
      Instant now = clock.instant();
      if (!moment.isAfter(now) || moment.isAfter(now.plus(MOST))) {
        throw new Invalid(List.of(Invalid.Violation.of("cuando", "write.schedule.wrong")));
      }
      jdbc.sql(sql)
          .param("id", id.value())
          .param("moment", moment.atOffset(ZoneOffset.UTC))
          .param("now", now.atOffset(ZoneOffset.UTC))
          .param("by", person(viewer))
          .update();
      tell(viewer, "manuscript.schedule", id, Map.of("at", moment.toString()));
    });
  }

  /** Has it not published by itself. */
  public void cancel(ManuscriptId id, Viewer viewer) {
    transaction.executeWithoutResult(status -> {
      manuscripts.locked(id, Action.SCHEDULE, viewer);
      if (delete(id) > 0) {
        tell(viewer, "manuscript.unschedule", id, Map.of());
      }
    });
  }

  /** Ends what is not to be tried again, and has whoever planned it told. */
  void drop(ManuscriptId id, PersonId planner) {
    transaction.executeWithoutResult(status -> {
      if (delete(id) > 0) {
        notices.refused(manuscripts.get(id, Viewer.administrator()), planner);
        tell(Viewer.administrator(), "manuscript.unschedule", id, Map.of("refused", "yes"));
      }
    });
  }

  private int delete(ManuscriptId id) {
    return jdbc.sql("delete from manuscript_schedule where manuscript_id = :id")
        .param("id", id.value())
        .update();
  }

  private void tell(Viewer viewer, String action, ManuscriptId id, Map<String, String> details) {
    audit.record(viewer, action, "manuscript:" + id, details);
  }

  private static long person(Viewer viewer) {
    return viewer
        .person()
        .map(PersonId::value)
        .orElseThrow(() -> new NotAllowed("schedule without being somebody"));
  }
}

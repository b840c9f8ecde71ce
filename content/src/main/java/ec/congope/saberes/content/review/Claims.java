package ec.congope.saberes.content.review;

import ec.congope.saberes.content.NotAllowed;
import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who has the review of a manuscript at hand. It tells others and binds nobody: whoever may decide
 * still may. With the next decision it is over.
 */
@Component
public class Claims {

  private final Manuscripts manuscripts;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Clock clock;

  Claims(Manuscripts manuscripts, JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
    this.manuscripts = manuscripts;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes it on, unless somebody else has it; false then.
   *
   * @throws NotAllowed to who is nobody in particular
   */
  public boolean claim(ManuscriptId id, Viewer viewer) {
    var sql =
        """
        insert into manuscript_claim as c (manuscript_id, state, person_id, claimed_at)
        values (:id, :state, :person, :now)
        on conflict (manuscript_id) do update
           set state = excluded.state, person_id = excluded.person_id,
               claimed_at = excluded.claimed_at
         where c.state <> excluded.state
        """;
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          var now = manuscripts.locked(id, Action.CLAIM, viewer);
          long person = person(viewer);
          int taken =
              jdbc.sql(sql)
                  .param("id", id.value())
                  .param("state", now.state().name())
                  .param("person", person)
                  .param("now", OffsetDateTime.now(clock))
                  .update();
          return taken == 1 || has(id, person);
        }));
  }

  /** Lets it go; an administrator lets go what others have. */
  public void release(ManuscriptId id, Viewer viewer) {
    var sql =
        """
        delete from manuscript_claim
         where manuscript_id = :id and (:everything or person_id = :person)
        """;
    transaction.executeWithoutResult(status -> {
      manuscripts.locked(id, Action.CLAIM, viewer);
      jdbc.sql(sql)
          .param("id", id.value())
          .param("everything", viewer.is(Viewer.Role.ADMINISTRATOR))
          .param("person", viewer.person().map(PersonId::value).orElse(0L))
          .update();
    });
  }

  private boolean has(ManuscriptId id, long person) {
    var sql =
        """
        select exists (select from manuscript_claim
                        where manuscript_id = :id and person_id = :person)
        """;
    return jdbc.sql(sql)
        .param("id", id.value())
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  private static long person(Viewer viewer) {
    return viewer
        .person()
        .map(PersonId::value)
        .orElseThrow(() -> new NotAllowed("take a review on without being somebody"));
  }
}

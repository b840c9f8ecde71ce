package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The accounts elsewhere with which people sign in: one of each issuer at most. Each is known by
 * its issuer and its subject alone (ASVS 6.8.1), and none makes an account here.
 */
@Component
public class OutsideAccounts {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Audit audit;
  private final Clock clock;

  OutsideAccounts(JdbcClient jdbc, TransactionOperations transaction, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whose account this is; notes that it was used. */
  public Optional<PersonId> use(String issuer, String subject) {
    var sql =
        """
        update outside_account set used_at = :now
         where issuer = :issuer and subject = :subject
        returning person_id
        """;
    return jdbc.sql(sql)
        .param("now", now())
        .param("issuer", issuer)
        .param("subject", subject)
        .query(Long.class)
        .optional()
        .map(PersonId::new);
  }

  /**
   * Links an account to a person.
   *
   * @return false when it is somebody's already, or the person has another one there
   */
  public boolean link(Viewer viewer, PersonId person, String issuer, String subject) {
    var sql =
        """
        insert into outside_account (issuer, subject, person_id, linked_at, used_at)
        values (:issuer, :subject, :person, :now, :now)
        on conflict do nothing
        """;
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          int linked =
              jdbc.sql(sql)
                  .param("issuer", issuer)
                  .param("subject", subject)
                  .param("person", person.value())
                  .param("now", now())
                  .update();
          if (linked == 1) {
            audit.record(viewer, "outside.link", "person:" + person, Map.of("issuer", issuer));
          }
          return linked == 1;
        }));
  }

  /** The accounts of a person, by issuer. */
  public List<OutsideAccount> list(PersonId person) {
    var sql =
        """
        select issuer, linked_at, used_at from outside_account
         where person_id = :person order by issuer
        """;
    return jdbc.sql(sql)
        .param("person", person.value())
        .query((row, number) ->
            new OutsideAccount(
                row.getString("issuer"),
                row.getObject("linked_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Unlinks all accounts of a person; false when it has none. */
  public boolean end(Viewer viewer, PersonId person) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          var ended =
              jdbc.sql("delete from outside_account where person_id = :person returning issuer")
                  .param("person", person.value())
                  .query(String.class)
                  .list();
          ended.forEach(issuer ->
              audit.record(viewer, "outside.unlink", "person:" + person, Map.of("issuer", issuer)));
          return !ended.isEmpty();
        }));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The hashes of passwords, kept apart from {@link Person} so that no page comes near them. */
@Component
public class Credentials {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Audit audit;
  private final Clock clock;

  Credentials(JdbcClient jdbc, TransactionOperations transaction, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the password of this address is compared with. */
  public Optional<Credential> find(String email) {
    return find("email = :key", email.strip().toLowerCase(Locale.ROOT));
  }

  /** What the password of this person is compared with. */
  public Optional<Credential> find(PersonId person) {
    return find("id = :key", person.value());
  }

  private Optional<Credential> find(String condition, Object key) {
    return jdbc.sql("select id, state, password from person where " + condition)
        .param("key", key)
        .query((row, number) ->
            new Credential(
                new PersonId(row.getLong("id")),
                Person.State.valueOf(row.getString("state")),
                row.getString("password")))
        .optional();
  }

  /** Replaces the password of a person by the one with this hash. */
  public void set(Viewer viewer, PersonId person, String hash) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("update person set password = :hash, changed_at = :now where id = :id")
          .param("hash", hash)
          .param("now", OffsetDateTime.now(clock))
          .param("id", person.value())
          .update();
      audit.record(viewer, "password.change", "person:" + person, Map.of());
    });
  }
}

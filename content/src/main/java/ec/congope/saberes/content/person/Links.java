package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import ec.congope.saberes.content.person.Link.Purpose;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Single-use links. A newer one for the same purpose and person ends the one before; one to reset a
 * password ends when the password is changed in whatever way.
 */
@Component
public class Links {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Audit audit;
  private final Clock clock;

  Links(JdbcClient jdbc, TransactionOperations transaction, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes the link by which the first administrator comes to be. */
  public String makeSetup() {
    return make(Purpose.SETUP, null, null);
  }

  /** Makes a link for a person; of a change of address, with the new one. */
  String make(Purpose purpose, @Nullable PersonId person, @Nullable String address) {
    String secret = Secret.fresh();
    var now = clock.instant();
    var sql =
        """
        insert into account_link (hash, purpose, person_id, bound, made_at, expires_at)
        values (:hash, :purpose, :person, :bound, :now, :expires)
        """;
    transaction.executeWithoutResult(status -> {
      delete(purpose, person);
      jdbc.sql(sql)
          .param("hash", Secret.hash(secret))
          .param("purpose", purpose.name())
          .param("person", person == null ? null : person.value())
          .param("bound", purpose == Purpose.RESET && person != null ? state(person) : address)
          .param("now", now.atOffset(ZoneOffset.UTC))
          .param("expires", now.plus(purpose.life()).atOffset(ZoneOffset.UTC))
          .update();
    });
    return secret;
  }

  private void delete(Purpose purpose, @Nullable PersonId person) {
    var sql =
        """
        delete from account_link
         where (purpose = :purpose and person_id is not distinct from :person)
            or expires_at <= :now
        """;
    jdbc.sql(sql)
        .param("purpose", purpose.name())
        .param("person", person == null ? null : person.value(), java.sql.Types.BIGINT)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** What a link leads to, as long as it is good. */
  public Optional<Link> find(String secret, Purpose purpose) {
    var sql =
        """
        select person_id, bound from account_link
         where hash = :hash and purpose = :purpose and expires_at > :now
        """;
    return read(sql, secret, purpose);
  }

  /** What a link leads to, which is no longer good afterwards: of many at once, one gets it. */
  public Optional<Link> use(Viewer viewer, String secret, Purpose purpose) {
    var sql =
        """
        delete from account_link
         where hash = :hash and purpose = :purpose and expires_at > :now
        returning person_id, bound
        """;
    return Optional.ofNullable(
        transaction.execute(status -> {
          var used = read(sql, secret, purpose);
          used.ifPresent(link ->
              audit.record(
                  viewer,
                  "link.use",
                  link.person() == null ? "portal" : "person:" + link.person(),
                  Map.of("purpose", purpose.name())));
          return used.orElse(null);
        }));
  }

  private Optional<Link> read(String sql, String secret, Purpose purpose) {
    return jdbc.sql(sql)
        .param("hash", Secret.hash(secret))
        .param("purpose", purpose.name())
        .param("now", OffsetDateTime.now(clock))
        .query((row, number) -> {
          long person = row.getLong("person_id");
          return new Link(row.wasNull() ? null : new PersonId(person), row.getString("bound"));
        })
        .optional()
        .filter(link ->
            purpose != Purpose.RESET || Objects.equals(link.bound(), state(link.requiredPerson())));
  }

  /** What a link to reset is bound to: the password that it may replace. */
  private String state(PersonId person) {
    return Secret.hex(
        jdbc.sql("select coalesce(password, '') || state from person where id = :id")
            .param("id", person.value())
            .query(String.class)
            .single());
  }

  /** Ends all links of a person. */
  public void end(PersonId person) {
    jdbc.sql("delete from account_link where person_id = :person")
        .param("person", person.value())
        .update();
  }
}

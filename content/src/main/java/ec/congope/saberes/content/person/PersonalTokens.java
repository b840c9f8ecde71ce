package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tokens with which programs act for a person on the machine interface, with the rights that the
 * person has at that moment. The token is said once; the store keeps its hash.
 */
@Component
public class PersonalTokens {

  /** How every token begins, so that it is known for one where it should not be. */
  public static final String PREFIX = "sp_";

  /** Longest life. */
  public static final Duration LONGEST = Duration.ofDays(365);

  /** Most tokens of one person. */
  public static final int MOST = 20;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Audit audit;
  private final Clock clock;

  PersonalTokens(JdbcClient jdbc, TransactionOperations transaction, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** As {@link #make(Viewer, PersonId, String, Duration)}, by the portal. */
  public Optional<String> make(PersonId person, String name, Duration life) {
    return make(Viewer.administrator(), person, name, life);
  }

  /**
   * Makes a token; empty when the person has {@link #MOST} already.
   *
   * @param life at most {@link #LONGEST}
   */
  public Optional<String> make(Viewer viewer, PersonId person, String name, Duration life) {
    if (life.compareTo(LONGEST) > 0 || !life.isPositive()) {
      throw new IllegalArgumentException("a token lives from now to a year: " + life);
    }
    String token = PREFIX + Secret.fresh();
    var sql =
        """
        insert into account_token (hash, person_id, name, made_at, expires_at)
        select :hash, :person, :name, :now, :expires
         where (select count(*) from account_token where person_id = :person) < :most
        returning id
        """;
    return Optional.ofNullable(
        transaction.execute(status -> {
          var made =
              jdbc.sql(sql)
                  .param("hash", Secret.hash(token))
                  .param("person", person.value())
                  .param("name", name.strip())
                  .param("now", now())
                  .param("expires", clock.instant().plus(life).atOffset(ZoneOffset.UTC))
                  .param("most", MOST)
                  .query(Long.class)
                  .optional();
          if (made.isEmpty()) {
            return null;
          }
          var details =
              Map.of("token", made.get().toString(), "days", Long.toString(life.toDays()));
          audit.record(viewer, "token.make", "person:" + person, details);
          return token;
        }));
  }

  /** Whose token this is, while it is good; notes that it was used. */
  public Optional<PersonId> use(String token) {
    var sql =
        """
        update account_token t set used_at = :now
          from person p
         where p.id = t.person_id and p.state = 'ACTIVE'
           and t.hash = :hash and t.expires_at > :now
        returning t.person_id
        """;
    return jdbc.sql(sql)
        .param("now", now())
        .param("hash", Secret.hash(token))
        .query(Long.class)
        .optional()
        .map(PersonId::new);
  }

  /** The tokens of a person, the newest first. */
  public List<PersonalToken> list(PersonId person) {
    var sql =
        """
        select id, name, made_at, expires_at, used_at
          from account_token where person_id = :person order by id desc
        """;
    return jdbc.sql(sql)
        .param("person", person.value())
        .query((row, number) -> {
          @Nullable OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
          return new PersonalToken(
              row.getLong("id"),
              row.getString("name"),
              row.getObject("made_at", OffsetDateTime.class).toInstant(),
              row.getObject("expires_at", OffsetDateTime.class).toInstant(),
              used == null ? null : used.toInstant());
        })
        .list();
  }

  /** Revokes a token of this person. */
  public void end(Viewer viewer, PersonId person, long token) {
    transaction.executeWithoutResult(status -> {
      int ended =
          jdbc.sql("delete from account_token where id = :id and person_id = :person")
              .param("id", token)
              .param("person", person.value())
              .update();
      if (ended == 1) {
        var details = Map.of("token", Long.toString(token));
        audit.record(viewer, "token.end", "person:" + person, details);
      }
    });
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

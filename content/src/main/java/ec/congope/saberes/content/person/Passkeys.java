package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.security.SecureRandom;
import java.time.Clock;
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
 * The passkeys of people. The store holds public keys only; whether an answer fits one is looked at
 * where it arrives. One answer counts once, and no counter goes back.
 */
@Component
public class Passkeys {

  /** Most passkeys of one person. */
  public static final int MOST = 20;

  /** WebAuthn, section 14.6.1: random, and of the longest length. */
  private static final int HANDLE_BYTES = 64;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Passkeys(JdbcClient jdbc, TransactionOperations transaction, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** What devices know this person by: the same for all its passkeys. */
  public byte[] handle(PersonId person) {
    byte[] fresh = new byte[HANDLE_BYTES];
    random.nextBytes(fresh);
    jdbc.sql(
            """
            insert into passkey_handle (person_id, handle) values (:person, :handle)
            on conflict (person_id) do nothing
            """)
        .param("person", person.value())
        .param("handle", fresh)
        .update();
    return jdbc.sql("select handle from passkey_handle where person_id = :person")
        .param("person", person.value())
        .query((row, number) -> row.getBytes("handle"))
        .single();
  }

  /** The passkeys of a person, the oldest first. */
  public List<Passkey> list(PersonId person) {
    var sql =
        "select id, name, made_at, used_at from passkey where person_id = :person order by id";
    return jdbc.sql(sql)
        .param("person", person.value())
        .query((row, number) -> {
          @Nullable OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
          return new Passkey(
              row.getLong("id"),
              row.getString("name"),
              row.getObject("made_at", OffsetDateTime.class).toInstant(),
              used == null ? null : used.toInstant());
        })
        .list();
  }

  /** The ids that devices gave to the passkeys of a person. */
  public List<byte[]> credentials(PersonId person) {
    return jdbc.sql("select credential from passkey where person_id = :person order by id")
        .param("person", person.value())
        .query((row, number) -> row.getBytes("credential"))
        .list();
  }

  /**
   * Adds a passkey of this person, who has a {@link #handle}.
   *
   * @param credential the id that the device gave it
   * @return false when it is there already, or the person has {@link #MOST}
   */
  public boolean add(
      Viewer viewer,
      PersonId person,
      String name,
      byte[] credential,
      byte[] publicKey,
      long counter) {
    var sql =
        """
        insert into passkey (person_id, credential, public_key, counter, name, made_at)
        select :person, :credential, :key, :counter, :name, :now
         where (select count(*) from passkey where person_id = :person) < :most
        on conflict (credential) do nothing
        returning id
        """;
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          var made =
              jdbc.sql(sql)
                  .param("person", person.value())
                  .param("credential", credential)
                  .param("key", publicKey)
                  .param("counter", counter)
                  .param("name", name.strip())
                  .param("now", now())
                  .param("most", MOST)
                  .query(Long.class)
                  .optional();
          made.ifPresent(id -> tell(viewer, "passkey.add", person, id));
          return made.isPresent();
        }));
  }

  /** The passkey to which a device gave this id. */
  public Optional<PasskeyCredential> find(byte[] credential) {
    var sql =
        """
        select k.id, k.person_id, h.handle, k.public_key, k.counter, p.state
          from passkey k
          join passkey_handle h on h.person_id = k.person_id
          join person p on p.id = k.person_id
         where k.credential = :credential
        """;
    return jdbc.sql(sql)
        .param("credential", credential)
        .query((row, number) ->
            new PasskeyCredential(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                row.getBytes("handle"),
                row.getBytes("public_key"),
                row.getLong("counter"),
                Person.State.valueOf(row.getString("state")) == Person.State.ACTIVE))
        .optional();
  }

  /**
   * Takes an answer that fits. The row is locked by its update: of many who bring one answer at
   * once, one is first (E4).
   *
   * @param challenge what was answered
   * @param counter as the device says it
   * @return false when this challenge was answered before, the counter went on meanwhile, or the
   *     person may not sign in any more
   */
  public boolean use(PasskeyCredential known, String challenge, long counter) {
    var sql =
        """
        update passkey k set counter = :counter, used_at = :now, answered = :challenge
          from person p
         where p.id = k.person_id and p.state = 'ACTIVE'
           and k.id = :id and k.counter = :before and k.answered is distinct from :challenge
        """;
    return jdbc.sql(sql)
            .param("counter", counter)
            .param("now", now())
            .param("challenge", Secret.hash(challenge))
            .param("id", known.id())
            .param("before", known.counter())
            .update()
        == 1;
  }

  /** Removes a passkey of this person; false when it has no such one. */
  public boolean end(Viewer viewer, PersonId person, long id) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          int ended =
              jdbc.sql("delete from passkey where id = :id and person_id = :person")
                  .param("id", id)
                  .param("person", person.value())
                  .update();
          if (ended == 1) {
            tell(viewer, "passkey.end", person, id);
          }
          return ended == 1;
        }));
  }

  /** Removes all passkeys of this person; false when it has none. */
  public boolean end(Viewer viewer, PersonId person) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          var ended =
              jdbc.sql("delete from passkey where person_id = :person returning id")
                  .param("person", person.value())
                  .query(Long.class)
                  .list();
          ended.forEach(id -> tell(viewer, "passkey.end", person, id));
          return !ended.isEmpty();
        }));
  }

  private void tell(Viewer viewer, String action, PersonId person, long id) {
    audit.record(viewer, action, "person:" + person, Map.of("passkey", Long.toString(id)));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

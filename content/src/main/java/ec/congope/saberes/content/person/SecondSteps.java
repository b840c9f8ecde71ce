package ec.congope.saberes.content.person;

import ec.congope.saberes.content.PersonId;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.audit.Audit;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people are asked for after their password: a code that a program on their telephone makes,
 * by a seed that it shares with the portal (RFC 6238), or a recovery code. A code is taken once,
 * and none that is older than the last one.
 */
@Component
public class SecondSteps {

  /** How long a seed waits for the first code that was made with it. */
  static final Duration WAITING = Duration.ofMinutes(15);

  /** 160 bits: RFC 4226, section 4, R6. */
  private static final int SEED_BYTES = 20;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final SignSeals seals;
  private final RecoveryCodes codes;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SecondSteps(
      JdbcClient jdbc,
      TransactionOperations transaction,
      SignSeals seals,
      RecoveryCodes codes,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.seals = seals;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a seed, which is nothing until {@link #confirm}; where there is one already, nothing. */
  public void begin(PersonId person) {
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    var sql =
        """
        insert into second_step (person_id, seed, made_at) values (:person, :seed, :now)
        on conflict (person_id) do update set seed = :seed, made_at = :now
         where second_step.confirmed_at is null
        """;
    jdbc.sql(sql)
        .param("person", person.value())
        .param("seed", seals.seal(seed, person.toString()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The seed that waits for its first code, as programs take it (Base32). */
  public Optional<String> waiting(PersonId person) {
    return seed(person, "confirmed_at is null and made_at > :since").map(Base32::of);
  }

  private Optional<byte[]> seed(PersonId person, String condition) {
    return jdbc.sql("select seed from second_step where person_id = :person and " + condition)
        .param("person", person.value())
        .param("since", OffsetDateTime.now(clock).minus(WAITING))
        .query((row, number) -> row.getBytes("seed"))
        .optional()
        .map(sealed -> seals.open(sealed, person.toString()));
  }

  /**
   * Turns the second step on, when this is a code of the seed that waits.
   *
   * @return the recovery codes, which are said here and nowhere else; empty when it is not the code
   */
  public Optional<List<String>> confirm(PersonId person, String code, Viewer viewer) {
    var sql =
        """
        update second_step set confirmed_at = :now, last_step = :step
         where person_id = :person and confirmed_at is null
        """;
    return Optional.ofNullable(
        transaction.execute(status -> {
          var step =
              seed(person, "confirmed_at is null and made_at > :since")
                  .flatMap(seed -> Codes.step(seed, code, clock.instant()));
          boolean on =
              step.isPresent()
                  && jdbc.sql(sql)
                          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                          .param("step", step.get())
                          .param("person", person.value())
                          .update()
                      == 1;
          if (!on) {
            return null;
          }
          var made = codes.renew(person);
          audit.record(viewer, "step.on", "person:" + person, Map.of());
          return made;
        }));
  }

  /** Whether this is a code of the person, or a recovery code; either is good once. */
  public boolean accept(PersonId person, String code, Viewer viewer) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          if (isNew(person, code)) {
            return true;
          }
          boolean recovered = isOn(person) && codes.use(person, code);
          if (recovered) {
            audit.record(
                viewer,
                "step.recover",
                "person:" + person,
                Map.of("left", Integer.toString(codes.left(person))));
          }
          return recovered;
        }));
  }

  /** The row is locked by its update: of many who say one code at once, one is first (E4). */
  private boolean isNew(PersonId person, String code) {
    var sql =
        """
        update second_step set last_step = :step
         where person_id = :person and confirmed_at is not null and last_step < :step
        """;
    return seed(person, "confirmed_at is not null")
        .flatMap(seed -> Codes.step(seed, code, clock.instant()))
        .filter(
            step -> jdbc.sql(sql).param("step", step).param("person", person.value()).update() == 1)
        .isPresent();
  }

  /** Whether a second step is asked for. */
  public boolean isOn(PersonId person) {
    var sql =
        "select count(*) from second_step where person_id = :person and confirmed_at is not null";
    return jdbc.sql(sql).param("person", person.value()).query(Long.class).single() == 1;
  }

  /** How many recovery codes are left. */
  public int codesLeft(PersonId person) {
    return codes.left(person);
  }

  /** New recovery codes in the place of those before. */
  public List<String> renewCodes(PersonId person, Viewer viewer) {
    return transaction.execute(status -> {
      var made = codes.renew(person);
      audit.record(viewer, "step.codes", "person:" + person, Map.of());
      return made;
    });
  }

  /** Turns the second step off; false where there was none. */
  public boolean end(PersonId person, Viewer viewer) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          codes.end(person);
          int ended =
              jdbc.sql("delete from second_step where person_id = :person")
                  .param("person", person.value())
                  .update();
          if (ended == 1) {
            audit.record(viewer, "step.off", "person:" + person, Map.of());
          }
          return ended == 1;
        }));
  }
}

package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names that callers give to their requests, so that a request sent twice is done once. A name is
 * remembered for a day, with the digest of what was sent and the name of what it made.
 */
@Component
public class IdempotencyKeys {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  /** What is known of a request. */
  public sealed interface Claim {
    /** Nothing: whoever gets this does the work, then calls {@code answer} or {@code release}. */
    record Fresh() implements Claim {}

    /** It was done, and made this. */
    record Answered(String answer) implements Claim {}

    /** Another call is at it. */
    record AtWork() implements Claim {}

    /** The name was given to something else. */
    record Different() implements Claim {}
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  IdempotencyKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes the key, or says who has it.
   *
   * @throws Invalid when the key is not 1 to 200 visible ASCII characters
   */
  public Claim claim(String key, String digest) {
    if (!key.matches("[!-~]{1,200}")) {
      throw new Invalid(List.of(Invalid.Violation.of("Idempotency-Key", "invalid.key")));
    }
    jdbc.sql("delete from idempotency_key where claimed_at < :limit")
        .param("limit", now().minus(REMEMBERED))
        .update();
    var sql =
        """
        insert into idempotency_key (key, digest, claimed_at)
        values (:key, :digest, :now)
        on conflict do nothing
        """;
    int taken =
        jdbc.sql(sql).param("key", key).param("digest", digest).param("now", now()).update();
    return taken == 1 ? new Claim.Fresh() : known(key, digest);
  }

  private Claim known(String key, String digest) {
    record Row(String digest, @Nullable String answer) {}
    var row =
        jdbc.sql("select digest, answer from idempotency_key where key = :key")
            .param("key", key)
            .query((r, n) -> new Row(r.getString("digest"), r.getString("answer")))
            .optional();
    if (row.isEmpty()) { // released in between: whoever asks again may have it
      return new Claim.AtWork();
    }
    if (!row.get().digest().equals(digest)) {
      return new Claim.Different();
    }
    String answer = row.get().answer();
    return answer == null ? new Claim.AtWork() : new Claim.Answered(answer);
  }

  /** Remembers what the request made. */
  public void answer(String key, String answer) {
    jdbc.sql("update idempotency_key set answer = :answer where key = :key")
        .param("answer", answer)
        .param("key", key)
        .update();
  }

  /** Forgets a request that made nothing. */
  public void release(String key) {
    jdbc.sql("delete from idempotency_key where key = :key").param("key", key).update();
  }

  /** At the start of the portal: nobody is at work. */
  public void releaseAll() {
    jdbc.sql("delete from idempotency_key where answer is null").update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

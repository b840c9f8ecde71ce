package ec.congope.saberes.content.tuning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something of the store that every search asks for, kept in memory: a change made here is seen at
 * once, one made by another process within a second. While the store does not answer, what was read
 * last holds: a search does not fail for want of its tuning.
 */
final class Kept<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);
  private static final Duration STALE = Duration.ofSeconds(1);

  private record Copy<T>(long version, T value) {}

  private final String subject;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Supplier<T> read;
  private volatile @Nullable Copy<T> copy;
  private volatile Instant checked = Instant.MIN;

  Kept(String subject, JdbcClient jdbc, Clock clock, Supplier<T> read) {
    this.subject = subject;
    this.jdbc = jdbc;
    this.clock = clock;
    this.read = read;
  }

  T value() {
    return current().value();
  }

  long version() {
    return current().version();
  }

  /** The last statement of the transaction of a change. */
  void changed() {
    jdbc.sql("update tuning_version set version = version + 1 where subject = :subject")
        .param("subject", subject)
        .update();
  }

  /** After the transaction of a change. */
  void forget() {
    checked = Instant.MIN;
  }

  private Copy<T> current() {
    var known = copy;
    var now = clock.instant();
    if (known != null && !checked.equals(Instant.MIN) && now.isBefore(checked.plus(STALE))) {
      return known;
    }
    return refreshed(now);
  }

  private synchronized Copy<T> refreshed(Instant now) {
    var known = copy;
    try {
      checked = now; // before the read: a change that comes while it runs makes it stale again
      long version = stored();
      if (known == null || known.version() != version) {
        known = new Copy<>(version, read.get()); // at least what the version says
        copy = known;
      }
      return known;
    } catch (DataAccessException failure) {
      if (known == null) {
        throw failure;
      }
      LOG.warn("The {} are not read again", subject, failure);
      return known;
    }
  }

  private long stored() {
    return jdbc.sql("select version from tuning_version where subject = :subject")
        .param("subject", subject)
        .query(Long.class)
        .single();
  }
}

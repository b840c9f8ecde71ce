package ec.congope.saberes.portal.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Counts wrong tokens or passwords by what they come from. After so many of them, {@link #ALLOWED}
 * unless told otherwise, nothing from there is looked at, right or wrong, until some time, {@link
 * #PAUSE}, has passed since the first.
 */
@Component
@ConditionalOnWebApplication
class Attempts {

  /** Wrong tokens of one address in a pause. */
  static final int ALLOWED = 10;

  /** How long an address is remembered. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  /** Addresses that are remembered: the oldest make room. */
  private static final int REMEMBERED = 10_000;

  private record Wrong(int count, Instant first) {}

  private final Clock clock;
  private final int allowed;
  private final Duration pause;
  private final Map<String, Wrong> byAddress =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
          return size() > REMEMBERED;
        }
      };

  @Autowired
  Attempts(Clock clock) {
    this(clock, ALLOWED, PAUSE);
  }

  Attempts(Clock clock, int allowed, Duration pause) {
    this.clock = clock;
    this.allowed = allowed;
    this.pause = pause;
  }

  /** Whether a token from this address is looked at. */
  synchronized boolean open(String address) {
    Wrong wrong = byAddress.get(address);
    if (wrong != null && wrong.first().plus(pause).isBefore(clock.instant())) {
      byAddress.remove(address);
      return true;
    }
    return wrong == null || wrong.count() < allowed;
  }

  /** The right one came: what went wrong before does not count any more. */
  synchronized void forget(String address) {
    byAddress.remove(address);
  }

  /** A wrong token came from this address. */
  synchronized void failed(String address) {
    byAddress.merge(
        address,
        new Wrong(1, clock.instant()),
        (before, now) -> new Wrong(before.count() + 1, before.first()));
  }
}

package ec.congope.saberes.portal.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Counts wrong tokens by the address they come from. After {@link #ALLOWED} of them nothing from
 * that address is looked at, right or wrong, until {@link #PAUSE} has passed since the first.
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
  private final Map<String, Wrong> byAddress =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
          return size() > REMEMBERED;
        }
      };

  Attempts(Clock clock) {
    this.clock = clock;
  }

  /** Whether a token from this address is looked at. */
  synchronized boolean open(String address) {
    Wrong wrong = byAddress.get(address);
    if (wrong != null && wrong.first().plus(PAUSE).isBefore(clock.instant())) {
      byAddress.remove(address);
      return true;
    }
    return wrong == null || wrong.count() < ALLOWED;
  }

  /** A wrong token came from this address. */
  synchronized void failed(String address) {
    byAddress.merge(
        address,
        new Wrong(1, clock.instant()),
        (before, now) -> new Wrong(before.count() + 1, before.first()));
  }
}

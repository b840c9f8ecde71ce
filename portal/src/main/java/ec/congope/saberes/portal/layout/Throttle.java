package ec.congope.saberes.portal.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How often one address of the network may send forms that make mails. What one mailbox is sent is
 * counted by the store, whoever asks.
 */
@Component
public class Throttle {

  /** Requests of one address in a period: an office behind one address may be many people. */
  static final int ALLOWED = 30;

  private static final Duration PERIOD = Duration.ofHours(1);

  /** Addresses that are remembered: the oldest make room. */
  private static final int REMEMBERED = 10_000;

  private record Count(int number, Instant first) {}

  private final Clock clock;
  private final Map<String, Count> byAddress =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > REMEMBERED;
        }
      };

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a request.
   *
   * @throws Refusal when there were too many
   */
  public void count(HttpServletRequest request) {
    if (!counted(request.getRemoteAddr())) {
      throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "layout.too-many")
          .with(HttpHeaders.RETRY_AFTER, Long.toString(PERIOD.toSeconds()));
    }
  }

  synchronized boolean counted(String address) {
    Instant now = clock.instant();
    Count count =
        byAddress.compute(
            address,
            (key, before) ->
                before == null || before.first().plus(PERIOD).isBefore(now)
                    ? new Count(1, now)
                    : new Count(before.number() + 1, before.first()));
    return count == null || count.number() <= ALLOWED;
  }
}

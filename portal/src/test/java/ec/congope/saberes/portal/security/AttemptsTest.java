package ec.congope.saberes.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Instant now = START;

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private final Attempts attempts = new Attempts(clock);

  private void fail(String address, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(address);
    }
  }

  @Test
  void shutsAnAddressAfterTenWrongTokensUntilAMinuteHasPassed() {
    fail("a", Attempts.ALLOWED - 1);
    assertThat(attempts.open("a")).isTrue();
    fail("a", 1);
    assertThat(attempts.open("a")).isFalse();
    assertThat(attempts.open("b")).isTrue();

    now = START.plus(Attempts.PAUSE);
    assertThat(attempts.open("a")).isFalse();
    now = now.plusMillis(1);
    assertThat(attempts.open("a")).isTrue();
    fail("a", Attempts.ALLOWED - 1);
    assertThat(attempts.open("a")).isTrue();
  }

  @Test
  void forgetsTheOldestOfTenThousandAddresses() {
    fail("first", Attempts.ALLOWED);
    for (int i = 0; i < 10_000; i++) {
      fail("a" + i, 1);
    }
    assertThat(attempts.open("first")).isTrue();
  }
}

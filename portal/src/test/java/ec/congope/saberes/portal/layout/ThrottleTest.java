package ec.congope.saberes.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private Instant now = Instant.parse("2026-11-25T12:00:00Z");

  private final Throttle throttle =
      new Throttle(
          new Clock() {
            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void letsAnAddressAskSoOftenInAnHour() {
    for (int i = 0; i < Throttle.ALLOWED; i++) {
      assertThat(throttle.counted("10.0.0.1")).isTrue();
    }
    assertThat(throttle.counted("10.0.0.1")).isFalse();
    assertThat(throttle.counted("10.0.0.2")).isTrue();

    now = now.plus(Duration.ofMinutes(61));
    assertThat(throttle.counted("10.0.0.1")).isTrue();
  }
}

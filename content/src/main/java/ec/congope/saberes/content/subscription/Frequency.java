package ec.congope.saberes.content.subscription;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** How often somebody wants to be told of what is new. */
public enum Frequency {
  /** Every day. */
  DAILY("daily"),
  /** On Mondays. */
  WEEKLY("weekly");

  private final String code;

  Frequency(String code) {
    this.code = code;
  }

  /** The code in the database. */
  public String code() {
    return code;
  }

  /** The frequency with this code. */
  public static Optional<Frequency> find(String code) {
    return Arrays.stream(values()).filter(frequency -> frequency.code.equals(code)).findFirst();
  }

  /** The first time after this one, at the hour of the day. */
  public ZonedDateTime after(ZonedDateTime now, int hour) {
    var today = now.truncatedTo(ChronoUnit.DAYS).withHour(hour);
    var next = today.isAfter(now) ? today : today.plusDays(1);
    return switch (this) {
      case DAILY -> next;
      case WEEKLY -> next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    };
  }
}

package ec.congope.saberes.portal.write;

import ec.congope.saberes.portal.layout.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** When something was saved, as people say it. */
@Component
class Clocked {

  private static final ZoneId ECUADOR = ZoneId.of("America/Guayaquil");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private final Clock clock;
  private final Words words;

  Clocked(Clock clock, Words words) {
    this.clock = clock;
    this.words = words;
  }

  /** {@code Guardado a las 10:42}, or {@code Guardado hace 3 días}. */
  String saved(Instant when) {
    var local = when.atZone(ECUADOR);
    return local.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), ECUADOR))
        ? words.of("write.saved.at", TIME.format(local))
        : words.of("write.saved.days", days(when));
  }

  /** {@code hoy}, {@code hace 3 días}. */
  String age(Instant when) {
    return words.of("write.age", days(when));
  }

  /** The time of now, for the answer to a save. */
  String now() {
    return words.of("write.saved.at", TIME.format(clock.instant().atZone(ECUADOR)));
  }

  private long days(Instant when) {
    return Math.max(0, Duration.between(when, clock.instant()).toDays());
  }
}

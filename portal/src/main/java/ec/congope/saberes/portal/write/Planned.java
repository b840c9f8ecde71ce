package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.review.Action;
import ec.congope.saberes.content.review.Manuscript;
import ec.congope.saberes.content.review.Permissions;
import ec.congope.saberes.content.review.Schedule;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** When a manuscript will be published, in the time of continental Ecuador. */
@Component
class Planned {

  private static final ZoneId ECUADOR = ZoneId.of("America/Guayaquil");

  private final Schedule schedule;
  private final Format format;
  private final Words words;

  Planned(Schedule schedule, Format format, Words words) {
    this.schedule = schedule;
    this.format = format;
    this.words = words;
  }

  void fill(Model model, Manuscript manuscript, Viewer viewer) {
    var moment = schedule.find(manuscript.id(), viewer);
    model.addAttribute(
        "schedules",
        Permissions.may(viewer, Action.SCHEDULE, manuscript.state(), manuscript.owner()));
    model.addAttribute("planned", moment.map(this::told).orElse(null));
  }

  private String told(Instant moment) {
    var local = moment.atZone(ECUADOR);
    return words.of(
        "write.schedule.set",
        format.date(local.toLocalDate().toString()),
        format.time(local.toLocalTime()));
  }

  /** The moment that was typed; none where it is no day and time. */
  static Optional<Instant> read(String typed) {
    try {
      return Optional.of(LocalDateTime.parse(typed.strip()).atZone(ECUADOR).toInstant());
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}

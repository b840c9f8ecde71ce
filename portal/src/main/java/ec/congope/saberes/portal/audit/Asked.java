package ec.congope.saberes.portal.audit;

import ec.congope.saberes.content.audit.AuditQuery;
import ec.congope.saberes.content.person.People;
import ec.congope.saberes.content.person.Person;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the form asks for, as typed; what cannot be read finds nothing and is never lost.
 *
 * @param quien an e-mail address, {@code portal} or {@code person:12}
 * @param accion as in {@code AuditQuery}
 * @param sobre a subject such as {@code item:42}
 * @param desde first day, as {@code 2026-11-25}
 * @param hasta last day
 */
record Asked(String quien, String accion, String sobre, String desde, String hasta) {

  static final String PATH = "/admin/auditoria";

  AuditQuery query(People people, Clock clock) {
    return new AuditQuery(
        actor(people),
        text(accion),
        text(sobre),
        start(desde, 0, clock).orElse(null),
        start(hasta, 1, clock).orElse(null));
  }

  /** Whether a day was typed that is none. */
  public boolean hasBadDay() {
    return isBad(desde) || isBad(hasta);
  }

  String address(String path, @Nullable Long before) {
    var address = UriComponentsBuilder.fromPath(path);
    if (before != null) {
      address.queryParam("antes", before);
    }
    return address
        .queryParam("quien", "{quien}")
        .queryParam("accion", "{accion}")
        .queryParam("sobre", "{sobre}")
        .queryParam("desde", "{desde}")
        .queryParam("hasta", "{hasta}")
        .encode()
        .buildAndExpand(quien, accion, sobre, desde, hasta)
        .toUriString();
  }

  private @Nullable String actor(People people) {
    String typed = quien.strip();
    return typed.contains("@")
        ? people.find(typed).map(Person::id).map(id -> "person:" + id).orElse("-")
        : text(typed);
  }

  private static @Nullable String text(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private static boolean isBad(String day) {
    return !day.isBlank() && day(day).isEmpty();
  }

  private static Optional<Instant> start(String day, int later, Clock clock) {
    return day(day).map(date -> date.plusDays(later).atStartOfDay(clock.getZone()).toInstant());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}

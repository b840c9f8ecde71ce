package ec.congope.saberes.portal.sign;

import ec.congope.saberes.content.privacy.PersonalData.Part;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is known of a person, in words. */
@Component
class DataParts {

  /** Rows of a kind that are shown; the file has all of them. */
  static final int SHOWN = 30;

  private static final int SHORT = 3;

  /**
   * A kind of data as it is read.
   *
   * @param more how many rows are only in the file
   * @param total how many there are
   */
  record View(String key, String title, List<List<Told>> rows, int more, int total) {

    /** Whether there is so little of it that it is shown at once. */
    public boolean isShort() {
      return total <= SHORT;
    }
  }

  /** Something that is known, by its name. */
  record Told(String label, String value) {}

  private final Words words;
  private final Format format;
  private final Clock clock;

  DataParts(Words words, Format format, Clock clock) {
    this.words = words;
    this.format = format;
    this.clock = clock;
  }

  List<View> of(List<Part> parts) {
    return parts.stream().map(this::view).toList();
  }

  private View view(Part part) {
    var rows = part.rows().stream().limit(SHOWN).map(this::row).toList();
    return new View(
        part.key(),
        words.of("sign.data.part." + part.key()),
        rows,
        part.rows().size() - rows.size(),
        part.rows().size());
  }

  private List<Told> row(Map<String, Object> row) {
    return row.entrySet().stream()
        .map(value ->
            new Told(
                words.of("sign.data.column." + value.getKey().replace('_', '-')),
                text(value.getKey(), value.getValue())))
        .filter(told -> !told.value().isBlank() && !told.value().equals("{}"))
        .toList();
  }

  private String text(String column, Object value) {
    if (column.equals("at") || column.endsWith("_at") || column.endsWith("since")) {
      ZonedDateTime moment = Instant.parse(value.toString()).atZone(clock.getZone());
      return format.date(moment.toLocalDate().toString())
          + ", "
          + format.time(moment.toLocalTime());
    }
    String said = value.toString();
    return switch (column) {
      case "duty" -> words.of("layout.duty." + said.toLowerCase(Locale.ROOT));
      case "action" -> words.find("audit.action." + said).orElse(said);
      case "state" -> state(said.toLowerCase(Locale.ROOT));
      default -> said;
    };
  }

  /** Of an account or of a manuscript; that of a mail stays as it is. */
  private String state(String said) {
    return words
        .find("sign.state." + said)
        .or(() -> words.find("write.state." + said))
        .orElse(said);
  }
}

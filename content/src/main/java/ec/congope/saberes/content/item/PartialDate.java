package ec.congope.saberes.content.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A date known to the year, the month or the day, as ISO 8601 writes it: {@code 2019}, {@code
 * 2019-05}, {@code 2019-05-31}.
 */
public final class PartialDate implements Comparable<PartialDate> {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  private final String text;

  private PartialDate(String text) {
    this.text = text;
  }

  /** Reads the form that {@link #toString()} writes; empty when it is no such date. */
  public static Optional<PartialDate> find(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      if (form.group(3) != null) {
        LocalDate.parse(text);
      } else if (form.group(2) != null) {
        YearMonth.parse(text);
      }
      return Optional.of(new PartialDate(text));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Reads a date that is known to be right, such as one from the database. */
  @JsonCreator
  public static PartialDate parse(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("no date: " + text));
  }

  /** The year, always known. */
  public int year() {
    return Integer.parseInt(text.substring(0, 4));
  }

  /** The month, 1 to 12, where it is known. */
  public OptionalInt month() {
    return text.length() >= 7
        ? OptionalInt.of(Integer.parseInt(text.substring(5, 7)))
        : OptionalInt.empty();
  }

  /** The day of the month, where it is known. */
  public OptionalInt day() {
    return text.length() == 10
        ? OptionalInt.of(Integer.parseInt(text.substring(8)))
        : OptionalInt.empty();
  }

  @Override
  public int compareTo(PartialDate other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartialDate date && date.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  @JsonValue
  public String toString() {
    return text;
  }
}

package ec.congope.saberes.portal.layout;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates, numbers and sizes as people in Ecuador write them. */
@Component("format")
public class Format {

  private static final Locale ECUADOR = Locale.forLanguageTag("es-EC");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", ECUADOR);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM 'de' uuuu", ECUADOR);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", ECUADOR);
  private static final double KB = 1024;

  /** {@code 18 de noviembre de 2026}, {@code mayo de 2019} or {@code 2019}; empty for no date. */
  public String date(@Nullable String iso) {
    if (iso == null) {
      return "";
    }
    return switch (iso.length()) {
      case 10 -> DAY.format(LocalDate.parse(iso));
      case 7 -> MONTH.format(YearMonth.parse(iso));
      default -> iso;
    };
  }

  /** {@code 10:42}. */
  public String time(LocalTime time) {
    return TIME.format(time);
  }

  /** {@code 1.240}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.GERMANY).format(number);
  }

  /** {@code 2,4 MB}; {@code 200 MB} and {@code 1 GB} where nothing follows the comma. */
  public String size(long bytes) {
    if (bytes < KB) {
      return bytes + " B";
    }
    double kilobytes = bytes / KB;
    return kilobytes < KB
        ? number(Math.round(kilobytes)) + " KB"
        : kilobytes < KB * KB
            ? tenths(kilobytes / KB) + " MB"
            : tenths(kilobytes / KB / KB) + " GB";
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number).replace(".0", "").replace('.', ',');
  }
}

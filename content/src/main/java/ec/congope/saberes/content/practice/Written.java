package ec.congope.saberes.content.practice;

import ec.congope.saberes.content.item.PartialDate;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Answers as people in Ecuador write them: {@code 1.240}, {@code marzo de 2022}. What was typed in
 * another way stays as it was typed.
 */
public final class Written {

  private static final Locale ECUADOR = Locale.forLanguageTag("es-EC");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", ECUADOR);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM 'de' uuuu", ECUADOR);

  private Written() {}

  /** An answer of this kind, to be read. */
  public static String of(Kind kind, String text) {
    return switch (kind) {
      case NUMBER, MONEY -> number(text);
      case DATE -> PartialDate.find(text).map(date -> date(date.toString())).orElse(text);
      default -> text;
    };
  }

  /** Whole parts of four figures and more get points; cents stay behind their comma. */
  private static String number(String text) {
    int comma = text.indexOf(',');
    String whole = comma < 0 ? text : text.substring(0, comma);
    return whole.matches("\\d{4,15}")
        ? NumberFormat.getIntegerInstance(Locale.GERMANY).format(Long.parseLong(whole))
            + text.substring(whole.length())
        : text;
  }

  private static String date(String iso) {
    return switch (iso.length()) {
      case 10 -> DAY.format(LocalDate.parse(iso));
      case 7 -> MONTH.format(YearMonth.parse(iso));
      default -> iso;
    };
  }
}

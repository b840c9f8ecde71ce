package ec.congope.saberes.portal.find;

import ec.congope.saberes.portal.layout.Words;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A span of years of issue, both included; open at the side that is 0.
 *
 * @param from the first year, or 0
 * @param to the last year, or 0
 */
public record Years(int from, int to) {

  static final Years ALL = new Years(0, 0);

  /** Documents of libraries are dated in these years. */
  private static final int FIRST = 1900;

  private static final int LAST = 2099;

  /**
   * Reads both ends; what is no year leaves its side open, and ends in the wrong order are swapped.
   */
  static Years read(@Nullable String from, @Nullable String to) {
    int first = year(from);
    int last = year(to);
    return first > 0 && last > 0 && first > last ? new Years(last, first) : new Years(first, last);
  }

  /** Whether it is no bound at all. */
  public boolean open() {
    return from == 0 && to == 0;
  }

  /** {@code 2015–2019}, in words where one side is open. */
  String label(Words words) {
    String first = Integer.toString(from);
    String last = Integer.toString(to);
    if (to == 0) {
      return words.of("find.years.from", first);
    }
    return from == 0
        ? words.of("find.years.to", last)
        : words.of("find.years.between", first, last);
  }

  /** Every year of the span. */
  Set<String> values() {
    return IntStream.rangeClosed(from == 0 ? FIRST : from, to == 0 ? LAST : to)
        .mapToObj(Integer::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static int year(@Nullable String text) {
    return text != null && text.strip().matches("(19|20)\\d\\d")
        ? Integer.parseInt(text.strip())
        : 0;
  }
}

package ec.congope.saberes.content.transfer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the fields of two parts are written. */
final class Pairs {

  /** The names of the parts in JSON; only files have a third. */
  record Names(String first, String second, @Nullable String third) {}

  private Pairs() {}

  static Names names(Field field) {
    return switch (field) {
      case FILES -> new Names("path", "title", "access");
      case RELATIONS -> new Names("kind", "target", null);
      case IDENTIFIERS -> new Names("scheme", "value", null);
      default -> throw new IllegalArgumentException("no pairs: " + field);
    };
  }

  /**
   * Reads one entry of a CSV cell: {@code path::title} or {@code path::title::access}, {@code
   * kind::target}, {@code scheme::value}; one colon is enough where no path stands before it.
   */
  static Optional<Row.Pair> parse(Field field, String entry) {
    int at = entry.indexOf(field == Field.FILES ? "::" : ":");
    if (at < 0) {
      return field == Field.FILES ? Optional.of(new Row.Pair(entry, null)) : Optional.empty();
    }
    String first = entry.substring(0, at).strip();
    String second = entry.substring(entry.startsWith("::", at) ? at + 2 : at + 1).strip();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int last = field == Field.FILES ? second.lastIndexOf("::") : -1;
    return Optional.of(
        last < 0
            ? new Row.Pair(first, second)
            : new Row.Pair(
                first, second.substring(0, last).strip(), second.substring(last + 2).strip()));
  }
}

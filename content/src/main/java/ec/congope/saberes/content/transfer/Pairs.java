package ec.congope.saberes.content.transfer;

import java.util.Optional;

/** How the fields of two parts are written. */
final class Pairs {

  /** The names of the two parts in JSON. */
  record Names(String first, String second) {}

  private Pairs() {}

  static Names names(Field field) {
    return switch (field) {
      case FILES -> new Names("path", "title");
      case RELATIONS -> new Names("kind", "target");
      case IDENTIFIERS -> new Names("scheme", "value");
      default -> throw new IllegalArgumentException("no pairs: " + field);
    };
  }

  /**
   * Reads one entry of a CSV cell: {@code path::title}, {@code kind::target}, {@code
   * scheme::value}; one colon is enough where no path stands before it.
   */
  static Optional<Row.Pair> parse(Field field, String entry) {
    int at = entry.indexOf(field == Field.FILES ? "::" : ":");
    if (at < 0) {
      return field == Field.FILES ? Optional.of(new Row.Pair(entry, null)) : Optional.empty();
    }
    String first = entry.substring(0, at).strip();
    String second = entry.substring(entry.startsWith("::", at) ? at + 2 : at + 1).strip();
    return first.isEmpty() ? Optional.empty() : Optional.of(new Row.Pair(first, second));
  }
}

package ec.congope.saberes.content.transfer;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the fields of two parts are written. */
final class Pairs {

  /** The names of the parts in JSON; only files have more than two. */
  record Names(String first, String second, @Nullable String third, @Nullable String fourth) {}

  private Pairs() {}

  static Names names(Field field) {
    return switch (field) {
      case FILES -> new Names("path", "title", "access", "licence");
      case RELATIONS -> new Names("kind", "target", null, null);
      case IDENTIFIERS -> new Names("scheme", "value", null, null);
      default -> throw new IllegalArgumentException("no pairs: " + field);
    };
  }

  /**
   * Reads one entry of a CSV cell: {@code path::title}, {@code path::title::access} or {@code
   * path::title::access::licence}, {@code kind::target}, {@code scheme::value}; one colon is enough
   * where no path stands before it.
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
    return Optional.of(
        field == Field.FILES ? file(first, second.split("::")) : new Row.Pair(first, second));
  }

  /** The last two say who reads it and under which licence; what is before is the title. */
  private static Row.Pair file(String path, String[] parts) {
    return switch (parts.length) {
      case 0 -> new Row.Pair(path, "");
      case 1 -> new Row.Pair(path, parts[0].strip());
      case 2 -> new Row.Pair(path, parts[0].strip(), parts[1].strip(), null);
      default -> {
        int title = parts.length - 2;
        yield new Row.Pair(
            path,
            String.join("::", Arrays.asList(parts).subList(0, title)).strip(),
            parts[title].strip(),
            parts[title + 1].strip());
      }
    };
  }
}

package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.Invalid.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as the manifest states it, before anything is looked up, with all that was wrong with
 * its form. Empty texts and lists count as absent.
 */
final class Row {

  /** Strings that belong together; all but the first may be absent in files, which have four. */
  record Pair(
      String first, @Nullable String second, @Nullable String third, @Nullable String fourth) {
    Pair(String first, @Nullable String second) {
      this(first, second, null, null);
    }
  }

  private final long line;
  private final int bytes;
  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final Map<Field, List<String>> lists = new EnumMap<>(Field.class);
  private final Map<Field, List<Pair>> pairs = new EnumMap<>(Field.class);
  private final List<Violation> violations = new ArrayList<>();

  /** A record that starts on this line, counted from 1, and is so many bytes long. */
  Row(long line, int bytes) {
    this.line = line;
    this.bytes = bytes;
  }

  long line() {
    return line;
  }

  int bytes() {
    return bytes;
  }

  void put(Field field, String text) {
    if (!text.isBlank()) {
      texts.put(field, text);
    }
  }

  void putList(Field field, List<String> list) {
    if (!list.isEmpty()) {
      lists.put(field, list);
    }
  }

  void putPairs(Field field, List<Pair> list) {
    if (!list.isEmpty()) {
      pairs.put(field, list);
    }
  }

  void wrong(String field, String code, Object... arguments) {
    violations.add(Violation.of(field, code, arguments));
  }

  void wrong(Field field, String code, Object... arguments) {
    wrong(field.key(), code, arguments);
  }

  @Nullable String text(Field field) {
    return texts.get(field);
  }

  String text(Field field, String otherwise) {
    return texts.getOrDefault(field, otherwise);
  }

  List<String> list(Field field) {
    return lists.getOrDefault(field, List.of());
  }

  List<Pair> pairs(Field field) {
    return pairs.getOrDefault(field, List.of());
  }

  /** The pairs, which the record then no longer has. */
  List<Pair> takePairs(Field field) {
    var taken = pairs.remove(field);
    return taken == null ? List.of() : taken;
  }

  List<Violation> violations() {
    return violations;
  }
}

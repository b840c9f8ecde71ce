package ec.congope.saberes.content.practice;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was answered to one field: rows of named texts, none of them empty. A plain text is one row
 * with one column, {@link #VALUE}; several texts are several such rows. Cells without text are
 * dropped, and so are rows without cells: nothing answered is {@link #NONE}.
 */
public record Answer(List<Map<String, String>> rows) {

  /** The column of what has no columns. */
  public static final String VALUE = "value";

  /** Nothing. */
  public static final Answer NONE = new Answer(List.of());

  /** Drops what is empty, and takes line breaks of every system for one. */
  public Answer {
    rows = rows.stream().map(Answer::filled).filter(row -> !row.isEmpty()).toList();
  }

  private static Map<String, String> filled(Map<String, String> row) {
    var filled = new LinkedHashMap<String, String>();
    row.forEach((column, text) -> {
      String clean = text.replace("\r\n", "\n").strip();
      if (!clean.isEmpty()) {
        filled.put(column, clean);
      }
    });
    return java.util.Collections.unmodifiableMap(filled);
  }

  /** One text, or none where it is blank. */
  public static Answer of(String text) {
    return ofAll(List.of(text));
  }

  /** Several texts. */
  public static Answer ofAll(Collection<String> texts) {
    return new Answer(texts.stream().map(text -> Map.of(VALUE, text)).toList());
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The first text, or an empty one. */
  public String text() {
    return rows.isEmpty() ? "" : rows.getFirst().getOrDefault(VALUE, "");
  }

  /** All plain texts. */
  public List<String> texts() {
    return column(VALUE);
  }

  /** The texts of a column, without the rows that have none. */
  public List<String> column(String key) {
    return rows.stream().map(row -> row.get(key)).filter(Objects::nonNull).toList();
  }
}

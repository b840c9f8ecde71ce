package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.transfer.Field.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * A column of a spreadsheet or a CSV that is imported, for templates.
 *
 * @param key its head
 * @param required whether no record is without it
 * @param many whether a cell may hold several entries, split by {@code |}
 */
public record ImportColumn(String key, boolean required, boolean many) {

  /** All of them, in the order of a template. */
  public static List<ImportColumn> all() {
    return Arrays.stream(Field.values())
        .map(field ->
            new ImportColumn(
                field.key(), Field.REQUIRED.contains(field), field.shape() != Shape.TEXT))
        .toList();
  }
}

package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.transfer.Field.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The head of a table: which field is in which column. The entries of a list are split by {@code
 * |}.
 */
record Columns(List<String> names) {

  /** No columns. */
  static final Columns NONE = new Columns(List.of());

  static Columns of(List<String> cells) {
    return new Columns(cells.stream().map(String::strip).toList());
  }

  /** Reports the columns without which there is no record. */
  void check(Row row) {
    for (Field field : Field.REQUIRED) {
      if (!names.contains(field.key())) {
        row.wrong(field, "import.csv-column-missing", field.key());
      }
    }
  }

  /** Takes the cells of a record over, and reports what is wrong with their form. */
  void fill(Row row, List<String> cells) {
    if (cells.size() > names.size()) {
      row.wrong("", "import.csv-cells", names.size(), cells.size());
      return;
    }
    var seen = EnumSet.noneOf(Field.class);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.isBlank()) {
        continue;
      }
      var field = Field.find(names.get(i));
      if (field.isEmpty()) {
        Unknown.field(row, names.get(i));
      } else if (!seen.add(field.get())) {
        row.wrong(field.get(), "import.field-repeated");
      } else {
        value(row, field.get(), cell);
      }
    }
  }

  private static void value(Row row, Field field, String cell) {
    if (field.shape() == Shape.TEXT) {
      row.put(field, cell);
      return;
    }
    var entries = new ArrayList<String>();
    for (String entry : cell.split("\\|")) {
      if (!entry.isBlank()) {
        entries.add(entry.strip());
      }
    }
    if (field.shape() == Shape.LIST) {
      row.putList(field, entries);
      return;
    }
    var pairs = new ArrayList<Row.Pair>();
    for (String entry : entries) {
      Pairs.parse(field, entry)
          .ifPresentOrElse(
              pairs::add, () -> row.wrong(field, "import.csv-pair." + field.key(), entry));
    }
    row.putPairs(field, pairs);
  }
}

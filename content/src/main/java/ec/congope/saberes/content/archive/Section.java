package ec.congope.saberes.content.archive;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as an archive holds it.
 *
 * @param columns in the order of the archive: the key, then the others by name
 * @param withheld columns that say which person: those are not in the archive
 * @param identity whether {@code id} is a number that the database gives
 */
record Section(
    String name, List<Column> columns, List<String> withheld, List<Column> key, boolean identity) {

  /** A column; texts are ordered by their bytes, whatever the language of the server. */
  record Column(String name, boolean textual) {
    String quoted() {
      return '"' + name + '"';
    }

    String ordered() {
      return textual ? quoted() + " collate \"C\"" : quoted();
    }
  }

  String file() {
    return "data/" + name + ".jsonl";
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** All rows, each as one line of JSON, in the order of the key. */
  String select() {
    return "select row_to_json(t)::text from (select "
        + list()
        + " from "
        + name
        + ") t order by "
        + key.stream().map(Column::ordered).collect(Collectors.joining(", "));
  }

  /** Takes rows in as one JSON array. */
  String insert() {
    return "insert into "
        + name
        + " ("
        + list()
        + ") overriding system value select "
        + list()
        + " from json_populate_recordset(null::"
        + name
        + ", ?::json)";
  }

  boolean has(String column) {
    return names().contains(column);
  }

  private String list() {
    return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
  }
}

package ec.congope.saberes.portal.compare;

import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.portal.layout.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A comparison as a table for spreadsheets, one criterion a row, in the form of {@link CsvRow}; a
 * cell keeps its lines.
 */
final class Sheet {

  private Sheet() {}

  static String of(
      String corner, String address, List<Item> items, List<Comparison.Row> rows, String base) {
    var lines = new ArrayList<String>();
    lines.add(line(corner, items.stream().map(item -> item.draft().title()).toList()));
    lines.add(line(address, items.stream().map(item -> base + "/fichas/" + item.slug()).toList()));
    rows.forEach(row ->
        lines.add(
            line(row.label(), row.cells().stream().map(cell -> String.join("\n", cell)).toList())));
    return CsvRow.MARK + String.join("", lines);
  }

  private static String line(String label, List<String> cells) {
    var all = new ArrayList<String>();
    all.add(label);
    all.addAll(cells);
    return all.stream().map(CsvRow::quoted).collect(Collectors.joining(";", "", "\r\n"));
  }
}

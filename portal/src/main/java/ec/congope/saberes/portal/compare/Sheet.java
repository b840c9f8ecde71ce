package ec.congope.saberes.portal.compare;

import ec.congope.saberes.content.item.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A comparison as a table for spreadsheets, one criterion a row: split by semicolons and in UTF-8
 * with a byte order mark, as Excel opens it with a double click where es-EC is set; otherwise as
 * RFC 4180.
 */
final class Sheet {

  /** What a spreadsheet takes for a formula, in its usual and its wide form. */
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private Sheet() {}

  static String of(
      String corner, String address, List<Item> items, List<Comparison.Row> rows, String base) {
    var lines = new ArrayList<String>();
    lines.add(line(corner, items.stream().map(item -> item.draft().title()).toList()));
    lines.add(line(address, items.stream().map(item -> base + "/fichas/" + item.slug()).toList()));
    rows.forEach(row ->
        lines.add(
            line(row.label(), row.cells().stream().map(cell -> String.join("\n", cell)).toList())));
    return "\uFEFF" + String.join("", lines);
  }

  private static String line(String label, List<String> cells) {
    var all = new ArrayList<String>();
    all.add(label);
    all.addAll(cells);
    return all.stream().map(Sheet::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  /** In quotes; what begins like a formula gets an apostrophe, which makes it a text. */
  static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return (formula ? "\"'" : "\"") + text.replace("\"", "\"\"") + "\"";
  }
}

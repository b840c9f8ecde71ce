package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.vocabulary.NewVersion.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Nodes of the framework as they are pasted from a spreadsheet: one a line, its cells split by tabs
 * or semicolons. What is no sort stays as it was typed, and is told with its line.
 */
final class NodeLines {

  private static final int CELLS = 5;
  private static final Map<String, String> SORTS =
      Map.of(
          "enfoque", "approach",
          "objetivo", "objective",
          "resultado", "result",
          "tema", "topic",
          "producto", "product");

  private NodeLines() {}

  /** Blank lines and a head do not count. */
  static List<Row> read(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .filter(line -> !isHead(line))
        .map(NodeLines::row)
        .toList();
  }

  private static boolean isHead(String line) {
    return cells(line)[0].strip().toLowerCase(Locale.ROOT).equals("clase");
  }

  private static Row row(String line) {
    String[] cells = Arrays.copyOf(cells(line), CELLS);
    String sort = cell(cells, 0).strip();
    return new Row(
        SORTS.getOrDefault(sort.toLowerCase(Locale.ROOT), sort),
        cell(cells, 1),
        cell(cells, 2),
        cell(cells, 3),
        cell(cells, 4));
  }

  private static String[] cells(String line) {
    return line.split(line.indexOf('\t') >= 0 ? "\t" : ";", -1);
  }

  /** Without the quotes that a spreadsheet puts around. */
  private static String cell(String[] cells, int number) {
    String text = cells[number] == null ? "" : cells[number].strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
  }
}

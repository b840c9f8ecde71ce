package ec.congope.saberes.portal.layout;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of a table that opens with a double click where people of Ecuador work: split by semicolons,
 * as Windows has it for es-EC (the comma is the decimal sign), in UTF-8 with a byte order mark,
 * without which Excel takes it for Windows-1252. Otherwise as RFC 4180.
 */
public final class CsvRow {

  /** The mark of the encoding: before the first row. */
  public static final String MARK = "\uFEFF";

  /** What a spreadsheet takes for a formula, in its usual and its wide form. */
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private CsvRow() {}

  /** The row of these cells, with the end of its line. */
  public static String of(Stream<String> cells) {
    return cells.map(CsvRow::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  /** The text as one line, in quotes, and never a formula. */
  public static String cell(String text) {
    return quoted(Plain.line(text));
  }

  /** In quotes, with its lines; what begins like a formula gets an apostrophe: so it is a text. */
  public static String quoted(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return (formula ? "\"'" : "\"") + text.replace("\"", "\"\"") + "\"";
  }
}

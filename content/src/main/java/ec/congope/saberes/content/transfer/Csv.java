package ec.congope.saberes.content.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the cells out of one CSV record as RFC 4180 quotes them, fed line by line because a quoted
 * cell may hold line ends.
 */
final class Csv {

  /** How far a record has come. */
  enum State {
    /** Its last line was fed. */
    COMPLETE,
    /** A quoted cell goes on in the next line. */
    OPEN,
    /** A quote stands where none may stand. */
    MALFORMED
  }

  private final char separator;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean quoted;

  Csv(char separator) {
    this.separator = separator;
  }

  List<String> cells() {
    return cells;
  }

  /** Characters held so far. */
  int length() {
    return cell.length() + cells.stream().mapToInt(String::length).sum();
  }

  State feed(String line) {
    int i = 0;
    if (quoted) {
      cell.append('\n');
      i = quotedPart(line, 0);
    } else {
      i = cellStart(line, 0);
    }
    while (i >= 0 && i < line.length()) {
      if (line.charAt(i) != separator) {
        return State.MALFORMED;
      }
      finishCell();
      i = cellStart(line, i + 1);
    }
    if (i < 0) {
      return quoted ? State.OPEN : State.MALFORMED;
    }
    finishCell();
    return State.COMPLETE;
  }

  private void finishCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  /** Reads a cell and gives the place behind it; -1 when it is not closed or not well-formed. */
  private int cellStart(String line, int from) {
    if (from < line.length() && line.charAt(from) == '"') {
      quoted = true;
      return quotedPart(line, from + 1);
    }
    int end = line.indexOf(separator, from);
    end = end < 0 ? line.length() : end;
    int quote = line.indexOf('"', from, end);
    if (quote >= 0) {
      return -1;
    }
    cell.append(line, from, end);
    return end;
  }

  private int quotedPart(String line, int from) {
    int i = from;
    while (true) {
      int quote = line.indexOf('"', i);
      if (quote < 0) {
        cell.append(line, i, line.length());
        return -1;
      }
      cell.append(line, i, quote);
      if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
        cell.append('"');
        i = quote + 2;
      } else {
        quoted = false;
        return quote + 1;
      }
    }
  }
}

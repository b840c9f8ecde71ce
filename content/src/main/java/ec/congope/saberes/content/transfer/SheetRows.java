package ec.congope.saberes.content.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of {@code manifest.xlsx} as {@link CsvRows} reads a table: the first row
 * has the names of the fields. Lines are the rows of the sheet. No formula is worked out: a cell
 * with one is reported. Rows without anything in them are none.
 */
final class SheetRows implements Rows {

  private static final int DIGITS = 40;

  /** The last day that spreadsheets know: 31 December 9999, in days since 1900. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  private final InputStream in;
  private @Nullable ReadableWorkbook workbook;
  private @Nullable Stream<org.dhatim.fastexcel.reader.Row> stream;
  private Iterator<org.dhatim.fastexcel.reader.Row> rows = Collections.emptyIterator();
  private Columns columns = Columns.NONE;
  private boolean begun;
  private int line;

  SheetRows(InputStream in) {
    this.in = in;
  }

  @Override
  public Optional<Row> next() throws IOException {
    try {
      if (!begun) {
        begun = true;
        var wrong = readHeader();
        if (wrong.isPresent()) {
          return wrong;
        }
      }
      for (var source = advance(); source.isPresent(); source = advance()) {
        var record = record(source.get());
        if (record.isPresent()) {
          return record;
        }
      }
      return Optional.empty();
    } catch (Unreadable broken) {
      return broken();
    }
  }

  /** The sheet cannot be read any further. */
  private static final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    Unreadable(Exception cause) {
      super(cause);
    }
  }

  /** The next row of the sheet. */
  private Optional<org.dhatim.fastexcel.reader.Row> advance() throws Unreadable {
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (RuntimeException broken) { // of whatever kind the reader throws at what it cannot read
      throw new Unreadable(broken);
    }
  }

  private void open() throws Unreadable {
    try {
      workbook = new ReadableWorkbook(in, new ReadingOptions(true, true));
      stream = workbook.getFirstSheet().openStream();
      rows = stream.iterator();
    } catch (IOException | RuntimeException broken) { // as above
      throw new Unreadable(broken);
    }
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
    }
    if (workbook != null) {
      workbook.close();
    }
    in.close();
  }

  private Optional<Row> readHeader() throws Unreadable {
    open();
    var first = advance();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    line = first.get().getRowNum();
    var row = new Row(line, 0);
    columns = Columns.of(cells(first.get(), row));
    columns.check(row);
    if (row.violations().isEmpty()) {
      return Optional.empty();
    }
    rows = Collections.emptyIterator();
    return Optional.of(row);
  }

  /** Nothing behind the place can be read. */
  private Optional<Row> broken() {
    rows = Collections.emptyIterator();
    var row = new Row(line + 1L, 0);
    row.wrong("", "import.sheet");
    return Optional.of(row);
  }

  private Optional<Row> record(org.dhatim.fastexcel.reader.Row source) {
    line = source.getRowNum();
    var troubles = new Row(line, 0);
    var cells = cells(source, troubles);
    if (troubles.violations().isEmpty() && cells.stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    var row = new Row(line, cells.stream().mapToInt(String::length).sum());
    row.violations().addAll(troubles.violations());
    columns.fill(row, cells);
    return Optional.of(row);
  }

  /** The texts of the cells up to the last that has one. */
  private List<String> cells(org.dhatim.fastexcel.reader.Row source, Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < source.getCellCount(); i++) {
      int column = i;
      String name = column < columns.names().size() ? columns.names().get(column) : "";
      cells.add(source.getOptionalCell(column).map(cell -> text(cell, name, row)).orElse(""));
    }
    while (!cells.isEmpty() && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    return cells;
  }

  private static String text(Cell cell, String name, Row row) {
    if (cell.getFormula() != null) {
      row.wrong(name, "import.sheet-formula", cell.getAddress().toString());
      return "";
    }
    return switch (cell.getType()) {
      case STRING -> String.valueOf(cell.asString());
      case NUMBER -> {
        if (!isWritten(cell.asNumber()) || (isDay(cell) && !isInCalendar(cell.asNumber()))) {
          row.wrong(name, "import.sheet-error", cell.getAddress().toString());
          yield "";
        }
        yield number(cell, name);
      }
      case BOOLEAN -> String.valueOf(cell.asBoolean());
      case EMPTY, FORMULA -> "";
      case ERROR -> {
        row.wrong(name, "import.sheet-error", cell.getAddress().toString());
        yield "";
      }
    };
  }

  /** Whether it has no more digits than anybody writes: in full, 1E+999999999 is a gigabyte. */
  private static boolean isWritten(BigDecimal number) {
    return number.scale() <= DIGITS && (long) number.precision() - number.scale() <= DIGITS;
  }

  private static boolean isInCalendar(BigDecimal days) {
    return days.signum() > 0 && days.compareTo(LAST_DAY) <= 0;
  }

  /** A day as the manifest has it; the code of a province that lost its nought. */
  private static String number(Cell cell, String name) {
    if (isDay(cell)) {
      return cell.asDate().toLocalDate().toString();
    }
    String number = cell.asNumber().stripTrailingZeros().toPlainString();
    boolean province = name.equals(Field.PROVINCES.key()) && number.length() == 1;
    return province ? "0" + number : number;
  }

  private static boolean isDay(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    boolean builtIn = id != null && ((id >= 14 && id <= 17) || id == 22);
    return builtIn || (format != null && format.matches("(?is).*(yy|mmm|dd).*"));
  }
}

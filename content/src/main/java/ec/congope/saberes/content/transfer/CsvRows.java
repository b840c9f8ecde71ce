package ec.congope.saberes.content.transfer;

import ec.congope.saberes.content.transfer.Csv.State;
import ec.congope.saberes.content.transfer.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code manifest.csv}: a header with the names of the fields, then a record a row, quoted as
 * RFC 4180 says; the entries of a list are split by {@code |}. Commas or, where the header has
 * none, semicolons are between the cells. After a broken record reading goes on with the line below
 * the one on which it starts.
 */
final class CsvRows implements Rows {

  private final Lines lines;
  private final Deque<Line> again = new ArrayDeque<>();
  private @Nullable Columns header;
  private char separator = ',';

  CsvRows(InputStream in) {
    lines = new Lines(in);
  }

  @Override
  public Optional<Row> next() throws IOException {
    if (header == null) {
      var wrong = readHeader();
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    for (var line = line(); line.isPresent(); line = line()) {
      if (line.get().text() == null || !line.get().text().isBlank()) {
        return Optional.of(row(line.get()));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Optional<Line> line() throws IOException {
    return again.isEmpty() ? lines.next() : Optional.of(again.pop());
  }

  /** Reads the first line; a row comes back when nothing can be read with it. */
  private Optional<Row> readHeader() throws IOException {
    var line = lines.next();
    header = Columns.NONE;
    if (line.isEmpty()) {
      return Optional.empty();
    }
    var row = new Row(1, (int) Math.min(line.get().bytes(), Lines.LIMIT));
    String text = line.get().text();
    if (text == null) {
      row.wrong("", String.valueOf(line.get().trouble()));
      return abandon(row);
    }
    separator = text.indexOf(',') < 0 && text.indexOf(';') >= 0 ? ';' : ',';
    var csv = new Csv(separator);
    if (csv.feed(text) != State.COMPLETE) {
      row.wrong("", "import.csv-quote");
      return abandon(row);
    }
    header = Columns.of(csv.cells());
    header.check(row);
    return row.violations().isEmpty() ? Optional.empty() : abandon(row);
  }

  /** Nothing below a broken header has a meaning: passes over the rest. */
  private Optional<Row> abandon(Row row) throws IOException {
    while (lines.next().isPresent()) {
      again.clear();
    }
    return Optional.of(row);
  }

  private Row row(Line first) throws IOException {
    var csv = new Csv(separator);
    var more = new ArrayList<Line>();
    int bytes = (int) Math.min(first.bytes(), Lines.LIMIT);
    Line last = first;
    while (true) {
      String text = last.text();
      if (text == null) {
        return broken(first, more, String.valueOf(last.trouble()));
      }
      var state = csv.feed(text);
      if (state == State.COMPLETE) {
        var row = new Row(first.number(), bytes);
        (header == null ? Columns.NONE : header).fill(row, csv.cells());
        return row;
      }
      var next = state == State.OPEN && bytes < Lines.LIMIT ? line() : Optional.<Line>empty();
      if (next.isEmpty()) {
        return broken(first, more, "import.csv-quote");
      }
      last = next.get();
      more.add(last);
      bytes += (int) Math.min(last.bytes(), Lines.LIMIT);
    }
  }

  private Row broken(Line first, List<Line> more, String code) {
    for (Line line : more.reversed()) {
      again.push(line);
    }
    var row = new Row(first.number(), (int) Math.min(first.bytes(), Lines.LIMIT));
    row.wrong("", code);
    return row;
  }
}

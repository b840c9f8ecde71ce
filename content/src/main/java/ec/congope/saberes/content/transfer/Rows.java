package ec.congope.saberes.content.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The records of a manifest, one after the other; blank lines are none. */
sealed interface Rows extends Closeable permits JsonRows, CsvRows, SheetRows {

  /** The next record, right or wrong; empty at the end. */
  Optional<Row> next() throws IOException;
}

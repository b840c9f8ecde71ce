package ec.congope.saberes.search.query;

import java.util.List;

/**
 * A text, read.
 *
 * @param query what it means
 * @param remarks what could not be read as an operator, and so was read as text
 */
public record Parsed(Query query, List<Remark> remarks) {
  /** Copies the remarks. */
  public Parsed {
    remarks = List.copyOf(remarks);
  }
}

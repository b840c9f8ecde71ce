package ec.congope.saberes.search.query;

/**
 * Something in a query that was not read as it was meant, perhaps.
 *
 * @param code of the message: {@code quote}, {@code operator}, {@code near}, {@code similar},
 *     {@code wildcard}, {@code brackets}, {@code regex}, {@code field}, {@code value}, {@code cut}
 * @param part what it is about, as it stands in the text; the limit for {@code cut}
 */
public record Remark(String code, String part) {

  /** Longest part that is repeated, in characters. */
  private static final int LONGEST = 40;

  /** Cuts a long part. */
  public Remark {
    part = part.length() > LONGEST ? part.substring(0, LONGEST - 1) + "…" : part;
  }
}

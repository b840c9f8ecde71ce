package ec.congope.saberes.search.query;

/** Reads what a person types. Never fails: what is no operator is text. */
public final class QueryParser {

  /** Longest text that is read, in characters; the rest is ignored. */
  public static final int LIMIT = 512;

  private QueryParser() {}

  /** The query that the text means; {@link Query.Everything} for a blank text. */
  public static Query parse(String text) {
    return text.isBlank() ? new Query.Everything() : new Query.Word(text.strip());
  }
}

package ec.congope.saberes.search;

/**
 * The index cannot answer now. An empty result means that there is nothing; this means that nobody
 * knows.
 */
public final class SearchUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what was tried and why it failed. */
  public SearchUnavailable(String text, Throwable cause) {
    super(text, cause);
  }
}

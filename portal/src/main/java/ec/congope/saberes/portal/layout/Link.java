package ec.congope.saberes.portal.layout;

/**
 * Somewhere to go.
 *
 * @param note a word beside it, such as how many items are there; may be empty
 */
public record Link(String label, String url, String note) {

  /** A link without a note. */
  public static Link to(String label, String url) {
    return new Link(label, url, "");
  }
}

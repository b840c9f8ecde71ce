package ec.congope.saberes.content.markdown;

/**
 * HTML that is safe to show: made by {@link Markdown} from a person's text, sanitized, then stored.
 * Only this package makes it; the stored form is restored by {@link #restore}, which only the
 * reader of stored revisions may call (an architecture rule).
 */
public final class Html {

  /** Nothing. */
  public static final Html EMPTY = new Html("");

  private final String markup;

  Html(String markup) {
    this.markup = markup;
  }

  /** Wraps markup that {@link Markdown} made earlier and the database kept. */
  public static Html restore(String stored) {
    return stored.isEmpty() ? EMPTY : new Html(stored);
  }

  /** The markup, for {@code th:utext}. */
  @Override
  public String toString() {
    return markup;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Html html && html.markup.equals(markup);
  }

  @Override
  public int hashCode() {
    return markup.hashCode();
  }
}

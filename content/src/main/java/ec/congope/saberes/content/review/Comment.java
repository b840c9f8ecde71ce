package ec.congope.saberes.content.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a manuscript. Shown to those who may read the manuscript, never to readers.
 *
 * @param field key of the field that it is about, empty for the whole
 * @param by the name of who said it, or null where that is forgotten
 * @param resolved when it was called resolved, or null
 * @param resolvedBy the name of who called it so, or null
 */
public record Comment(
    long id,
    String field,
    String text,
    Instant at,
    @Nullable String by,
    @Nullable Instant resolved,
    @Nullable String resolvedBy) {

  /** Whether it still waits for something. */
  public boolean isOpen() {
    return resolved == null;
  }
}

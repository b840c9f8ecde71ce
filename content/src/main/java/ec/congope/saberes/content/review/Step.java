package ec.congope.saberes.content.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a manuscript. Shown to those who may read the manuscript, never to readers.
 *
 * @param reason in the words of who decided; empty for none
 * @param digest of what the decision was about
 * @param by the name of who decided, or null where that is forgotten
 */
public record Step(Kind kind, String reason, String digest, Instant at, @Nullable String by) {

  /** What was decided. */
  public enum Kind {
    /** Handed in. */
    SUBMIT,
    /** Given back with reasons. */
    RETURN,
    /** Passed on by the province to CONGOPE. */
    FORWARD,
    /** Approved by CONGOPE. */
    APPROVE,
    /** Published. */
    PUBLISH
  }
}

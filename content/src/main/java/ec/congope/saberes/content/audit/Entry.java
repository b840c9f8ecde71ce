package ec.congope.saberes.content.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param number from 1, without gaps
 * @param actor {@code person:12}, {@code portal} or {@code anonymous}
 * @param origin the network of the request, or null where there was none
 * @param action such as {@code item.publish}
 * @param subject what it was done to, such as {@code item:42}
 * @param details further facts, by name; never personal data
 */
public record Entry(
    long number,
    Instant at,
    String actor,
    @Nullable String origin,
    String action,
    String subject,
    Map<String, String> details) {

  /** Copies the details. */
  public Entry {
    details = Map.copyOf(details);
  }
}

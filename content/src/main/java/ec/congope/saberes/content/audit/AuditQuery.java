package ec.congope.saberes.content.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null is not asked.
 *
 * @param actor exactly
 * @param action exactly, or everything below it: {@code item} takes {@code item.publish}
 * @param subject exactly
 * @param from at or after
 * @param to before
 */
public record AuditQuery(
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** Everything. */
  public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);
}

package ec.congope.saberes.content.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its person sees it.
 *
 * @param name what its person calls it
 * @param used when it was last used, or null
 */
public record Passkey(long id, String name, Instant made, @Nullable Instant used) {}

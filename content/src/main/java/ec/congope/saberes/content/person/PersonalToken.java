package ec.congope.saberes.content.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token for the machine interface, without the token.
 *
 * @param name what its person calls it
 * @param used when it was last used, or null
 */
public record PersonalToken(
    long id, String name, Instant made, Instant expires, @Nullable Instant used) {}

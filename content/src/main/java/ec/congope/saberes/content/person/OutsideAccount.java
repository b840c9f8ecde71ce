package ec.congope.saberes.content.person;

import java.time.Instant;

/**
 * An account elsewhere with which a person signs in.
 *
 * @param issuer who keeps it
 * @param used when it was last used
 */
public record OutsideAccount(String issuer, Instant linked, Instant used) {}

package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.subscription.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is written.
 *
 * @param id for {@code Message-ID}: the same mail has the same one
 * @param stop where one click stops it (RFC 8058), or null where there is nothing to stop
 */
public record Letter(
    String id, EmailAddress to, String subject, String text, String html, @Nullable String stop) {}

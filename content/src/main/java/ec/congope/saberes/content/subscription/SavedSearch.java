package ec.congope.saberes.content.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search that somebody wants to be told about.
 *
 * @param question the parameters of the search as its address has them, without order and page
 * @param asked when it was asked for: what was there before is not new
 * @param confirmed when the address was confirmed, or null while that is awaited
 */
public record SavedSearch(
    long id, String question, Frequency frequency, Instant asked, @Nullable Instant confirmed) {}

package ec.congope.saberes.content.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act of one person on a scheme.
 *
 * @param version of the scheme
 * @param kind as {@link Edit#kind()} names it
 * @param code of the concept that it was about
 * @param target the concept that took its place, or that it was put under; or null
 * @param items how many items readers saw otherwise after it
 * @param person the name of who did it, or null where that is not known any more
 * @param undone when it was taken back, or null
 */
public record Step(
    long id,
    Scheme scheme,
    String version,
    String kind,
    String code,
    @Nullable String target,
    int items,
    Instant at,
    @Nullable String person,
    @Nullable Instant undone) {}

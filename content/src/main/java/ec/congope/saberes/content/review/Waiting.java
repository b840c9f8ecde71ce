package ec.congope.saberes.content.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A manuscript that waits for the viewer to review or publish it.
 *
 * @param title may be empty
 * @param author as shown, or null where it is forgotten
 * @param since when the last decision about it was taken
 * @param holder the name of who has its review at hand, or null
 * @param publishes when it is published by itself, or null where that is not planned
 * @param mine whether that is the viewer
 * @param alone whether it is with a province where no coordinator can pass it on
 */
public record Waiting(
    ManuscriptId id,
    String title,
    String type,
    State state,
    String organisation,
    @Nullable String author,
    Instant since,
    @Nullable String holder,
    @Nullable Instant publishes,
    boolean mine,
    boolean alone) {}

package ec.congope.saberes.content.item;

import java.time.Instant;
import java.util.Optional;

/**
 * What is left of an item that was withdrawn.
 *
 * @param item as it was when it was withdrawn
 * @param reason in the words of who withdrew it; may be empty
 * @param at when that was
 * @param replacement the published item that takes its place, as far as the viewer may see it
 */
public record Tombstone(Item item, String reason, Instant at, Optional<Item> replacement) {}

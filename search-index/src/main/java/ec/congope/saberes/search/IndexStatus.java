package ec.congope.saberes.search;

/**
 * How the index stands.
 *
 * @param cursor sequence of the last change that it holds
 * @param items searchable items
 * @param pages searchable pages
 * @param bytes size on disk
 */
public record IndexStatus(long cursor, int items, int pages, long bytes) {}

package ec.congope.saberes.content.tuning;

/**
 * A query of the last days with its numbers.
 *
 * @param query as it was typed, in lower case
 * @param searches how often it was asked
 * @param empty how often it found nothing
 * @param total what it found last
 */
public record Asked(String query, long searches, long empty, long total) {}

package ec.congope.saberes.search;

/**
 * Something that a person who types may mean.
 *
 * @param kind {@code item} or the code of a vocabulary scheme
 * @param key the item's slug or the concept's code
 * @param type code of the content type of an item, or the kind of the concept
 * @param label what to show, with the typed part marked
 */
public record Suggestion(String kind, String key, String type, Snippet label) {}

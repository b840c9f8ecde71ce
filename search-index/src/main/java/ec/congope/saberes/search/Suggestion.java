package ec.congope.saberes.search;

/**
 * Something that a person who types may mean.
 *
 * @param kind {@code item}, {@code organisation} or the code of a vocabulary scheme
 * @param key the item's slug, the organisation's name or the concept's code
 * @param type code of the content type of an item, or the kind of the concept
 * @param label what to show, with the typed words marked
 * @param completed the last typed word as the label has it, whole; empty where a label that is not
 *     shown has it
 */
public record Suggestion(String kind, String key, String type, Snippet label, String completed) {}

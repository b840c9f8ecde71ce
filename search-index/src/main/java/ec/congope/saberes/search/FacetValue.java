package ec.congope.saberes.search;

/**
 * How many items a value would give.
 *
 * @param code the value
 * @param count items that match the query and all filters of the other dimensions, and have this
 *     value (or one below it): what a search with this value alone chosen in its dimension finds
 * @param selected whether it is chosen now
 */
public record FacetValue(String code, int count, boolean selected) {}

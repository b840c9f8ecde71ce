/**
 * The desk of whoever looks after search: what is asked, synonyms, pins, and search measured by
 * judged queries. Builds on {@code content.tuning} and the index. Start at {@code
 * QueriesController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.tune;

/**
 * The full-text index: what a reader may ask it ({@link ec.congope.saberes.search.SearchIndex}) and
 * what it answers.
 *
 * <p>Builds on the store's words for items and viewers. Start reading at {@link
 * ec.congope.saberes.search.SearchIndex}; the query language is in {@code search.query}, the engine
 * in {@code search.lucene}, and how it keeps up with the store in {@code search.follow}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search;

/**
 * A search taken along: feeds of what is new in it, and its results as a table and as references.
 * Builds on the criteria and the list of {@code portal.find}. Start at {@code FeedController} and
 * {@code ExportController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.find.export;

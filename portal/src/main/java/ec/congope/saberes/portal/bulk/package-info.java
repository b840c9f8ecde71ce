/**
 * Work on many items at once by those who run the portal: the same change to a selection, and the
 * whole library taken along. Imports are in {@code portal.ingest}. Start at {@code EditController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.bulk;

/**
 * The machine interface: searching, reading and writing items. Builds on the index, items and
 * vocabularies. Start at {@code SearchApi} and {@code ItemsApi}; imports are in {@code ingest}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.api;

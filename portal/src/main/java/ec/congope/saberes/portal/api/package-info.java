/**
 * The machine interface for reading. Builds on the index, items and vocabularies. Start at {@code
 * SearchApi}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.api;

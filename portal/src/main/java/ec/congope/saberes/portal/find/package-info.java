/**
 * Searching: the search page, its facets and suggestions. Builds on the index and the vocabularies.
 * Start at {@code SearchController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.find;

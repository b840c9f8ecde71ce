/**
 * Tags proposed for a text, learned from the library. Builds on neighbours in the index and on the
 * tags of items. Start at {@code TagSuggestions}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search.tag;

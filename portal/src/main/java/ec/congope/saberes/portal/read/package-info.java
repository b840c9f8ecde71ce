/**
 * Reading: an item, its files, and the light reader of single pages. Builds on items, texts and
 * files. Start at {@code ItemController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.read;

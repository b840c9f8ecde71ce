/**
 * Items, the heart of the library: what they say, their revisions and their life. Builds on the
 * other packages of the store. Start at {@link ec.congope.saberes.content.item.Items}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.item;

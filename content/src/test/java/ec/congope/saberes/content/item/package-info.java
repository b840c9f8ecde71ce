/** Tests of items, and the fixtures that make them. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.item;

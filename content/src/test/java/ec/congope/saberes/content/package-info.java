/** The fixtures of the store. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content;

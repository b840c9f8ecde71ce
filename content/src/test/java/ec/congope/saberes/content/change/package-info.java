/** Tests of the change log. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.change;

/** Tests of who may see what. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.access;

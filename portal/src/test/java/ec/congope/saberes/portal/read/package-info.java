/** Tests of comparisons. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.read;

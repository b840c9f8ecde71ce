/** Tests of the desk of search. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.tune;

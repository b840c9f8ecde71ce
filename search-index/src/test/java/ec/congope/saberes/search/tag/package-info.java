/** Tests of suggested tags. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search.tag;

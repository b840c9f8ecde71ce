/** Tests. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search.follow;

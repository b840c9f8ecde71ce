/** Tests of the follower of the change log. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search.follow;

/**
 * How the index keeps up with the store: it follows the change log and re-reads the truth. Builds
 * on the store's items, texts and vocabularies. Start at {@link
 * ec.congope.saberes.search.follow.IndexFollower}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search.follow;

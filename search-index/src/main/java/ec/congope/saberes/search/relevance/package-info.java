/**
 * How good a ranking is, as a number. Builds on item ids alone. Start at {@link
 * ec.congope.saberes.search.relevance.Ndcg}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search.relevance;

/**
 * The ranking of the demonstration library as a number: judged questions, a golden file, and titles
 * that must find their items. Builds on the store and the index. Start at {@link
 * ec.congope.saberes.portal.relevance.GoldenIT}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.relevance;

/**
 * Relevance as a number: collections of texts with judged questions, the usual measures, and typing
 * errors made on purpose. Builds on nothing of the index. Start at {@link
 * ec.congope.saberes.search.relevance.JudgedTexts}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search.relevance;

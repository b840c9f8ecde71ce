/** Tests of measures. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search.relevance;

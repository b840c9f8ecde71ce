/** Tests of the vocabularies. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.vocabulary;

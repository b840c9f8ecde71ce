/**
 * The index in Lucene, in this process. An item is a block of documents: its pages, then the item
 * itself. Builds on the words of the parent package. Start at {@link
 * ec.congope.saberes.search.lucene.LuceneIndex}; every field and weight is in {@code LuceneSchema}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.search.lucene;

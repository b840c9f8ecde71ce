/**
 * Bulk import of whole folders of documents. Builds on items, files and vocabularies. Start at
 * {@link ec.congope.saberes.content.transfer.BulkImport}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.transfer;

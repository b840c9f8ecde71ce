/**
 * The same change to many items: which items, what is changed, and what it would come to for each.
 * Start at {@link ec.congope.saberes.content.batch.edit.BulkEdit}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.batch.edit;

/**
 * Work on many items at once, which goes on after a restart, says what it did to which item, and
 * can be undone. What the work is, other packages say. Start at {@link
 * ec.congope.saberes.content.batch.Batches}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.batch;

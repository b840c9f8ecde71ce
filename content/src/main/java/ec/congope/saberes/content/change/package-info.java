/**
 * The one ordered log of everything that changed for a reader. Builds on PostgreSQL. Start at
 * {@link ec.congope.saberes.content.change.ChangeLog}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.change;

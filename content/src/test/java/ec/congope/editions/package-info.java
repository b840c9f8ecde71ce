/**
 * A store that has a further edition of a form. It stands apart, so that no store has it that does
 * not ask for it.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.editions;

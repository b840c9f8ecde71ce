/**
 * Loads the demonstration library at the first start. Builds on the bulk import. Start at {@code
 * DemonstrationLoader}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.demonstration;

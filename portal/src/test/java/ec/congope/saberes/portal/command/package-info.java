/** Tests. */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.command;

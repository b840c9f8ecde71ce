/**
 * What the packaged portal does besides serving pages: import, reindex, verify. Start at {@code
 * Commands}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.command;

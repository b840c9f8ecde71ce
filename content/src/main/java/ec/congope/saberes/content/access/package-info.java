/**
 * Who may see and do what, in one place. Builds on the words of the parent package. Start at {@link
 * ec.congope.saberes.content.access.Keys}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.access;

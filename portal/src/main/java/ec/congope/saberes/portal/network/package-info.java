/**
 * The networks that have a name, and who is in them, for administrators. Builds on {@code
 * content.access}. Start at {@code NetworksController}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.network;

/**
 * Whether items still hold: whom the portal asks, when, and what they answer. Start at {@link
 * ec.congope.saberes.content.validity.Questions}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.validity;

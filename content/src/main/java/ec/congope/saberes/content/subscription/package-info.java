/**
 * Saved searches of people without an account, by e-mail address with double opt-in, and the mails
 * that are to be sent for them. Builds on the database alone. Start at {@link
 * ec.congope.saberes.content.subscription.Subscriptions}, then {@link
 * ec.congope.saberes.content.subscription.Outbox}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.subscription;

/**
 * Alerts by mail: saving a search by e-mail address, what is new in it, and the mails. Builds on
 * the criteria of {@code portal.find} and the subscriptions of the store. Start at {@code
 * AskController} for the pages and {@link ec.congope.saberes.portal.find.alert.AlertRun} for the
 * mails.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.find.alert;

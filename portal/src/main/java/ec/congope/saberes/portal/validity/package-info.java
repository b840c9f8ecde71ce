/**
 * «¿Sigue vigente?»: the yearly mail to those whose an item is, and the page where they answer with
 * one click, without signing in. Builds on {@code content.validity}. Start at {@code
 * ValidityController} for the page and {@link ec.congope.saberes.portal.validity.ValidityRun} for
 * the mails.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.portal.validity;

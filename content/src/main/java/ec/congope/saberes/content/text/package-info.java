/**
 * The text of the documents, page by page: how far each file has come, and its pages. Builds on
 * files, the worker and the change log. Start at {@link ec.congope.saberes.content.text.Texts}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.text;

/**
 * Markdown to safe HTML: the only maker of {@link ec.congope.saberes.content.markdown.Html}. Builds
 * on the worker process. Start at {@link ec.congope.saberes.content.markdown.Markdown}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.markdown;

/**
 * The killable worker process: all parsing of what people hand in happens there, never in the
 * portal's own process. Builds on PDFBox, Tika, Commons Compress and Flexmark. Start at {@link
 * ec.congope.saberes.content.worker.Workers}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.worker;

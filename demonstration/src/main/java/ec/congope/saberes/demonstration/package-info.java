/**
 * The demonstration library: reads its texts at build time and typesets their PDF and DOCX
 * documents. Builds on PDFBox. Start at {@code LibraryBuilder}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.demonstration;

package ec.congope.saberes.content.file;

/**
 * A stored file as one item presents it.
 *
 * @param file the bytes
 * @param name file name for downloads, without folders, such as {@code manual-vial.pdf}
 * @param title what a reader sees, such as {@code Manual (84 páginas)}; never blank
 * @param mediaType by content, never by name, such as {@code application/pdf}
 * @param size in bytes
 */
public record Attachment(FileId file, String name, String title, String mediaType, long size) {}

package ec.congope.saberes.content.file;

import ec.congope.saberes.content.access.Access;
import org.jspecify.annotations.Nullable;

/**
 * A stored file as one item presents it.
 *
 * @param file the bytes
 * @param name file name for downloads, without folders, such as {@code manual-vial.pdf}
 * @param title what a reader sees, such as {@code Manual (84 páginas)}; never blank
 * @param mediaType by content, never by name, such as {@code application/pdf}
 * @param size in bytes
 * @param access who may read it, or null for whoever reads the item; never more than those
 */
public record Attachment(
    FileId file, String name, String title, String mediaType, long size, @Nullable Access access) {

  /** A file for whoever reads the item. */
  public Attachment(FileId file, String name, String title, String mediaType, long size) {
    this(file, name, title, mediaType, size, null);
  }

  /** The same file for these readers. */
  public Attachment with(@Nullable Access readers) {
    return new Attachment(file, name, title, mediaType, size, readers);
  }
}

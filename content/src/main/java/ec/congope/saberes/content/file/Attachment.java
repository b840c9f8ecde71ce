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
 * @param licence code of what may be done with it, or null for what the item says
 */
public record Attachment(
    FileId file,
    String name,
    String title,
    String mediaType,
    long size,
    @Nullable Access access,
    @Nullable String licence) {

  /** A file for whoever reads the item, under the licence of the item. */
  public Attachment(FileId file, String name, String title, String mediaType, long size) {
    this(file, name, title, mediaType, size, null, null);
  }

  /** The same file for these readers. */
  public Attachment with(@Nullable Access readers) {
    return new Attachment(file, name, title, mediaType, size, readers, licence);
  }

  /** The same file under this licence, or under that of the item. */
  public Attachment under(@Nullable String code) {
    return new Attachment(file, name, title, mediaType, size, access, code);
  }
}

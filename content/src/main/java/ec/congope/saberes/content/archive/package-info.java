/**
 * The whole library as an archive in open formats, out of one portal and into an empty one; on the
 * rows of the store and its files. Start reading at {@link
 * ec.congope.saberes.content.archive.ArchiveExport}.
 */
@NullMarked
package ec.congope.saberes.content.archive;

import org.jspecify.annotations.NullMarked;

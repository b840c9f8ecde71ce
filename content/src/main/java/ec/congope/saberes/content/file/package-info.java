/**
 * Content-addressed storage of the documents' bytes. Builds on the file system. Start at {@link
 * ec.congope.saberes.content.file.FileStore}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.file;

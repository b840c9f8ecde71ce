package ec.congope.saberes.portal.ingest;

import java.nio.file.Path;

/**
 * A body that was received whole.
 *
 * @param folder of its own in the staging folder; everything that belongs to the upload is in it
 * @param body the bytes
 * @param sha256 of the bytes, as hexadecimal digits
 * @param contentType with its parameters
 */
record Upload(Path folder, Path body, Format format, String sha256, String contentType) {}

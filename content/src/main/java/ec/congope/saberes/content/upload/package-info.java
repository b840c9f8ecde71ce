/**
 * Files on their way into a manuscript: in pieces, over lines that break, within what an
 * organisation may keep. Builds on {@code content.file} and {@code content.review}. Start at {@link
 * ec.congope.saberes.content.upload.Uploads}.
 */
@org.jspecify.annotations.NullMarked
package ec.congope.saberes.content.upload;

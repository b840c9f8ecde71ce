package ec.congope.saberes.content.text;

import ec.congope.saberes.content.file.FileId;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the text of one file.
 *
 * @param pages number of pages; 0 while pending and when it could not be counted. Formats without
 *     pages (DOCX, HTML, TXT …) are cut into pages of text: slides, sheets, chapters, or some 3,000
 *     characters
 * @param paged whether the pages are those of the document itself (PDF, slides), so that a page
 *     number may be cited and a page image drawn
 * @param ocr whether the text was read from images by an OCR engine
 * @param detail for editors, in the words of the parser, or null
 * @param metadata proposed by the file itself: {@code title author date language subject}
 */
public record FileText(
    FileId file,
    TextStatus status,
    int pages,
    boolean paged,
    boolean ocr,
    @Nullable String detail,
    java.util.Map<String, String> metadata) {}

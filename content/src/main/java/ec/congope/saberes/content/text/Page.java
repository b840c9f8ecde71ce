package ec.congope.saberes.content.text;

/**
 * The text of one page.
 *
 * @param number from 1
 * @param text plain text, paragraphs apart by a blank line; may be empty
 */
public record Page(int number, String text) {}

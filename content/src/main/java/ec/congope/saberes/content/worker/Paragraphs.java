package ec.congope.saberes.content.worker;

import java.util.regex.Pattern;

/** Turns the lines of a page into paragraphs. */
final class Paragraphs {

  private static final Pattern TRAILING = Pattern.compile("[ \\t\\u00a0]+\\n");
  private static final Pattern MANY = Pattern.compile("\\n{3,}");
  private static final Pattern BLANKS = Pattern.compile("[ \\u00a0]{2,}");
  private static final Pattern HYPHEN = Pattern.compile("(\\p{Ll})[-\\u00ad]\\n(\\p{Ll})");
  private static final Pattern LINE_END = Pattern.compile("(?<!\\n)\\n(?!\\n)");

  private Paragraphs() {}

  /** Blank lines single, no blanks at line ends, no control characters. */
  static String tidy(String text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        continue;
      }
      clean.append(
          c < ' ' && c != '\n' && c != '\t' ? ' ' : c == '\ufffe' || c == '\uffff' ? ' ' : c);
    }
    String lines = TRAILING.matcher(clean).replaceAll("\n");
    lines = BLANKS.matcher(lines).replaceAll(" ");
    return MANY.matcher(lines).replaceAll("\n\n").strip();
  }

  /**
   * The same, with the lines of a paragraph joined and words put together again that a line end
   * divided.
   */
  static String join(String text) {
    String whole = HYPHEN.matcher(tidy(text)).replaceAll("$1$2");
    return LINE_END.matcher(whole).replaceAll(" ");
  }
}

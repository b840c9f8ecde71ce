package ec.congope.saberes.portal.layout;

/**
 * Style sheets and our own script without comments and needless blanks. Leaves strings and
 * everything inside rules as it is.
 */
final class Minified {

  private Minified() {}

  static String css(String source) {
    return source
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll("\\s*([{};,])\\s*", "$1")
        .replaceAll(";}", "}")
        .strip();
  }

  /**
   * Takes away lines that are comments, indents, and blanks beside punctuation. For our own script:
   * it ends its statements with semicolons, and no string in it has a blank beside punctuation.
   */
  static String script(String source) {
    return source
        .replaceAll("(?m)^[ \\t]*//.*\\n", "")
        .replaceAll("(?m)^[ \\t]+", "")
        .replaceAll("([{;,])\\n", "$1")
        .replaceAll(" *([{}();,=<>?:|&+!]) *", "$1")
        .strip();
  }
}

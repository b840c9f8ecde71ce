package ec.congope.saberes.portal.layout;

/**
 * Style sheets without comments and needless blanks. Leaves strings and everything inside rules as
 * it is.
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
}

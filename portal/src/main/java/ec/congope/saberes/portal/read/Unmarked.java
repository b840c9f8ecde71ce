package ec.congope.saberes.portal.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown as it is read aloud: the words and the lines, without the signs that lay them out. */
final class Unmarked {

  private static final Pattern RULE = Pattern.compile("(?m)^\\|?(?: *:?-+:? *\\|)+ *(?:\n|$)");
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} +");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ?(.*?) ?\\|$");
  private static final Pattern CELL = Pattern.compile("(?<!\\\\) ?\\| ?");
  private static final Pattern STRONG =
      Pattern.compile("(?<![\\\\*])\\*\\*(?=[^\\s*])([^*\n]{0,2000}[^\\s*])\\*\\*");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_\\[\\]<>|#])");

  private Unmarked() {}

  static String of(String markdown) {
    String text = HEADING.matcher(RULE.matcher(markdown).replaceAll("")).replaceAll("");
    text = ROW.matcher(text).replaceAll(row -> Matcher.quoteReplacement(cells(row.group(1))));
    return ESCAPED.matcher(STRONG.matcher(text).replaceAll("$1")).replaceAll("$1");
  }

  private static String cells(String row) {
    return CELL.matcher(row).replaceAll(" · ");
  }
}

package ec.congope.saberes.search.follow;

/**
 * The words of sanitized markup, without the markup: a line for each block, single blanks aside. A
 * heading ends in a colon, so that a passage reads well across it.
 */
final class PlainText {

  private final StringBuilder text;

  private PlainText(int length) {
    text = new StringBuilder(length);
  }

  static String of(String markup) {
    var plain = new PlainText(markup.length());
    int at = 0;
    while (at < markup.length()) {
      char c = markup.charAt(at);
      if (c == '<') {
        int end = markup.indexOf('>', at);
        if (end < 0) {
          break;
        }
        if (!isInline(markup, at, end)) {
          plain.endLine(endsHeading(markup, at));
        }
        at = end + 1;
      } else if (c == '&') {
        at = plain.entity(markup, at);
      } else {
        plain.add(c);
        at++;
      }
    }
    return plain.text.toString().strip();
  }

  /** A line has no blanks around it, and there are no empty ones. */
  private void add(char c) {
    if (c == '\n') {
      endLine(false);
    } else if (!isBlank(c) || (!text.isEmpty() && text.charAt(text.length() - 1) != '\n')) {
      text.append(c);
    }
  }

  private void endLine(boolean heading) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    text.setLength(end);
    if (end > 0) {
      text.append(heading && Character.isLetterOrDigit(text.charAt(end - 1)) ? ":\n" : "\n");
    }
  }

  private static boolean endsHeading(String markup, int at) {
    return markup.startsWith("</h", at) && Character.isDigit(markup.charAt(at + 3));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isInline(String markup, int from, int to) {
    int start = from + 1;
    while (start < to && (markup.charAt(start) == '/' || isBlank(markup.charAt(start)))) {
      start++;
    }
    int end = start;
    while (end < to && markup.charAt(end) != '/' && !isBlank(markup.charAt(end))) {
      end++;
    }
    return switch (markup.substring(start, end)) {
      case "a", "strong", "em", "code", "sup", "sub", "del" -> true;
      default -> false;
    };
  }

  private int entity(String markup, int at) {
    int end = markup.indexOf(';', at);
    if (end < 0 || end - at > 10) {
      text.append('&');
      return at + 1;
    }
    String name = markup.substring(at + 1, end);
    switch (name) {
      case "amp" -> text.append('&');
      case "lt" -> text.append('<');
      case "gt" -> text.append('>');
      case "quot" -> text.append('"');
      case "nbsp" -> add(' ');
      default -> {
        if (name.matches("#\\d{1,7}")) {
          character(Math.min(Character.MAX_CODE_POINT, Integer.parseInt(name.substring(1))));
        } else {
          add(' ');
        }
      }
    }
    return end + 1;
  }

  private void character(int codePoint) {
    if (codePoint < ' ') {
      add((char) codePoint);
    } else {
      text.appendCodePoint(codePoint);
    }
  }
}

package ec.congope.saberes.search.follow;

/** The words of sanitized markup, without the markup. */
final class PlainText {

  private PlainText() {}

  static String of(String markup) {
    var text = new StringBuilder(markup.length());
    int at = 0;
    while (at < markup.length()) {
      char c = markup.charAt(at);
      if (c == '<') {
        int end = markup.indexOf('>', at);
        if (end < 0) {
          return text.toString();
        }
        boolean inline = isInline(markup, at, end);
        if (!inline) {
          text.append('\n');
        }
        at = end + 1;
      } else if (c == '&') {
        at = entity(markup, at, text);
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString().replaceAll("\\s*\\n\\s*", "\n").strip();
  }

  private static boolean isInline(String markup, int from, int to) {
    String tag = markup.substring(from + 1, to).replace("/", "").strip();
    int blank = tag.indexOf(' ');
    return switch (blank < 0 ? tag : tag.substring(0, blank)) {
      case "a", "strong", "em", "code", "sup", "sub", "del" -> true;
      default -> false;
    };
  }

  private static int entity(String markup, int at, StringBuilder text) {
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
      case "nbsp" -> text.append(' ');
      default -> {
        if (name.matches("#\\d{1,7}")) {
          text.appendCodePoint(
              Math.min(Character.MAX_CODE_POINT, Integer.parseInt(name.substring(1))));
        } else {
          text.append(' ');
        }
      }
    }
    return end + 1;
  }
}

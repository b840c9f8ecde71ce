package ec.congope.saberes.portal.write;

import java.util.regex.Pattern;

/**
 * What the button does that a form was sent with.
 *
 * @param field of a record that gets or loses a row, or empty
 * @param row to take away
 */
record Wish(Kind kind, String field, int row) {

  /** The buttons. */
  enum Kind {
    SAVE,
    CONTINUE,
    PREVIEW,
    ADD,
    REMOVE
  }

  private static final Pattern ADD = Pattern.compile("agregar:([a-z-]{1,40})");
  private static final Pattern REMOVE = Pattern.compile("quitar:([a-z-]{1,40}):(\\d{1,3})");

  static Wish of(String button) {
    var add = ADD.matcher(button);
    if (add.matches()) {
      return new Wish(Kind.ADD, add.group(1), 0);
    }
    var remove = REMOVE.matcher(button);
    if (remove.matches()) {
      return new Wish(Kind.REMOVE, remove.group(1), Integer.parseInt(remove.group(2)));
    }
    return switch (button) {
      case "continuar" -> new Wish(Kind.CONTINUE, "", 0);
      case "previa" -> new Wish(Kind.PREVIEW, "", 0);
      default -> new Wish(Kind.SAVE, "", 0);
    };
  }
}

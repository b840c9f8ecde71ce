package ec.congope.saberes.portal.write;

import java.util.regex.Pattern;

/**
 * What the button does that a form was sent with.
 *
 * @param field of a record that gets, loses or moves a row, or empty
 * @param row to take away or to move
 * @param code of the suggested tag that is taken or refused, or empty
 */
record Wish(Kind kind, String field, int row, String code) {

  /** The buttons. */
  enum Kind {
    SAVE,
    CONTINUE,
    PREVIEW,
    ADD,
    REMOVE,
    /** Put a row before the one above it. */
    UP,
    /** Put a row behind the one below it. */
    DOWN,
    /** Take what a file says of itself; the code is the number of the file. */
    ACCEPT,
    /** Take a suggested tag. */
    TAKE,
    /** Not that one: it is not to be suggested again. */
    REFUSE,
    /** Suggest again what was refused. */
    RECALL
  }

  private static final Pattern TAG = Pattern.compile("(tomar|rechazar):([a-z-]{1,40}):(.{1,300})");
  private static final Pattern ACCEPT = Pattern.compile("aceptar:([a-z-]{1,40}):([0-9a-f]{64})");
  private static final Pattern RECALL = Pattern.compile("recordar:([a-z-]{1,40})");

  private static final Pattern ADD = Pattern.compile("agregar:([a-z-]{1,40})");
  private static final Pattern MOVE = Pattern.compile("(subir|bajar):([a-z-]{1,40}):(\\d{1,3})");
  private static final Pattern REMOVE = Pattern.compile("quitar:([a-z-]{1,40}):(\\d{1,3})");

  static Wish of(String button) {
    var add = ADD.matcher(button);
    if (add.matches()) {
      return new Wish(Kind.ADD, add.group(1), 0, "");
    }
    var remove = REMOVE.matcher(button);
    if (remove.matches()) {
      return new Wish(Kind.REMOVE, remove.group(1), Integer.parseInt(remove.group(2)), "");
    }
    var move = MOVE.matcher(button);
    if (move.matches()) {
      var kind = move.group(1).equals("subir") ? Kind.UP : Kind.DOWN;
      return new Wish(kind, move.group(2), Integer.parseInt(move.group(3)), "");
    }
    var accept = ACCEPT.matcher(button);
    if (accept.matches()) {
      return new Wish(Kind.ACCEPT, accept.group(1), 0, accept.group(2));
    }
    var tag = TAG.matcher(button);
    if (tag.matches()) {
      var kind = tag.group(1).equals("tomar") ? Kind.TAKE : Kind.REFUSE;
      return new Wish(kind, tag.group(2), 0, tag.group(3));
    }
    var recall = RECALL.matcher(button);
    if (recall.matches()) {
      return new Wish(Kind.RECALL, recall.group(1), 0, "");
    }
    return switch (button) {
      case "continuar" -> new Wish(Kind.CONTINUE, "", 0, "");
      case "previa" -> new Wish(Kind.PREVIEW, "", 0, "");
      default -> new Wish(Kind.SAVE, "", 0, "");
    };
  }
}

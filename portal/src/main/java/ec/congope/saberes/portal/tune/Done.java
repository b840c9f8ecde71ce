package ec.congope.saberes.portal.tune;

import org.jspecify.annotations.Nullable;

/** What an address says was done, as the key of its message. */
final class Done {

  private Done() {}

  /** Null where nothing is said; what is no word of ours is nothing. */
  static @Nullable String message(String prefix, String done) {
    return switch (done) {
      case "agregado",
          "cambiado",
          "activado",
          "desactivado",
          "quitado",
          "juzgado",
          "medido",
          "traido" ->
          prefix + done;
      default -> null;
    };
  }
}

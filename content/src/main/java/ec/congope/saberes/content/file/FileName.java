package ec.congope.saberes.content.file;

import java.text.Normalizer;

/**
 * The name of a file as it came from somebody's computer, made fit to be shown and saved: without
 * folders, control and direction characters, in one form of Unicode. Files are never stored under
 * it.
 */
public final class FileName {

  /** Longest name, in characters. */
  public static final int LONGEST = 200;

  private static final String NAMELESS = "archivo";

  private FileName() {}

  /** The name; {@code archivo} where nothing is left of it. What is too long keeps its ending. */
  public static String of(String sent) {
    String name =
        Normalizer.normalize(sent, Normalizer.Form.NFC)
            .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
            .replaceAll("(?s).*[/\\\\]", "")
            .strip();
    if (name.matches("\\.*")) {
      return NAMELESS;
    }
    int from = Math.max(0, name.length() - LONGEST);
    boolean half = from > 0 && Character.isLowSurrogate(name.charAt(from));
    return name.substring(half ? from + 1 : from);
  }
}

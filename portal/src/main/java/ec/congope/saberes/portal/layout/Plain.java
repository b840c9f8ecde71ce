package ec.congope.saberes.portal.layout;

import java.util.regex.Pattern;

/**
 * Text that leaves the portal for formats that are made of lines: mail headers, records of
 * references, cells. What people wrote may hold anything.
 */
public final class Plain {

  /**
   * Controls, half surrogates, characters that are none, and what turns the direction of all that
   * follows (Unicode, UAX 9).
   */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  private Plain() {}

  /** The text as one line, without anything that a format could take for its own. */
  public static String line(String text) {
    return BLANKS.matcher(UNFIT.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** The line, cut at a word where it is longer than {@code most} characters. */
  public static String line(String text, int most) {
    String line = line(text);
    if (line.length() <= most) {
      return line;
    }
    int blank = line.lastIndexOf(' ', most - 1);
    int end = blank > most / 2 ? blank : most - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end) + "…";
  }
}

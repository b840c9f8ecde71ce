package ec.congope.saberes.content.tuning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text for comparison: without accents and capitals; ñ stays what it is. */
final class Folded {

  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Every mark but the tilde over an n. */
  private static final Pattern MARKS = Pattern.compile("(?<=n)(?!\u0303)\\p{M}|(?<!n)\\p{M}");

  private Folded() {}

  /** Lower case, single blanks. */
  static String lower(String text) {
    String plain = BLANKS.matcher(text).replaceAll(" ").strip();
    return Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The same without accents. */
  static String of(String text) {
    String apart = Normalizer.normalize(lower(text), Normalizer.Form.NFD);
    return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
  }
}

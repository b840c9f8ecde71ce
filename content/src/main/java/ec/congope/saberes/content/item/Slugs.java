package ec.congope.saberes.content.item;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words for addresses: lower case, no accents, hyphens between words, at most {@link #LIMIT}
 * characters, never a bare number (which would read as an item's id).
 */
final class Slugs {

  static final int LIMIT = 80;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

  private Slugs() {}

  static String of(String title) {
    String folded = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
    String slug = GAPS.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("-");
    slug = trim(slug);
    if (slug.length() > LIMIT) {
      int cut = slug.lastIndexOf('-', LIMIT);
      slug = trim(slug.substring(0, cut < LIMIT / 2 ? LIMIT : cut));
    }
    if (slug.isEmpty()) {
      return "ficha";
    }
    return slug.chars().allMatch(c -> c >= '0' && c <= '9') ? "ficha-" + slug : slug;
  }

  private static String trim(String slug) {
    int from = slug.startsWith("-") ? 1 : 0;
    int to = slug.endsWith("-") ? slug.length() - 1 : slug.length();
    return from < to ? slug.substring(from, to) : "";
  }
}

package ec.congope.saberes.content.item;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much two drafts say the same: the share of all rows of three words that both have (Broder's
 * resemblance), between 0 and 1. Accents, capitals and punctuation do not count.
 */
public final class Resemblance {

  /** From here on two are likely to be one and the same. */
  public static final double LIKELY = 0.4;

  private static final int ROW = 3;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Resemblance() {}

  /** Of title, summary and body. */
  public static double of(Draft one, Draft other) {
    return of(text(one), text(other));
  }

  static double of(String one, String other) {
    var rows = rows(one);
    var others = rows(other);
    var all = new HashSet<>(rows);
    all.addAll(others);
    rows.retainAll(others);
    return all.isEmpty() ? 0 : (double) rows.size() / all.size();
  }

  /** Whether two titles are the same to who reads them aloud; empty ones are no titles. */
  public static boolean sameTitle(String one, String other) {
    var words = words(one);
    return !words.isEmpty() && words.equals(words(other));
  }

  private static String text(Draft draft) {
    return draft.title() + "\n" + draft.summary() + "\n" + draft.body();
  }

  private static Set<String> rows(String text) {
    var words = words(text);
    var rows = new HashSet<String>();
    for (int i = 0; i + ROW <= words.size(); i++) {
      rows.add(String.join(" ", words.subList(i, i + ROW)));
    }
    return rows;
  }

  private static List<String> words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN
        .splitAsStream(plain.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}

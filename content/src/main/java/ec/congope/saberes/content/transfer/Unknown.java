package ec.congope.saberes.content.transfer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says of an unknown name which known ones come nearest. */
final class Unknown {

  private static final int SUGGESTIONS = 3;
  private static final int LONGEST = 60;

  private Unknown() {}

  /** Reports a field that no record has. */
  static void field(Row row, String key) {
    var nearest = nearest(key, Field.keys());
    if (nearest.isEmpty()) {
      row.wrong(key, "import.field-unknown", key);
    } else {
      row.wrong(key, "import.field-unknown-near", key, String.join(", ", nearest));
    }
  }

  /**
   * The names that differ from this one in no more than a third of its letters, nearest first:
   * capitals do not count.
   */
  static List<String> nearest(String name, Collection<String> names) {
    if (name.length() > LONGEST) {
      return List.of();
    }
    record Near(String name, int distance) {}
    String wanted = name.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, wanted.length() / 3);
    return names.stream()
        .map(known -> new Near(known, distance(wanted, known.toLowerCase(Locale.ROOT))))
        .filter(near -> near.distance() <= limit)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .limit(SUGGESTIONS)
        .map(Near::name)
        .toList();
  }

  /** Letters to change, add, remove or swap with their neighbour (optimal string alignment). */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}

package ec.congope.saberes.search.relevance;

import ec.congope.saberes.content.ItemId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Normalised discounted cumulative gain of the first ten results: gain 2^grade − 1, divided by log2
 * of the rank plus one, over that of the best order of what was judged (Järvelin and Kekäläinen
 * 2002, with the exponential gain of Burges 2005). What nobody judged gains nothing.
 */
public final class Ndcg {

  /** How many results count. */
  public static final int DEPTH = 10;

  private Ndcg() {}

  /**
   * From 0 to 1; empty when nothing good was judged, so that there is nothing to find.
   *
   * @param ranked results, best first
   * @param grades by item, 0 (bad) and up
   */
  public static OptionalDouble at10(List<ItemId> ranked, Map<ItemId, Integer> grades) {
    double best =
        gain(grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList());
    if (best == 0) {
      return OptionalDouble.empty();
    }
    var found = ranked.stream().limit(DEPTH).map(item -> grades.getOrDefault(item, 0)).toList();
    return OptionalDouble.of(gain(found) / best);
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int rank = 1; rank <= grades.size(); rank++) {
      sum += (Math.pow(2, grades.get(rank - 1)) - 1) * Math.log(2) / Math.log(rank + 1);
    }
    return sum;
  }
}

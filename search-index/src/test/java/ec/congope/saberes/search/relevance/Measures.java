package ec.congope.saberes.search.relevance;

import ec.congope.saberes.content.ItemId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How good a ranked list is, 0 to 1.
 *
 * @param ndcg normalized discounted cumulative gain of the first ten, {@link Ndcg}
 * @param mrr one over the place of the first relevant one, of the first ten
 * @param recall share of the relevant ones among the first hundred
 */
public record Measures(double ndcg, double mrr, double recall) {

  private static final int TOP = 10;

  /** Of one list. */
  public static Measures of(List<ItemId> ranked, Map<ItemId, Integer> grades) {
    return new Measures(
        Ndcg.at10(ranked, grades).orElse(0),
        mrr(ranked, grades.keySet()),
        recall(ranked, grades, 100));
  }

  /** The mean of each. */
  public static Measures mean(Collection<Measures> all) {
    return new Measures(
        all.stream().mapToDouble(Measures::ndcg).average().orElse(0),
        all.stream().mapToDouble(Measures::mrr).average().orElse(0),
        all.stream().mapToDouble(Measures::recall).average().orElse(0));
  }

  private static double mrr(List<ItemId> ranked, Set<ItemId> relevant) {
    for (int i = 0; i < Math.min(TOP, ranked.size()); i++) {
      if (relevant.contains(ranked.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /** Share of the relevant ones among the first so many. */
  public static double recall(List<ItemId> ranked, Map<ItemId, Integer> grades, int depth) {
    long found = ranked.stream().limit(depth).distinct().filter(grades::containsKey).count();
    return grades.isEmpty() ? 0 : (double) found / grades.size();
  }
}

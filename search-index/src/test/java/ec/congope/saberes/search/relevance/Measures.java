package ec.congope.saberes.search.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How good a ranked list is, 0 to 1.
 *
 * @param ndcg normalized discounted cumulative gain of the first ten, gain 2^grade − 1
 * @param mrr one over the place of the first relevant one, of the first ten
 * @param recall share of the relevant ones among the first hundred
 */
public record Measures(double ndcg, double mrr, double recall) {

  /** The best place that measures look at. */
  public static final int TOP = 10;

  /** Of one list. */
  public static Measures of(List<String> ranked, Map<String, Integer> grades) {
    return new Measures(
        ndcg(ranked, grades), mrr(ranked, grades.keySet()), recall(ranked, grades, 100));
  }

  /** The mean of each. */
  public static Measures mean(Collection<Measures> all) {
    return new Measures(
        all.stream().mapToDouble(Measures::ndcg).average().orElse(0),
        all.stream().mapToDouble(Measures::mrr).average().orElse(0),
        all.stream().mapToDouble(Measures::recall).average().orElse(0));
  }

  private static double ndcg(List<String> ranked, Map<String, Integer> grades) {
    var ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    double best = gain(ideal);
    return best == 0
        ? 0
        : gain(ranked.stream().map(id -> grades.getOrDefault(id, 0)).toList()) / best;
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(TOP, grades.size()); i++) {
      gain += ((1 << grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
    }
    return gain;
  }

  private static double mrr(List<String> ranked, Set<String> relevant) {
    for (int i = 0; i < Math.min(TOP, ranked.size()); i++) {
      if (relevant.contains(ranked.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /** Share of the relevant ones among the first so many. */
  public static double recall(List<String> ranked, Map<String, Integer> grades, int depth) {
    long found = ranked.stream().limit(depth).distinct().filter(grades::containsKey).count();
    return grades.isEmpty() ? 0 : (double) found / grades.size();
  }
}

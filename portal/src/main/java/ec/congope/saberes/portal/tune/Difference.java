package ec.congope.saberes.portal.tune;

import ec.congope.saberes.content.tuning.RelevanceRun;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Two runs side by side, over the queries that both measured: a query that came or went says
 * nothing about the change.
 *
 * @param before mean of the common queries in the earlier run
 * @param after the same in the later one
 * @param rows the common queries, the greatest loss first
 */
record Difference(double before, double after, List<Row> rows) {

  /** Loss of the mean from which the page warns: two points of nDCG@10. */
  private static final double LOSS = 0.02;

  /** Less than this is rounding: means are shown in thousandths. */
  private static final double NOTHING = 0.0005;

  /** A query in both runs. */
  record Row(String query, double before, double after) {
    public double change() {
      return after - before;
    }

    public boolean worse() {
      return change() < -NOTHING;
    }

    public boolean better() {
      return change() > NOTHING;
    }

    public String was() {
      return text(before);
    }

    public String is() {
      return text(after);
    }

    public String changed() {
      return signed(change());
    }
  }

  static Difference of(RelevanceRun earlier, RelevanceRun later) {
    Map<String, Double> was = new HashMap<>();
    earlier.queries().forEach(query -> was.put(query.key(), query.ndcg()));
    var rows =
        later.queries().stream()
            .filter(query -> was.containsKey(query.key()))
            .map(query -> new Row(query.query(), was.getOrDefault(query.key(), 0.0), query.ndcg()))
            .sorted(Comparator.comparingDouble(Row::change).thenComparing(Row::query))
            .toList();
    return new Difference(
        rows.stream().mapToDouble(Row::before).average().orElse(0),
        rows.stream().mapToDouble(Row::after).average().orElse(0),
        rows);
  }

  /** Whether the mean fell by two points or more. */
  public boolean alarming() {
    return before - after >= LOSS - 1e-9;
  }

  /** {@code 0,853}. */
  static String text(double score) {
    return String.format(Locale.ROOT, "%.3f", score).replace('.', ',');
  }

  /** {@code +0,020}, {@code −0,020} or {@code 0,000}. */
  static String signed(double change) {
    String size = text(Math.abs(change));
    return Math.abs(change) < NOTHING ? size : (change < 0 ? "−" : "+") + size;
  }
}

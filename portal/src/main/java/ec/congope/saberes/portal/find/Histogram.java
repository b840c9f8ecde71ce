package ec.congope.saberes.portal.find;

import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The years of issue: as bars that a mouse can press, and as checkboxes for everybody, as a bar may
 * be too narrow to be hit.
 */
@Component
class Histogram {

  private static final double WIDTH = 120;
  private static final double HEIGHT = 34;
  private static final double WIDEST = 12;

  /**
   * One bar, in SVG units of a box 120 wide and 34 high.
   *
   * @param name the year and its count
   * @param url chooses the year, or takes it away where it is chosen
   */
  record Bar(
      String name,
      String url,
      String x,
      String y,
      String width,
      String height,
      @Nullable String look) {}

  private final Addresses addresses;
  private final Boxes boxes;
  private final Words words;

  Histogram(Addresses addresses, Boxes boxes, Words words) {
    this.addresses = addresses;
    this.boxes = boxes;
    this.words = words;
  }

  /** The years with results, or that are chosen: the newest first. */
  List<Box> boxes(SearchResult result) {
    return result.facets().getOrDefault(Dimension.YEAR, List.of()).stream()
        .filter(year -> year.count() > 0)
        .sorted(Comparator.comparing(FacetValue::code).reversed())
        .map(year -> boxes.of(Dimension.YEAR, year, "check"))
        .toList();
  }

  List<Bar> bars(SearchResult result, Criteria criteria) {
    var years =
        result.facets().getOrDefault(Dimension.YEAR, List.of()).stream()
            .filter(year -> year.count() > 0)
            .sorted(Comparator.comparing(FacetValue::code))
            .toList();
    if (years.isEmpty()) {
      return List.of();
    }
    int first = Integer.parseInt(years.getFirst().code());
    int last = Integer.parseInt(years.getLast().code());
    int most = years.stream().mapToInt(FacetValue::count).max().orElse(1);
    double step = WIDTH / (last - first + 1);
    var bars = new ArrayList<Bar>();
    for (FacetValue year : years) {
      double height = Math.max(1, (HEIGHT - 2) * year.count() / Math.max(1, most));
      boolean chosen = criteria.chosen(Dimension.YEAR).contains(year.code());
      var without = criteria.without(Dimension.YEAR, year.code());
      var with = criteria.and(Dimension.YEAR, year.code());
      bars.add(
          new Bar(
              words.of("find.facet.year.bar", year.code(), year.count()),
              addresses.write(chosen ? without : with),
              decimal((Integer.parseInt(year.code()) - first) * step),
              decimal(HEIGHT - height),
              decimal(Math.clamp(step - 1, 0.8, WIDEST)),
              decimal(height),
              year.selected() ? "on" : null));
    }
    return bars;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}

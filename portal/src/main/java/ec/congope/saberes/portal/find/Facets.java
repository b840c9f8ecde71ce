package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rail of the search page: which values to offer, in which order. */
@Component
class Facets {

  /** Values shown before «Ver más». */
  private static final int SHOWN = 6;

  /**
   * One value as a checkbox.
   *
   * @param sub whether it stands under the value before it
   */
  record Box(String id, String slug, String label, int count, boolean chosen, boolean sub) {}

  /** One section of the rail. */
  record Section(
      String parameter, String title, boolean open, int chosen, List<Box> boxes, List<Box> more) {}

  /** One bar of the histogram, in SVG units of a box 120 wide and 34 high. */
  record Bar(String x, String y, String width, String height, boolean chosen) {}

  private final Addresses addresses;
  private final Vocabularies vocabularies;

  Facets(Addresses addresses, Vocabularies vocabularies) {
    this.addresses = addresses;
    this.vocabularies = vocabularies;
  }

  Section flat(
      Dimension dimension, String title, boolean open, SearchResult result, Criteria criteria) {
    var boxes =
        result.facets().getOrDefault(dimension, List.of()).stream()
            .map(value -> box(dimension, value, false))
            .toList();
    return section(dimension, title, open, boxes, criteria);
  }

  /** Parents by their counts, each with its children behind it. */
  Section tree(
      Dimension dimension, String title, boolean open, SearchResult result, Criteria criteria) {
    var values = result.facets().getOrDefault(dimension, List.of());
    var byCode = values.stream().collect(Collectors.toMap(FacetValue::code, value -> value));
    var boxes = new ArrayList<Box>();
    for (FacetValue value : values) {
      boolean below =
          addresses
              .concept(dimension, value.code())
              .map(Concept::broader)
              .filter(byCode::containsKey)
              .isPresent();
      if (!below) {
        addWithChildren(dimension, value, byCode, boxes, 0);
      }
    }
    return section(dimension, title, open, boxes, criteria);
  }

  private void addWithChildren(
      Dimension dimension,
      FacetValue value,
      Map<String, FacetValue> byCode,
      List<Box> boxes,
      int depth) {
    boxes.add(box(dimension, value, depth > 0));
    addresses.concept(dimension, value.code()).stream()
        .flatMap(concept -> vocabularies.children(concept).stream())
        .map(child -> byCode.get(child.code()))
        .filter(java.util.Objects::nonNull)
        .sorted(Comparator.comparingInt(FacetValue::count).reversed())
        .forEach(child -> addWithChildren(dimension, child, byCode, boxes, depth + 1));
  }

  private Box box(Dimension dimension, FacetValue value, boolean sub) {
    String slug = addresses.slug(dimension, value.code());
    return new Box(
        dimension.parameter() + "-" + slug.replace('.', '-'),
        slug,
        addresses.label(dimension, value.code()),
        value.count(),
        value.selected(),
        sub);
  }

  private static Section section(
      Dimension dimension, String title, boolean open, List<Box> boxes, Criteria criteria) {
    int cut = boxes.size() <= SHOWN + 1 ? boxes.size() : SHOWN;
    var more = boxes.subList(cut, boxes.size());
    int chosen = criteria.filters().getOrDefault(dimension, java.util.Set.of()).size();
    return new Section(
        dimension.parameter(), title, open || chosen > 0, chosen, boxes.subList(0, cut), more);
  }

  /** Which of the framework's nodes has items, objectives with their results and products below. */
  List<Section> framework(SearchResult result, Criteria criteria) {
    return List.of(
        flat(Dimension.OBJECTIVE, "objetivo", false, result, criteria),
        flat(Dimension.RESULT, "resultado", false, result, criteria),
        flat(Dimension.PRODUCT, "producto", false, result, criteria));
  }

  List<Bar> histogram(SearchResult result) {
    var years =
        result.facets().getOrDefault(Dimension.YEAR, List.of()).stream()
            .sorted(Comparator.comparing(FacetValue::code))
            .toList();
    if (years.isEmpty()) {
      return List.of();
    }
    int first = Integer.parseInt(years.getFirst().code());
    int last = Integer.parseInt(years.getLast().code());
    int most = years.stream().mapToInt(FacetValue::count).max().orElse(1);
    double step = 120.0 / (last - first + 1);
    var bars = new ArrayList<Bar>();
    for (FacetValue year : years) {
      double height = Math.max(1, 32.0 * year.count() / Math.max(1, most));
      bars.add(
          new Bar(
              decimal((Integer.parseInt(year.code()) - first) * step),
              decimal(34 - height),
              decimal(Math.max(0.8, step - 1)),
              decimal(height),
              year.selected()));
    }
    return bars;
  }

  private static String decimal(double value) {
    return String.format(java.util.Locale.ROOT, "%.1f", value);
  }

  Map<String, Integer> provinceCounts(SearchResult result) {
    return result.facets().getOrDefault(Dimension.PROVINCE, List.of()).stream()
        .collect(Collectors.toMap(FacetValue::code, FacetValue::count));
  }

  String typeLabel(String code) {
    return vocabularies.label(Scheme.TYPES, code);
  }
}

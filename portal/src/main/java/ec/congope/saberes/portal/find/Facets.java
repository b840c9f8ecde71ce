package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rail of the search page: which values to offer, in which order. */
@Component
class Facets {

  /** Values shown before «Ver más». */
  private static final int SHOWN = 6;

  private static final double WIDEST_BAR = 12;

  /**
   * One value as a checkbox.
   *
   * @param look classes: under which value it stands shows by an indent
   */
  record Box(String value, String label, String number, boolean chosen, String look) {}

  /**
   * One section of the rail.
   *
   * @param name of the parameter
   * @param open {@code open}, or null for closed
   * @param chosen how many values are chosen, in words; or null for none
   * @param more values behind «Ver más»
   * @param moreOpen {@code open} where one of them is chosen, or null
   */
  record Section(
      String name,
      String title,
      @Nullable String open,
      int count,
      @Nullable String chosen,
      List<Box> boxes,
      List<Box> more,
      String moreTitle,
      @Nullable String moreOpen) {}

  /** One bar of the histogram, in SVG units of a box 120 wide and 34 high. */
  record Bar(String x, String y, String width, String height, @Nullable String look) {}

  private final Addresses addresses;
  private final Vocabularies vocabularies;
  private final Format format;
  private final Words words;

  Facets(Addresses addresses, Vocabularies vocabularies, Format format, Words words) {
    this.addresses = addresses;
    this.vocabularies = vocabularies;
    this.format = format;
    this.words = words;
  }

  /** What a document is and is about: open, above the map of provinces. */
  List<Section> first(SearchResult result, Criteria criteria) {
    return present(
        flat(Dimension.TYPE, true, result, criteria),
        tree(Dimension.COMPETENCY, true, result, criteria));
  }

  /** The framework and the language: closed, below the years. */
  List<Section> last(SearchResult result, Criteria criteria) {
    return present(
        flat(Dimension.OBJECTIVE, false, result, criteria),
        flat(Dimension.RESULT, false, result, criteria),
        flat(Dimension.PRODUCT, false, result, criteria),
        flat(Dimension.LANGUAGE, false, result, criteria));
  }

  private static List<Section> present(Section... sections) {
    return Stream.of(sections).filter(section -> !section.boxes().isEmpty()).toList();
  }

  private Section flat(Dimension dimension, boolean open, SearchResult result, Criteria criteria) {
    var boxes =
        result.facets().getOrDefault(dimension, List.of()).stream()
            .map(value -> box(dimension, value, "check"))
            .toList();
    return section(dimension, open, boxes, criteria);
  }

  /** Parents by their counts, each with its children behind it. */
  private Section tree(Dimension dimension, boolean open, SearchResult result, Criteria criteria) {
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
        addWithChildren(dimension, value, byCode, boxes, "check");
      }
    }
    return section(dimension, open, boxes, criteria);
  }

  private void addWithChildren(
      Dimension dimension,
      FacetValue value,
      Map<String, FacetValue> byCode,
      List<Box> boxes,
      String look) {
    boxes.add(box(dimension, value, look));
    addresses.concept(dimension, value.code()).stream()
        .flatMap(concept -> vocabularies.children(concept).stream())
        .map(child -> byCode.get(child.code()))
        .filter(java.util.Objects::nonNull)
        .sorted(Comparator.comparingInt(FacetValue::count).reversed())
        .forEach(child -> addWithChildren(dimension, child, byCode, boxes, "check check--sub"));
  }

  private Box box(Dimension dimension, FacetValue value, String look) {
    return new Box(
        addresses.slug(dimension, value.code()),
        addresses.label(dimension, value.code()),
        format.number(value.count()),
        value.selected(),
        look);
  }

  private Section section(Dimension dimension, boolean open, List<Box> boxes, Criteria criteria) {
    int cut = boxes.size() <= SHOWN + 1 ? boxes.size() : SHOWN;
    var more = boxes.subList(cut, boxes.size());
    int chosen = criteria.chosen(dimension).size();
    return new Section(
        dimension.parameter(),
        words.of("find.facet." + dimension.apiName()),
        open || chosen > 0 ? "open" : null,
        chosen,
        chosen(chosen),
        boxes.subList(0, cut),
        more,
        words.of("find.facet.more", more.size()),
        more.stream().anyMatch(Box::chosen) ? "open" : null);
  }

  /** How many values of a section are chosen, in words; null for none. */
  @Nullable String chosen(int number) {
    return number == 0 ? null : words.of("find.facet.chosen", number);
  }

  List<Bar> histogram(SearchResult result) {
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
    double step = 120.0 / (last - first + 1);
    var bars = new ArrayList<Bar>();
    for (FacetValue year : years) {
      double height = Math.max(1, 32.0 * year.count() / Math.max(1, most));
      bars.add(
          new Bar(
              decimal((Integer.parseInt(year.code()) - first) * step),
              decimal(34 - height),
              decimal(Math.clamp(step - 1, 0.8, WIDEST_BAR)),
              decimal(height),
              year.selected() ? "on" : null));
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
}

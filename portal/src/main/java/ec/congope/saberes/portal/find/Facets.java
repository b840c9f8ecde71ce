package ec.congope.saberes.portal.find;

import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rail of the search page: which filters there are, in their fixed order. */
@Component
class Facets {

  /** Values shown before «Ver más». */
  private static final int SHOWN = 6;

  /**
   * One section of the rail.
   *
   * @param open {@code open}, or null for closed
   * @param chosen how many values are chosen, in words; or null for none
   * @param more values behind «Ver más»
   * @param moreOpen {@code open} where one of them is chosen, or null
   */
  record Section(
      String title,
      @Nullable String open,
      int count,
      @Nullable String chosen,
      List<Box> boxes,
      List<Box> more,
      String moreTitle,
      @Nullable String moreOpen) {}

  private final Boxes boxes;
  private final Trees trees;
  private final Words words;

  Facets(Boxes boxes, Trees trees, Words words) {
    this.boxes = boxes;
    this.trees = trees;
    this.words = words;
  }

  /** What a document is and is about: open, above the map of provinces. */
  List<Section> first(SearchResult result) {
    return present(
        section("type", true, boxes.flat(Dimension.TYPE, result)),
        section("competency", true, trees.competencies(result)));
  }

  /** How well it is proven: open, below the map; and how far it has come: closed. */
  List<Section> middle(SearchResult result) {
    return present(
        section("evidence", true, trees.evidence(result)),
        section("maturity", false, boxes.flat(Dimension.MATURITY, result)));
  }

  /** The framework, and what can be had: closed, below the years. */
  List<Section> last(SearchResult result) {
    return present(
        section("framework", false, trees.framework(result)),
        section("access", false, boxes.flat(Dimension.ACCESS, result)),
        section("format", false, boxes.flat(Dimension.FORMAT, result)),
        section("language", false, boxes.flat(Dimension.LANGUAGE, result)),
        section("validity", false, boxes.flat(Dimension.VALIDITY, result)));
  }

  private static List<Section> present(Section... sections) {
    return Stream.of(sections).filter(section -> !section.boxes().isEmpty()).toList();
  }

  private Section section(String name, boolean open, List<Box> all) {
    int cut = all.size() <= SHOWN + 1 ? all.size() : SHOWN;
    var more = all.subList(cut, all.size());
    int chosen = (int) all.stream().flatMap(Box::all).filter(Box::chosen).count();
    return new Section(
        words.of("find.facet." + name),
        open || chosen > 0 ? "open" : null,
        chosen,
        chosen(chosen),
        all.subList(0, cut),
        more,
        words.of("find.facet.more", more.size()),
        more.stream().flatMap(Box::all).anyMatch(Box::chosen) ? "open" : null);
  }

  /** How many values of a section are chosen, in words; null for none. */
  @Nullable String chosen(int number) {
    return number == 0 ? null : words.of("find.facet.chosen", number);
  }

  Map<String, Integer> provinceCounts(SearchResult result) {
    return result.facets().getOrDefault(Dimension.PROVINCE, List.of()).stream()
        .collect(Collectors.toMap(FacetValue::code, FacetValue::count));
  }
}

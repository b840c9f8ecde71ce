package ec.congope.saberes.portal.vocabulary;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Crosswalk;
import ec.congope.saberes.content.vocabulary.FrameworkVersions;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Bar;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * How many published items stand behind each node of two versions of the framework, side by side:
 * those that say it, or something that has become it. The numbers are those of the searches that
 * they lead to.
 */
@Controller
class FiguresController {

  private static final Set<Dimension> LEVELS =
      Set.of(Dimension.OBJECTIVE, Dimension.RESULT, Dimension.PRODUCT);

  /**
   * The numbers of one version.
   *
   * @param title its name, and how many items have a place in it
   */
  record Side(String title, List<Bar> bars) {}

  private final FrameworkVersions versions;
  private final Crosswalk crosswalk;
  private final Vocabularies vocabularies;
  private final SearchIndex index;
  private final Format format;
  private final Words words;

  FiguresController(
      FrameworkVersions versions,
      Crosswalk crosswalk,
      Vocabularies vocabularies,
      SearchIndex index,
      Format format,
      Words words) {
    this.versions = versions;
    this.crosswalk = crosswalk;
    this.vocabularies = vocabularies;
    this.index = index;
    this.format = format;
    this.words = words;
  }

  @GetMapping(VersionsController.PATH + "/{version}/cifras")
  ModelAndView figures(@PathVariable String version, Viewer viewer) {
    var way = Way.to(version, versions);
    String from = way.from().version();
    var counts = new HashMap<String, Integer>();
    var all = search(Map.of(), viewer);
    LEVELS.forEach(level ->
        all.facets()
            .getOrDefault(level, List.<FacetValue>of())
            .forEach(value -> counts.put(value.code(), value.count())));
    return new ModelAndView("vocabulary/figures")
        .addObject("way", way)
        .addObject(
            "sides", List.of(side(way.from(), counts, viewer), side(way.to(), counts, viewer)))
        .addObject("lost", words.of("vocabulary.walk.lost", crosswalk.lostItems(from, version)));
  }

  private Side side(FrameworkVersions.Line version, Map<String, Integer> counts, Viewer viewer) {
    var nodes =
        vocabularies.list(Scheme.FRAMEWORK, version.version()).stream()
            .filter(node -> !node.kind().equals("approach"))
            .toList();
    var objectives =
        nodes.stream()
            .filter(node -> node.kind().equals("objective"))
            .map(Concept::code)
            .collect(Collectors.toSet());
    long placed =
        objectives.isEmpty() ? 0 : search(Map.of(Dimension.OBJECTIVE, objectives), viewer).total();
    int most = nodes.stream().mapToInt(node -> counts.getOrDefault(node.code(), 0)).max().orElse(0);
    return new Side(
        words.of("vocabulary.figures.side", placed, version.title()),
        nodes.stream().map(node -> bar(node, counts, most)).toList());
  }

  private Bar bar(Concept node, Map<String, Integer> counts, int most) {
    return Bar.of(
        ChangeForms.named(node),
        "/buscar?" + level(node).parameter() + "=" + node.slug(),
        null,
        counts.getOrDefault(node.code(), 0),
        most,
        format);
  }

  private static Dimension level(Concept node) {
    return switch (node.kind()) {
      case "objective" -> Dimension.OBJECTIVE;
      case "product" -> Dimension.PRODUCT;
      default -> Dimension.RESULT;
    };
  }

  private SearchResult search(Map<Dimension, Set<String>> filters, Viewer viewer) {
    return index.search(
        new SearchRequest(new Query.Everything(), filters, LEVELS, Sort.NEWEST, 1, 0, viewer));
  }
}

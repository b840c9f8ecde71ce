package ec.congope.saberes.portal.explore;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Mosaic;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchResult;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProvinceController {

  private static final int NEWEST = 10;

  private final Vocabularies vocabularies;
  private final Counts counts;
  private final Nodes nodes;
  private final Mosaic mosaic;

  ProvinceController(Vocabularies vocabularies, Counts counts, Nodes nodes, Mosaic mosaic) {
    this.vocabularies = vocabularies;
    this.counts = counts;
    this.nodes = nodes;
    this.mosaic = mosaic;
  }

  @GetMapping("/provincias")
  String provinces(Model model) {
    SearchResult all = counts.of(Map.of(), 0);
    model.addAttribute("tiles", mosaic.tiles(Counts.by(Dimension.PROVINCE, all), Set.of()));
    model.addAttribute(
        "provinces",
        vocabularies.list(Scheme.PROVINCES).stream()
            .map(province -> nodes.node(province, all, false))
            .sorted(Comparator.comparing(Nodes.Node::url))
            .toList());
    return "explore/provinces";
  }

  @GetMapping("/provincias/{code}")
  String province(@PathVariable String code, Model model) {
    Concept province =
        vocabularies.find(Scheme.PROVINCES, code).orElseThrow(() -> new NotFound("province", code));
    if (!province.slug().equals(code)) {
      return "redirect:/provincias/" + province.slug();
    }
    SearchResult found = counts.of(Map.of(Dimension.PROVINCE, Set.of(province.code())), NEWEST);
    String filter = "provincia=" + province.slug();
    model.addAttribute("province", province);
    model.addAttribute("regime", province.property("gad").orElse("true").equals("false"));
    model.addAttribute(
        "neighbours",
        province.related().stream()
            .flatMap(other -> vocabularies.find(Scheme.PROVINCES, other).stream())
            .toList());
    model.addAttribute("lines", nodes.lines(found));
    model.addAttribute("total", found.total());
    model.addAttribute("types", nodes.types(found, filter));
    model.addAttribute("competencies", competencies(found, filter));
    model.addAttribute(
        "tiles",
        mosaic.tiles(
            Map.of(province.code(), (int) Math.max(1, found.total())), Set.of(province.code())));
    return "explore/province";
  }

  private List<Nodes.Node> competencies(SearchResult found, String filter) {
    return found.facets().getOrDefault(Dimension.COMPETENCY, List.of()).stream()
        .limit(10)
        .flatMap(value ->
            vocabularies.find(Scheme.COMPETENCIES, value.code()).stream()
                .map(concept ->
                    new Nodes.Node(
                        "",
                        concept.shortLabel(),
                        "/buscar?" + filter + "&competencia=" + concept.slug(),
                        "",
                        value.count(),
                        nodes.node(concept, found, false).seal(),
                        "",
                        List.of())))
        .toList();
  }
}

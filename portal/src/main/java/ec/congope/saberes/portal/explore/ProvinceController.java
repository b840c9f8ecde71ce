package ec.congope.saberes.portal.explore;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Choice;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Keeping;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Mosaic;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchResult;
import jakarta.servlet.http.HttpServletResponse;
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
  private static final List<String> NUMBERS =
      List.of("buena-practica", "material-tecnico", "publicacion");

  /** A number of the head, with its search. */
  record Number(String label, String number, String url) {}

  private final Vocabularies vocabularies;
  private final Counts counts;
  private final Nodes nodes;
  private final Lines lines;
  private final Mosaic mosaic;
  private final Format format;
  private final Words words;

  ProvinceController(
      Vocabularies vocabularies,
      Counts counts,
      Nodes nodes,
      Lines lines,
      Mosaic mosaic,
      Format format,
      Words words) {
    this.vocabularies = vocabularies;
    this.counts = counts;
    this.nodes = nodes;
    this.lines = lines;
    this.mosaic = mosaic;
    this.format = format;
    this.words = words;
  }

  @GetMapping("/provincias")
  String provinces(Viewer viewer, Model model, HttpServletResponse response) {
    Keeping.of(viewer, response);
    SearchResult all = counts.of(Map.of(), 0, viewer);
    model.addAttribute("tiles", mosaic.tiles(Counts.by(Dimension.PROVINCE, all), Set.of()));
    model.addAttribute(
        "provinces",
        vocabularies.list(Scheme.PROVINCES).stream()
            .map(province -> nodes.choice(province, all))
            .sorted(Comparator.comparing(Choice::url))
            .toList());
    return "explore/provinces";
  }

  @GetMapping("/provincias/{code}")
  String province(
      @PathVariable String code, Viewer viewer, Model model, HttpServletResponse response) {
    Keeping.of(viewer, response);
    Concept province =
        vocabularies.find(Scheme.PROVINCES, code).orElseThrow(() -> new NotFound("province", code));
    if (!province.slug().equals(code)) {
      return "redirect:/provincias/" + province.slug();
    }
    SearchResult found =
        counts.of(Map.of(Dimension.PROVINCE, Set.of(province.code())), NEWEST, viewer);
    String filter = "provincia=" + province.slug();
    var everywhere = Counts.by(Dimension.PROVINCE, counts.of(Map.of(), 0, viewer));
    model.addAttribute("province", province);
    model.addAttribute("crumbs", List.of(Link.to(words.of("layout.nav.provinces"), "/provincias")));
    model.addAttribute("regime", province.property("gad").orElse("true").equals("false"));
    model.addAttribute("numbers", numbers(found, filter));
    model.addAttribute("total", found.total());
    model.addAttribute("searchUrl", "/buscar?" + filter);
    model.addAttribute("lines", lines.of(found.hits()));
    model.addAttribute("types", nodes.types(found, filter));
    model.addAttribute("competencies", nodes.competencies(found, filter));
    model.addAttribute("tiles", mosaic.tiles(everywhere, Set.of(province.code())));
    model.addAttribute(
        "neighbours",
        Nodes.links(
            province.related().stream()
                .flatMap(other -> vocabularies.find(Scheme.PROVINCES, other).stream()),
            Concept::label));
    return "explore/province";
  }

  private List<Number> numbers(SearchResult found, String filter) {
    var types = Counts.by(Dimension.TYPE, found);
    return NUMBERS.stream()
        .map(type ->
            new Number(
                words.plural(type, vocabularies.label(Scheme.TYPES, type)),
                format.number(types.getOrDefault(type, 0)),
                "/buscar?" + filter + "&tipo=" + type))
        .toList();
  }
}

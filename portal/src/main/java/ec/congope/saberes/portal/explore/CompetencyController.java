package ec.congope.saberes.portal.explore;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Keeping;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Mosaic;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchResult;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class CompetencyController {

  private static final int NEWEST = 10;
  private static final String LIST = "/competencias";

  private final Vocabularies vocabularies;
  private final Counts counts;
  private final Nodes nodes;
  private final Lines lines;
  private final Mosaic mosaic;
  private final Seals seals;
  private final Words words;

  CompetencyController(
      Vocabularies vocabularies,
      Counts counts,
      Nodes nodes,
      Lines lines,
      Mosaic mosaic,
      Seals seals,
      Words words) {
    this.vocabularies = vocabularies;
    this.counts = counts;
    this.nodes = nodes;
    this.lines = lines;
    this.mosaic = mosaic;
    this.seals = seals;
    this.words = words;
  }

  @GetMapping("/competencias")
  String competencies(Viewer viewer, Model model, HttpServletResponse response) {
    Keeping.of(viewer, response);
    SearchResult all = counts.of(Map.of(), 0, viewer);
    model.addAttribute("own", roots(true).stream().map(c -> nodes.choice(c, all)).toList());
    model.addAttribute("themes", roots(false).stream().map(c -> nodes.choice(c, all)).toList());
    return "explore/competencies";
  }

  @GetMapping("/competencias/{code}")
  String competency(
      @PathVariable String code, Viewer viewer, Model model, HttpServletResponse response) {
    Keeping.of(viewer, response);
    Concept concept =
        vocabularies
            .find(Scheme.COMPETENCIES, code)
            .orElseThrow(() -> new NotFound("competency", code));
    if (!concept.slug().equals(code)) {
      return "redirect:/competencias/" + concept.slug();
    }
    SearchResult found =
        counts.of(Map.of(Dimension.COMPETENCY, Set.of(concept.code())), NEWEST, viewer);
    var ancestors = vocabularies.ancestors(concept).reversed().stream();
    var crumbs = new ArrayList<>(List.of(Link.to(words.of("layout.nav.competencies"), LIST)));
    crumbs.addAll(Nodes.links(ancestors, Concept::shortLabel));
    model.addAttribute("crumbs", crumbs);
    model.addAttribute("concept", concept);
    model.addAttribute("scope", concept.property("scopeNote").orElse(null));
    model.addAttribute("seal", seals.of(concept.code()));
    model.addAttribute("node", nodes.node(concept, counts.of(Map.of(), 0, viewer)));
    model.addAttribute(
        "norms",
        concept.property("legalBasis").map(text -> List.of(text.split("\n"))).orElse(List.of()));
    model.addAttribute(
        "related",
        Nodes.links(
            concept.related().stream()
                .flatMap(other -> vocabularies.find(Scheme.COMPETENCIES, other).stream()),
            Concept::shortLabel));
    model.addAttribute("lines", lines.of(found.hits()));
    model.addAttribute("types", nodes.types(found, "competencia=" + concept.slug()));
    model.addAttribute("tiles", mosaic.tiles(Counts.by(Dimension.PROVINCE, found), Set.of()));
    return "explore/competency";
  }

  private List<Concept> roots(boolean own) {
    return vocabularies.list(Scheme.COMPETENCIES).stream()
        .filter(concept -> concept.broader() == null)
        .filter(concept -> own != concept.kind().equals("tema_transversal"))
        .toList();
  }
}

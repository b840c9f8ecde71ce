package ec.congope.saberes.portal.explore;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Mosaic;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchResult;
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

  private final Vocabularies vocabularies;
  private final Counts counts;
  private final Nodes nodes;
  private final Mosaic mosaic;

  CompetencyController(Vocabularies vocabularies, Counts counts, Nodes nodes, Mosaic mosaic) {
    this.vocabularies = vocabularies;
    this.counts = counts;
    this.nodes = nodes;
    this.mosaic = mosaic;
  }

  @GetMapping("/competencias")
  String competencies(Model model) {
    SearchResult all = counts.of(Map.of(), 0);
    model.addAttribute("own", roots(true).stream().map(c -> nodes.node(c, all, true)).toList());
    model.addAttribute("themes", roots(false).stream().map(c -> nodes.node(c, all, true)).toList());
    return "explore/competencies";
  }

  @GetMapping("/competencias/{code}")
  String competency(@PathVariable String code, Model model) {
    Concept concept =
        vocabularies
            .find(Scheme.COMPETENCIES, code)
            .orElseThrow(() -> new NotFound("competency", code));
    if (!concept.slug().equals(code)) {
      return "redirect:/competencias/" + concept.slug();
    }
    SearchResult found = counts.of(Map.of(Dimension.COMPETENCY, Set.of(concept.code())), NEWEST);
    SearchResult all = counts.of(Map.of(), 0);
    model.addAttribute("concept", concept);
    model.addAttribute("node", nodes.node(concept, all, true));
    model.addAttribute("ancestors", vocabularies.ancestors(concept).reversed());
    model.addAttribute(
        "norms",
        concept.property("legalBasis").map(text -> List.of(text.split("\n"))).orElse(List.of()));
    model.addAttribute(
        "related",
        concept.related().stream()
            .flatMap(other -> vocabularies.find(Scheme.COMPETENCIES, other).stream())
            .toList());
    model.addAttribute("lines", nodes.lines(found));
    model.addAttribute("total", found.total());
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

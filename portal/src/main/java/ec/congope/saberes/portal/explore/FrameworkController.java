package ec.congope.saberes.portal.explore;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class FrameworkController {

  private static final int NEWEST = 10;
  private static final List<String> COLUMNS =
      List.of(
          "buena-practica",
          "material-tecnico",
          "publicacion",
          "centro-pensamiento",
          "capacitacion",
          "boletin");

  /** A cell of the coverage table. */
  record Cell(int count, String url, String heat, String label) {}

  /** A row of it: an objective (without cells) or a result. */
  record Row(
      String code, String label, String url, boolean objective, List<Cell> cells, int total) {}

  private final Vocabularies vocabularies;
  private final Counts counts;
  private final Nodes nodes;

  FrameworkController(Vocabularies vocabularies, Counts counts, Nodes nodes) {
    this.vocabularies = vocabularies;
    this.counts = counts;
    this.nodes = nodes;
  }

  @GetMapping("/marco")
  String framework(Model model) {
    SearchResult all = counts.of(Map.of(), 0);
    model.addAttribute("plan", vocabularies.plan());
    model.addAttribute(
        "approaches", of("approach").stream().map(node -> nodes.node(node, all, true)).toList());
    model.addAttribute(
        "columns", COLUMNS.stream().map(code -> vocabularies.label(Scheme.TYPES, code)).toList());
    model.addAttribute("rows", rows(all));
    return "explore/framework";
  }

  @GetMapping("/marco/{code}")
  String node(@PathVariable String code, Model model) {
    Concept concept =
        vocabularies
            .find(Scheme.FRAMEWORK, code)
            .orElseThrow(() -> new NotFound("framework node", code));
    if (!concept.slug().equals(code)) {
      return "redirect:/marco/" + concept.slug();
    }
    Dimension dimension = Nodes.dimension(concept);
    boolean approach = concept.kind().equals("approach");
    SearchResult found =
        approach
            ? counts.of(Map.of(), 0)
            : counts.of(Map.of(dimension, Set.of(concept.code())), NEWEST);
    model.addAttribute("concept", concept);
    model.addAttribute("node", nodes.node(concept, counts.of(Map.of(), 0), true));
    model.addAttribute("ancestors", vocabularies.ancestors(concept).reversed());
    model.addAttribute("lines", nodes.lines(found));
    model.addAttribute("total", approach ? -1 : found.total());
    model.addAttribute(
        "types",
        approach ? List.of() : nodes.types(found, dimension.parameter() + "=" + concept.slug()));
    model.addAttribute(
        "themes",
        concept
            .property("themes")
            .map(codes -> List.of(codes.split(" ")))
            .orElse(List.of())
            .stream()
            .flatMap(theme -> vocabularies.find(Scheme.COMPETENCIES, theme).stream())
            .toList());
    return "explore/node";
  }

  private List<Concept> of(String kind) {
    return vocabularies.list(Scheme.FRAMEWORK).stream()
        .filter(node -> node.kind().equals(kind))
        .toList();
  }

  private List<Row> rows(SearchResult all) {
    var totals = Counts.by(Dimension.RESULT, all);
    var rows = new ArrayList<Row>();
    for (Concept objective : of("objective")) {
      rows.add(
          new Row(
              objective.code(),
              objective.shortLabel(),
              "/marco/" + objective.slug(),
              true,
              List.of(),
              0));
      for (Concept result : vocabularies.children(objective)) {
        if (result.kind().equals("result")) {
          rows.add(row(result, totals.getOrDefault(result.code(), 0)));
        }
      }
    }
    return rows;
  }

  private Row row(Concept result, int total) {
    var types =
        Counts.by(Dimension.TYPE, counts.of(Map.of(Dimension.RESULT, Set.of(result.code())), 0));
    var cells =
        COLUMNS.stream().map(type -> cell(result, type, types.getOrDefault(type, 0))).toList();
    return new Row(result.code(), result.label(), "/marco/" + result.slug(), false, cells, total);
  }

  private Cell cell(Concept result, String type, int count) {
    String heat = count == 0 ? "cell--gap" : "q" + Math.min(5, 1 + count / 2);
    return new Cell(
        count,
        "/buscar?resultado=" + result.slug() + "&tipo=" + type,
        heat,
        vocabularies.label(Scheme.TYPES, type) + ", " + result.code());
  }
}

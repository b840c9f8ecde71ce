package ec.congope.saberes.portal.explore;

import ec.congope.saberes.content.NotFound;
import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Bar;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Keeping;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Mosaic;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchResult;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
  record Cell(String number, String url, String heat, String label) {}

  /**
   * A result with its cells.
   *
   * @param missing types without an item, in words; or null
   */
  record Row(
      String code,
      String label,
      String url,
      List<Cell> cells,
      Bar total,
      @Nullable String missing) {}

  /** A plan to choose. */
  record Edition(String title, String url, boolean shown) {}

  /** An objective with its results. */
  record Group(String code, String label, String url, List<Row> rows) {}

  private final Vocabularies vocabularies;
  private final Counts counts;
  private final Nodes nodes;
  private final Lines lines;
  private final Format format;
  private final Words words;

  FrameworkController(
      Vocabularies vocabularies,
      Counts counts,
      Nodes nodes,
      Lines lines,
      Format format,
      Words words) {
    this.vocabularies = vocabularies;
    this.counts = counts;
    this.nodes = nodes;
    this.lines = lines;
    this.format = format;
    this.words = words;
  }

  @GetMapping("/marco")
  String framework(
      @RequestParam(defaultValue = "") String version,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    Keeping.of(viewer, response);
    SearchResult all = counts.of(Map.of(), 0, viewer);
    var plan =
        version.isEmpty()
            ? vocabularies.plan()
            : vocabularies
                .plan(version)
                .orElseThrow(() -> new NotFound("framework version", version));
    String shown = plan.code();
    var objectives = of("objective", shown).map(Concept::code).collect(Collectors.toSet());
    model.addAttribute("plan", plan);
    model.addAttribute("plans", plans(plan));
    model.addAttribute("results", of("result", shown).count());
    model.addAttribute("products", of("product", shown).count());
    model.addAttribute(
        "linked",
        format.number(counts.of(Map.of(Dimension.OBJECTIVE, objectives), 0, viewer).total()));
    model.addAttribute("total", format.number(all.total()));
    model.addAttribute(
        "approaches", of("approach", shown).map(node -> nodes.node(node, all)).toList());
    model.addAttribute("columns", COLUMNS.stream().map(this::column).toList());
    model.addAttribute("groups", groups(all, shown, viewer));
    return "explore/framework";
  }

  /** The plans to choose from; none where there is only the one that is shown. */
  private List<Edition> plans(Vocabularies.Plan shown) {
    var plans = vocabularies.plans();
    String force = vocabularies.plan().code();
    return plans.size() == 1 && plans.contains(shown)
        ? List.of()
        : plans.stream()
            .map(plan ->
                new Edition(
                    plan.title(),
                    plan.code().equals(force) ? "/marco" : "/marco?version=" + plan.code(),
                    plan.equals(shown)))
            .toList();
  }

  @GetMapping("/marco/{code}")
  String node(@PathVariable String code, Viewer viewer, Model model, HttpServletResponse response) {
    Keeping.of(viewer, response);
    Concept concept =
        vocabularies
            .find(Scheme.FRAMEWORK, code)
            .orElseThrow(() -> new NotFound("framework node", code));
    if (!concept.slug().equals(code)) {
      return "redirect:/marco/" + concept.slug();
    }
    boolean approach = concept.kind().equals("approach");
    var dimension = Nodes.dimension(concept);
    SearchResult found =
        approach
            ? counts.of(Map.of(), 0, viewer)
            : counts.of(Map.of(dimension, Set.of(concept.code())), NEWEST, viewer);
    var crumbs = new ArrayList<>(List.of(Link.to(words.of("layout.nav.framework"), "/marco")));
    crumbs.addAll(
        Nodes.links(
            vocabularies.ancestors(concept).reversed().stream(), FrameworkController::name));
    model.addAttribute("crumbs", crumbs);
    model.addAttribute("name", name(concept));
    model.addAttribute("kind", words.of("explore.kind." + concept.kind()));
    model.addAttribute(
        "title", approach ? concept.label() : concept.shownCode() + " " + concept.label());
    model.addAttribute("node", nodes.node(concept, counts.of(Map.of(), 0, viewer)));
    model.addAttribute("lines", lines.of(found.hits()));
    model.addAttribute("counted", !approach);
    model.addAttribute(
        "types",
        approach ? List.of() : nodes.types(found, dimension.parameter() + "=" + concept.slug()));
    model.addAttribute(
        "themes",
        Nodes.links(
            concept.property("themes").stream()
                .flatMap(codes -> Stream.of(codes.split(" ")))
                .flatMap(theme -> vocabularies.find(Scheme.COMPETENCIES, theme).stream()),
            Concept::shortLabel));
    return "explore/node";
  }

  /** Approaches have no code that people know. */
  private static String name(Concept concept) {
    return concept.kind().equals("approach") ? concept.label() : concept.shownCode();
  }

  private Stream<Concept> of(String kind, String version) {
    return vocabularies.list(Scheme.FRAMEWORK, version).stream()
        .filter(node -> node.kind().equals(kind));
  }

  private String column(String type) {
    return words.plural(type, vocabularies.label(Scheme.TYPES, type));
  }

  private List<Group> groups(SearchResult all, String version, Viewer viewer) {
    var totals = Counts.by(Dimension.RESULT, all);
    var numbers = new HashMap<String, Map<String, Integer>>();
    of("result", version).forEach(result -> numbers.put(result.code(), types(result, viewer)));
    int mostInCell =
        numbers.values().stream().flatMap(types -> types.values().stream()).reduce(0, Math::max);
    int mostInRow = totals.values().stream().reduce(0, Math::max);
    return of("objective", version)
        .map(objective ->
            new Group(
                objective.shownCode(),
                objective.shortLabel(),
                Nodes.url(objective),
                vocabularies.children(objective).stream()
                    .filter(child -> child.kind().equals("result"))
                    .map(result ->
                        row(
                            result,
                            numbers.getOrDefault(result.code(), Map.of()),
                            mostInCell,
                            totals.getOrDefault(result.code(), 0),
                            mostInRow))
                    .toList()))
        .toList();
  }

  private Map<String, Integer> types(Concept result, Viewer viewer) {
    return Counts.by(
        Dimension.TYPE, counts.of(Map.of(Dimension.RESULT, Set.of(result.code())), 0, viewer));
  }

  private Row row(
      Concept result, Map<String, Integer> types, int mostInCell, int total, int mostInRow) {
    String search = "/buscar?resultado=" + result.slug();
    var cells =
        COLUMNS.stream()
            .map(type -> cell(result, type, types.getOrDefault(type, 0), mostInCell))
            .toList();
    String missing =
        COLUMNS.stream()
            .filter(type -> types.getOrDefault(type, 0) == 0)
            .map(type -> column(type).toLowerCase(Locale.forLanguageTag("es")))
            .collect(Collectors.joining(", "));
    return new Row(
        result.shownCode(),
        result.label(),
        Nodes.url(result),
        cells,
        Bar.of(result.label(), search, null, total, mostInRow, format),
        missing.isEmpty() ? null : words.of("explore.framework.missing", missing));
  }

  private Cell cell(Concept result, String type, int count, int most) {
    return new Cell(
        format.number(count),
        "/buscar?resultado=" + result.slug() + "&tipo=" + type,
        count == 0 ? "cell cell--gap" : "cell " + Mosaic.heat(count, most),
        words.of("explore.framework.cell", words.count(type, count), result.shownCode()));
  }
}

package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.portal.layout.Mosaic;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.Suggestion;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

  private static final int SUGGESTIONS = 8;

  /** A chosen value, and the address without it. */
  record Chip(String label, String url) {}

  /** A page of results. */
  record PageLink(int number, String url, boolean current) {}

  /** A way out of no results: without one filter, so many come back. */
  record WayOut(String label, String url, long count) {}

  /** A line of the suggestion box. */
  record Line(
      int number, List<ec.congope.saberes.search.Snippet.Part> label, String url, String kind) {}

  private final SearchIndex index;
  private final Addresses addresses;
  private final Facets facets;
  private final Results results;
  private final Mosaic mosaic;

  SearchController(
      SearchIndex index, Addresses addresses, Facets facets, Results results, Mosaic mosaic) {
    this.index = index;
    this.addresses = addresses;
    this.facets = facets;
    this.results = results;
    this.mosaic = mosaic;
  }

  @GetMapping("/buscar")
  String search(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean restoring,
      @RequestHeader(name = "HX-Boosted", defaultValue = "false") boolean boosted,
      HttpServletResponse response,
      Model model) {
    var read = addresses.read(parameters);
    fill(model, read.criteria(), index.search(read.criteria().request(Viewer.anonymous())));
    model.addAttribute("ignored", read.ignored());
    response.setHeader(
        "Vary", "HX-Request, HX-History-Restore-Request, HX-Boosted, Save-Data, Cookie");
    response.setHeader("Cache-Control", "private, max-age=0, must-revalidate");
    boolean fragment = htmx && !restoring && !boosted;
    if (fragment) {
      response.setHeader("HX-Push-Url", addresses.write(read.criteria()));
    }
    return fragment ? "find/search :: resultados" : "find/search";
  }

  private void fill(Model model, Criteria criteria, SearchResult result) {
    model.addAttribute("criteria", criteria);
    model.addAttribute("total", result.total());
    model.addAttribute("canonical", addresses.write(criteria));
    model.addAttribute("noun", noun(criteria));
    model.addAttribute(
        "rows", result.hits().stream().map(hit -> results.row(hit, criteria.text())).toList());
    model.addAttribute("types", facets.flat(Dimension.TYPE, "Tipo", true, result, criteria));
    model.addAttribute(
        "competencies", facets.tree(Dimension.COMPETENCY, "Comp", true, result, criteria));
    model.addAttribute(
        "provinces", facets.flat(Dimension.PROVINCE, "Prov", true, result, criteria));
    model.addAttribute(
        "languages", facets.flat(Dimension.LANGUAGE, "Idioma", false, result, criteria));
    model.addAttribute("framework", facets.framework(result, criteria));
    model.addAttribute("years", facets.histogram(result));
    var chosenYears = criteria.filters().getOrDefault(Dimension.YEAR, Set.of());
    model.addAttribute("from", chosenYears.stream().min(String::compareTo).orElse(""));
    model.addAttribute("to", chosenYears.stream().max(String::compareTo).orElse(""));
    model.addAttribute(
        "tiles",
        mosaic.tiles(
            facets.provinceCounts(result),
            criteria.filters().getOrDefault(Dimension.PROVINCE, Set.of())));
    model.addAttribute("chips", chips(criteria));
    model.addAttribute("clear", addresses.write(criteria.withoutFilters()));
    model.addAttribute("pages", pages(criteria, result.total()));
    model.addAttribute("sorts", Sort.values());
    model.addAttribute("waysOut", result.total() == 0 ? waysOut(criteria) : List.of());
  }

  /** What the number counts: the type, when one is chosen. */
  private String noun(Criteria criteria) {
    var types = criteria.filters().getOrDefault(Dimension.TYPE, Set.of());
    return types.size() == 1 ? addresses.label(Dimension.TYPE, types.iterator().next()) : "";
  }

  private List<Chip> chips(Criteria criteria) {
    var chips = new ArrayList<Chip>();
    for (Dimension dimension : Dimension.values()) {
      var codes = criteria.filters().getOrDefault(dimension, Set.of());
      if (dimension == Dimension.YEAR && codes.size() > 2) {
        chips.add(yearsChip(criteria, codes));
        continue;
      }
      for (String code : codes) {
        chips.add(
            new Chip(
                addresses.label(dimension, code),
                addresses.write(criteria.without(dimension, code))));
      }
    }
    return chips;
  }

  private Chip yearsChip(Criteria criteria, Set<String> years) {
    var fewer = new java.util.EnumMap<Dimension, Set<String>>(criteria.filters());
    fewer.remove(Dimension.YEAR);
    String first = years.stream().min(String::compareTo).orElse("");
    String last = years.stream().max(String::compareTo).orElse("");
    return new Chip(
        first + "–" + last,
        addresses.write(new Criteria(criteria.text(), fewer, criteria.sort(), 1)));
  }

  private List<PageLink> pages(Criteria criteria, long total) {
    int last = (int) Math.min(1_000, (total + Criteria.SIZE - 1) / Criteria.SIZE);
    if (last < 2) {
      return List.of();
    }
    int from = Math.max(1, criteria.page() - 2);
    return IntStream.rangeClosed(from, Math.min(last, from + 4))
        .mapToObj(n -> new PageLink(n, addresses.write(criteria.at(n)), n == criteria.page()))
        .toList();
  }

  private List<WayOut> waysOut(Criteria criteria) {
    var ways = new ArrayList<WayOut>();
    criteria
        .filters()
        .forEach((dimension, codes) -> {
          var fewer = new java.util.EnumMap<Dimension, Set<String>>(criteria.filters());
          fewer.remove(dimension);
          var without = new Criteria(criteria.text(), fewer, criteria.sort(), 1);
          long count = index.search(counting(without)).total();
          if (count > 0) {
            String label =
                String.join(
                    ", ",
                    codes.stream().limit(3).map(code -> addresses.label(dimension, code)).toList());
            ways.add(new WayOut(label, addresses.write(without), count));
          }
        });
    ways.sort((a, b) -> Long.compare(b.count(), a.count()));
    return ways;
  }

  private static ec.congope.saberes.search.SearchRequest counting(Criteria criteria) {
    return new ec.congope.saberes.search.SearchRequest(
        criteria.query(), criteria.filters(), Set.of(), Sort.RELEVANCE, 1, 0, Viewer.anonymous());
  }

  @GetMapping("/buscar/sugerencias")
  String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
    var found = index.suggest(q, Viewer.anonymous(), SUGGESTIONS);
    var lines = new ArrayList<Line>();
    for (Suggestion suggestion : found) {
      lines.add(line(lines.size() + 1, suggestion));
    }
    model.addAttribute("lines", lines);
    return "find/suggestions";
  }

  private Line line(int number, Suggestion suggestion) {
    String key = URLEncoder.encode(suggestion.key(), StandardCharsets.UTF_8);
    return switch (suggestion.kind()) {
      case "item" ->
          new Line(
              number,
              suggestion.label().parts(),
              "/fichas/" + key,
              facets.typeLabel(suggestion.type()));
      case "competencies" ->
          new Line(
              number,
              suggestion.label().parts(),
              "/competencias/" + addresses.slug(Dimension.COMPETENCY, key),
              "competencia");
      case "provinces" ->
          new Line(
              number,
              suggestion.label().parts(),
              "/provincias/" + addresses.slug(Dimension.PROVINCE, key),
              "provincia");
      case "framework" ->
          new Line(
              number,
              suggestion.label().parts(),
              "/marco/" + addresses.slug(Dimension.OBJECTIVE, key),
              "marco");
      default -> new Line(number, suggestion.label().parts(), "/buscar?tipo=" + key, "tipo");
    };
  }

  /** The lists of the navigation: the search page with a type chosen. */
  @GetMapping({
    "/buenas-practicas", "/publicaciones", "/material-tecnico", "/experiencias",
    "/centro-de-pensamiento", "/capacitacion", "/normativa", "/boletines"
  })
  String list(jakarta.servlet.http.HttpServletRequest request) {
    String type =
        Map.of(
                "/buenas-practicas", "buena-practica",
                "/publicaciones", "publicacion",
                "/material-tecnico", "material-tecnico",
                "/experiencias", "experiencia",
                "/centro-de-pensamiento", "centro-pensamiento",
                "/capacitacion", "capacitacion",
                "/normativa", "normativa")
            .getOrDefault(request.getRequestURI(), "boletin");
    return "redirect:/buscar?tipo=" + type;
  }
}

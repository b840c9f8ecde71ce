package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.portal.layout.Keeping;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

  private static final Map<String, String> LISTS =
      Map.of(
          "/buenas-practicas", "buena-practica",
          "/publicaciones", "publicacion",
          "/material-tecnico", "material-tecnico",
          "/experiencias", "experiencia",
          "/centro-de-pensamiento", "centro-pensamiento",
          "/capacitacion", "capacitacion",
          "/normativa", "normativa",
          "/boletines", "boletin");

  private final SearchIndex index;
  private final Addresses addresses;
  private final SearchPages pages;
  private final Findings findings;
  private final Suggestions suggestions;
  private final Featured featured;
  private final Counting counting;
  private final Takes takes;
  private final String base;

  SearchController(
      SearchIndex index,
      Addresses addresses,
      SearchPages pages,
      Findings findings,
      Suggestions suggestions,
      Featured featured,
      Counting counting,
      Takes takes,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.index = index;
    this.addresses = addresses;
    this.pages = pages;
    this.findings = findings;
    this.suggestions = suggestions;
    this.featured = featured;
    this.counting = counting;
    this.takes = takes;
    this.base = base;
  }

  /** The whole page; its changing part to htmx, unless a browser only restores a page by it. */
  @GetMapping("/buscar")
  String search(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean restoring,
      @RequestHeader(name = "HX-Boosted", defaultValue = "false") boolean boosted,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      @RequestParam(name = "ver", defaultValue = "") String unfolded,
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var read = addresses.read(parameters);
    var criteria = read.criteria();
    var result = index.search(criteria.request(viewer));
    int last = SearchPages.last(result.total());
    if (criteria.page() > last) {
      return "redirect:" + addresses.write(criteria.at(last));
    }
    counting.note(criteria, result.total(), viewer, request);
    var top = featured.of(criteria, viewer);
    String address = addresses.write(criteria);
    var found = found(top, result, unfolded, criteria, viewer);
    model.addAttribute("featured", featured.rows(top, criteria, unfolded, found.orElse(null)));
    model.addAttribute("take", takes.of(criteria));
    response.setHeader(
        "Vary", "HX-Request, HX-History-Restore-Request, HX-Boosted, HX-Target, Save-Data, Cookie");
    response.setHeader("Cache-Control", "private, max-age=0, must-revalidate");
    Keeping.of(viewer, response);
    boolean part = htmx && !restoring && !boosted;
    if (part && Findings.isPlace(target)) {
      model.addAttribute("place", target);
      model.addAttribute("found", found.orElse(null));
      return "find/found";
    }
    var page = pages.of(read, top.below(result), unfolded, found.orElse(null), viewer);
    model.addAttribute("page", page);
    model.addAttribute("canonical", base + address);
    if (part) {
      response.setHeader("HX-Push-Url", address);
      return "find/changed";
    }
    return "find/search";
  }

  /** What matched in the item that is to be unfolded, where it is on this page of results. */
  private Optional<Findings.View> found(
      Featured.Top top, SearchResult result, String item, Criteria criteria, Viewer viewer) {
    return criteria.text().isEmpty()
        ? Optional.empty()
        : Stream.concat(top.hits().stream(), result.hits().stream())
            .filter(hit -> hit.id().toString().equals(item))
            .findFirst()
            .map(hit -> findings.of(hit, criteria, viewer));
  }

  @GetMapping("/buscar/sugerencias")
  String suggestions(
      @RequestParam(defaultValue = "") String q,
      Viewer viewer,
      HttpServletResponse response,
      Model model) {
    Keeping.of(viewer, response);
    model.addAttribute("box", suggestions.of(q, viewer));
    return "find/suggestions";
  }

  /** The lists of the navigation: the search page with a type chosen. */
  @GetMapping({
    "/buenas-practicas",
    "/publicaciones",
    "/material-tecnico",
    "/experiencias",
    "/centro-de-pensamiento",
    "/capacitacion",
    "/normativa",
    "/boletines"
  })
  String list(HttpServletRequest request) {
    return "redirect:/buscar?tipo=" + LISTS.get(request.getRequestURI());
  }
}

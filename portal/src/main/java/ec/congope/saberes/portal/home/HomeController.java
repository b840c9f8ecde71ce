package ec.congope.saberes.portal.home;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Cover;
import ec.congope.saberes.portal.layout.Mosaic;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

  private static final int NEWEST = 6;
  private static final int CARDS = 3;
  private static final List<String> TILES =
      List.of(
          "C-PLANIFICACION",
          "C-VIALIDAD",
          "C-RIEGO",
          "C-CUENCAS",
          "C-AMBIENTE",
          "C-FOMENTO",
          "C-COOPERACION",
          "T-RIESGOS",
          "T-PARTICIPACION",
          "T-FORTALECIMIENTO");

  /** A competency to choose. */
  record Tile(String label, String url, String seal, int count) {}

  /** An item to look at. */
  record Card(
      String title,
      String url,
      String seal,
      String type,
      String place,
      String date,
      String text,
      List<Cover.Thread> cover,
      boolean demonstration) {}

  private final SearchIndex index;
  private final Vocabularies vocabularies;
  private final Seals seals;
  private final Mosaic mosaic;

  HomeController(SearchIndex index, Vocabularies vocabularies, Seals seals, Mosaic mosaic) {
    this.index = index;
    this.vocabularies = vocabularies;
    this.seals = seals;
    this.mosaic = mosaic;
  }

  @GetMapping("/")
  String home(Model model) {
    SearchResult all = search(Map.of(), NEWEST);
    SearchResult practices = search(Map.of(Dimension.TYPE, Set.of("buena-practica")), CARDS);
    model.addAttribute("total", all.total());
    model.addAttribute("practices", practices.total());
    model.addAttribute("provinceCount", by(Dimension.PROVINCE, all).size());
    model.addAttribute("tiles", mosaic.tiles(by(Dimension.PROVINCE, all), Set.of()));
    var counts = by(Dimension.COMPETENCY, all);
    model.addAttribute("competencies", TILES.stream().map(code -> tile(code, counts)).toList());
    model.addAttribute("cards", practices.hits().stream().map(this::card).toList());
    model.addAttribute("newest", all.hits().stream().map(this::card).toList());
    return "home/home";
  }

  private Tile tile(String code, Map<String, Integer> counts) {
    var concept = vocabularies.find(Scheme.COMPETENCIES, code).orElseThrow();
    return new Tile(
        concept.shortLabel(),
        "/competencias/" + concept.slug(),
        seals.of(code),
        counts.getOrDefault(code, 0));
  }

  private Card card(Hit hit) {
    String issued = hit.issued();
    return new Card(
        hit.title().text(),
        "/fichas/" + hit.slug(),
        seals.of(hit.competencies()),
        vocabularies.label(Scheme.TYPES, hit.type()),
        hit.provinces().stream()
            .limit(2)
            .map(code -> vocabularies.label(Scheme.PROVINCES, code))
            .collect(Collectors.joining(", ")),
        issued == null ? "" : issued.substring(0, 4),
        hit.snippet().text(),
        Cover.of(hit.id().value()),
        hit.marks().contains("demostracion"));
  }

  private SearchResult search(Map<Dimension, Set<String>> filters, int size) {
    return index.search(
        new SearchRequest(
            new Query.Everything(),
            filters,
            Set.of(Dimension.values()),
            Sort.NEWEST,
            1,
            size,
            Viewer.anonymous()));
  }

  private static Map<String, Integer> by(Dimension dimension, SearchResult result) {
    return result.facets().getOrDefault(dimension, List.of()).stream()
        .collect(Collectors.toMap(FacetValue::code, FacetValue::count));
  }
}

package ec.congope.saberes.portal.home;

import ec.congope.saberes.content.Viewer;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Choice;
import ec.congope.saberes.portal.layout.Cover;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Keeping;
import ec.congope.saberes.portal.layout.Lines;
import ec.congope.saberes.portal.layout.Mosaic;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchIndex;
import ec.congope.saberes.search.SearchRequest;
import ec.congope.saberes.search.SearchResult;
import ec.congope.saberes.search.Sort;
import ec.congope.saberes.search.query.Query;
import jakarta.servlet.http.HttpServletResponse;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
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
  private static final int COVER_ROWS = 5;
  private static final List<String> COMPETENCIES =
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

  /** A practice with its woven cover and the first sentence of its summary. */
  record Card(Lines.Line item, String text, Cover cover) {}

  private final SearchIndex index;
  private final Vocabularies vocabularies;
  private final Seals seals;
  private final Lines lines;
  private final Mosaic mosaic;
  private final Format format;
  private final Words words;

  HomeController(
      SearchIndex index,
      Vocabularies vocabularies,
      Seals seals,
      Lines lines,
      Mosaic mosaic,
      Format format,
      Words words) {
    this.index = index;
    this.vocabularies = vocabularies;
    this.seals = seals;
    this.lines = lines;
    this.mosaic = mosaic;
    this.format = format;
    this.words = words;
  }

  @GetMapping("/")
  String home(Viewer viewer, Model model, HttpServletResponse response) {
    Keeping.of(viewer, response);
    SearchResult all =
        search(Map.of(), Set.of(Dimension.PROVINCE, Dimension.COMPETENCY), NEWEST, viewer);
    SearchResult practices =
        search(Map.of(Dimension.TYPE, Set.of("buena-practica")), Set.of(), CARDS, viewer);
    var provinces = by(Dimension.PROVINCE, all);
    var counts = by(Dimension.COMPETENCY, all);
    model.addAttribute("empty", all.total() == 0);
    model.addAttribute("examples", List.of(words.of("home.examples").split(" *\\| *")));
    model.addAttribute("total", format.number(all.total()));
    model.addAttribute("practices", practices.total());
    model.addAttribute("provinces", provinces.size());
    model.addAttribute("tiles", mosaic.tiles(provinces, Set.of()));
    model.addAttribute(
        "competencies", COMPETENCIES.stream().map(code -> choice(code, counts)).toList());
    model.addAttribute("cards", practices.hits().stream().map(this::card).toList());
    model.addAttribute("newest", lines.of(all.hits()));
    return "home/home";
  }

  private Choice choice(String code, Map<String, Integer> counts) {
    var concept = vocabularies.find(Scheme.COMPETENCIES, code).orElseThrow();
    return new Choice(
        concept.shortLabel(),
        "/competencias/" + concept.slug(),
        seals.of(code),
        words.of("layout.items.count", counts.getOrDefault(code, 0)));
  }

  private Card card(Hit hit) {
    return new Card(
        lines.of(hit), firstSentence(hit.snippet().text()), Cover.of(hit.id().value(), COVER_ROWS));
  }

  private static String firstSentence(String text) {
    var sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag("es"));
    sentences.setText(text);
    int end = sentences.next();
    return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
  }

  private SearchResult search(
      Map<Dimension, Set<String>> filters, Set<Dimension> facets, int size, Viewer viewer) {
    return index.search(
        new SearchRequest(new Query.Everything(), filters, facets, Sort.NEWEST, 1, size, viewer));
  }

  private static Map<String, Integer> by(Dimension dimension, SearchResult result) {
    return result.facets().getOrDefault(dimension, List.of()).stream()
        .collect(Collectors.toMap(FacetValue::code, FacetValue::count));
  }
}

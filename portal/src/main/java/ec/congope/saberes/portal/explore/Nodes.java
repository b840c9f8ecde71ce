package ec.congope.saberes.portal.explore;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Bar;
import ec.congope.saberes.portal.layout.Choice;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Link;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Concepts as the pages that explore show them, with the numbers of their items. */
@Component
class Nodes {

  private static final int BARS = 10;

  /**
   * A concept with the number of its items and the search that finds them.
   *
   * @param code of a node of the framework, or empty
   * @param printed how CONGOPE's document prints the code where that differs, or null
   */
  record Node(
      String code,
      String label,
      String url,
      String searchUrl,
      int count,
      String items,
      @Nullable String printed,
      List<Node> below) {}

  private final Vocabularies vocabularies;
  private final Seals seals;
  private final Format format;
  private final Words words;

  Nodes(Vocabularies vocabularies, Seals seals, Format format, Words words) {
    this.vocabularies = vocabularies;
    this.seals = seals;
    this.format = format;
    this.words = words;
  }

  static Dimension dimension(Concept concept) {
    return switch (concept.kind()) {
      case "objective" -> Dimension.OBJECTIVE;
      case "result", "topic" -> Dimension.RESULT;
      case "product" -> Dimension.PRODUCT;
      case "province" -> Dimension.PROVINCE;
      default -> Dimension.COMPETENCY;
    };
  }

  /** The concept and all below it. */
  Node node(Concept concept, SearchResult counts) {
    var dimension = dimension(concept);
    int count = Counts.by(dimension, counts).getOrDefault(concept.code(), 0);
    String printed = concept.printedCode();
    return new Node(
        concept.scheme() == Scheme.FRAMEWORK ? concept.shownCode() : "",
        concept.shortLabel(),
        url(concept),
        "/buscar?" + dimension.parameter() + "=" + concept.slug(),
        count,
        words.of("layout.items.count", count),
        printed != null && !printed.equals(concept.shownCode()) ? printed : null,
        vocabularies.children(concept).stream().map(child -> node(child, counts)).toList());
  }

  /** The concept as something to choose, with its pictogram where it is a competency. */
  Choice choice(Concept concept, SearchResult counts) {
    int count = Counts.by(dimension(concept), counts).getOrDefault(concept.code(), 0);
    return new Choice(
        concept.shortLabel(),
        url(concept),
        concept.scheme() == Scheme.COMPETENCIES ? seals.of(concept.code()) : null,
        words.of("layout.items.count", count));
  }

  /** The address of the concept's page. */
  static String url(Concept concept) {
    return switch (concept.scheme()) {
          case FRAMEWORK -> "/marco/";
          case PROVINCES -> "/provincias/";
          default -> "/competencias/";
        }
        + concept.slug();
  }

  /** Links to the pages of these concepts. */
  static List<Link> links(Stream<Concept> concepts, Function<Concept, String> label) {
    return concepts.map(concept -> Link.to(label.apply(concept), url(concept))).toList();
  }

  /** Types with their numbers, each with its search within {@code filter}. */
  List<Bar> types(SearchResult result, String filter) {
    var values = result.facets().getOrDefault(Dimension.TYPE, List.of());
    int most = values.stream().mapToInt(FacetValue::count).max().orElse(0);
    return values.stream()
        .limit(BARS)
        .map(value ->
            Bar.of(
                vocabularies.label(Scheme.TYPES, value.code()),
                "/buscar?" + filter + "&tipo=" + value.code(),
                null,
                value.count(),
                most,
                format))
        .toList();
  }

  /** Competencies and themes with their numbers, without those within another. */
  List<Bar> competencies(SearchResult result, String filter) {
    var values = new ArrayList<Map.Entry<Concept, Integer>>();
    for (FacetValue value : result.facets().getOrDefault(Dimension.COMPETENCY, List.of())) {
      vocabularies
          .find(Scheme.COMPETENCIES, value.code())
          .filter(concept -> concept.broader() == null)
          .ifPresent(concept -> values.add(Map.entry(concept, value.count())));
    }
    int most = values.stream().mapToInt(Map.Entry::getValue).max().orElse(0);
    return values.stream()
        .limit(BARS)
        .map(value ->
            Bar.of(
                value.getKey().shortLabel(),
                "/buscar?" + filter + "&competencia=" + value.getKey().slug(),
                seals.of(value.getKey().code()),
                value.getValue(),
                most,
                format))
        .toList();
  }
}

package ec.congope.saberes.portal.explore;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Seals;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Hit;
import ec.congope.saberes.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Concepts and items as the pages that explore show them. */
@Component
class Nodes {

  /** A concept with the number of its items and the search that finds them. */
  record Node(
      String code,
      String label,
      String url,
      String searchUrl,
      int count,
      String seal,
      String note,
      List<Node> below) {}

  /** An item in a list. */
  record Line(
      String title, String url, String seal, String type, String date, boolean demonstration) {}

  private final Vocabularies vocabularies;
  private final Seals seals;

  Nodes(Vocabularies vocabularies, Seals seals) {
    this.vocabularies = vocabularies;
    this.seals = seals;
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

  Node node(Concept concept, SearchResult counts, boolean deep) {
    var dimension = dimension(concept);
    String base =
        switch (concept.scheme()) {
          case FRAMEWORK -> "/marco/";
          case PROVINCES -> "/provincias/";
          default -> "/competencias/";
        };
    List<Node> below = new ArrayList<>();
    if (deep) {
      vocabularies.children(concept).forEach(child -> below.add(node(child, counts, true)));
    }
    String printed = concept.printedCode();
    return new Node(
        concept.scheme() == Scheme.FRAMEWORK ? concept.code() : "",
        concept.shortLabel().equals(concept.label()) ? concept.label() : concept.shortLabel(),
        base + concept.slug(),
        "/buscar?" + dimension.parameter() + "=" + concept.slug(),
        Counts.by(dimension, counts).getOrDefault(concept.code(), 0),
        concept.scheme() == Scheme.COMPETENCIES ? seals.of(concept.code()) : "institucional",
        printed != null && !printed.equals(concept.code()) ? printed : "",
        below);
  }

  List<Line> lines(SearchResult result) {
    return result.hits().stream().map(this::line).toList();
  }

  private Line line(Hit hit) {
    String issued = hit.issued();
    return new Line(
        hit.title().text(),
        "/fichas/" + hit.slug(),
        seals.of(hit.competencies()),
        vocabularies.label(Scheme.TYPES, hit.type()),
        issued == null ? "" : issued.substring(0, 4),
        hit.marks().contains("demostracion"));
  }

  /** Types with their numbers, each with its search. */
  List<Node> types(SearchResult result, String filter) {
    return Counts.by(Dimension.TYPE, result).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(entry ->
            new Node(
                "",
                vocabularies.label(Scheme.TYPES, entry.getKey()),
                "/buscar?" + filter + "&tipo=" + entry.getKey(),
                "/buscar?" + filter + "&tipo=" + entry.getKey(),
                entry.getValue(),
                "",
                "",
                List.of()))
        .toList();
  }
}

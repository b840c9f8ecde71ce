package ec.congope.saberes.portal.find;

import ec.congope.saberes.content.item.Proof;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Words;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.FacetValue;
import ec.congope.saberes.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filters whose values stand under one another: competencies, the framework, evidence. */
@Component
class Trees {

  private static final String SUB = "check check--sub";

  /** Up to so many values a tree is shown whole; a longer one opens where something is chosen. */
  private static final int FEW = 12;

  /** So many competencies at zero are shown: there are some forty. */
  private static final int DEAD = 4;

  private final Boxes boxes;
  private final Addresses addresses;
  private final Vocabularies vocabularies;
  private final Words words;

  Trees(Boxes boxes, Addresses addresses, Vocabularies vocabularies, Words words) {
    this.boxes = boxes;
    this.addresses = addresses;
    this.vocabularies = vocabularies;
    this.words = words;
  }

  /**
   * Each competency with its themes behind it, where these are few or it is chosen; those without
   * results last.
   */
  List<Box> competencies(SearchResult result) {
    var values = boxes.values(Dimension.COMPETENCY, result);
    boolean few = values.values().stream().filter(value -> value.count() > 0).count() <= FEW;
    var alive = new ArrayList<Box>();
    var dead = new ArrayList<Box>();
    for (FacetValue value : values.values()) {
      var concept = addresses.concept(Dimension.COMPETENCY, value.code());
      if (concept.map(Concept::broader).filter(values::containsKey).isPresent()) {
        continue;
      }
      Box box = boxes.of(Dimension.COMPETENCY, value, "check");
      if (box.dead()) {
        dead.add(box);
        continue;
      }
      alive.add(box);
      var below = below(concept, values);
      if (few || value.selected() || below.stream().anyMatch(Box::chosen)) {
        alive.addAll(below);
      }
    }
    alive.addAll(dead.subList(0, Math.min(DEAD, dead.size())));
    return alive;
  }

  private List<Box> below(Optional<Concept> concept, Map<String, FacetValue> values) {
    var codes =
        concept.stream()
            .flatMap(found -> vocabularies.children(found).stream())
            .map(Concept::code)
            .toList();
    var below =
        values.values().stream()
            .filter(child -> codes.contains(child.code()))
            .map(child -> boxes.of(Dimension.COMPETENCY, child, SUB))
            .toList();
    return Boxes.ordered(below);
  }

  /**
   * Each objective of the framework. Its results, topics and products are under it where these are
   * few or it is chosen.
   */
  List<Box> framework(SearchResult result) {
    var objectives = boxes.values(Dimension.OBJECTIVE, result);
    var results = boxes.values(Dimension.RESULT, result);
    var products = boxes.values(Dimension.PRODUCT, result);
    long alive =
        Stream.concat(results.values().stream(), products.values().stream())
            .filter(value -> value.count() > 0)
            .count();
    var tree = new ArrayList<Box>();
    for (Concept objective : vocabularies.list(Scheme.FRAMEWORK)) {
      FacetValue value = objectives.get(objective.code());
      if (!objective.kind().equals("objective") || value == null) {
        continue;
      }
      tree.add(boxes.of(Dimension.OBJECTIVE, value, "check"));
      var below = new ArrayList<Box>();
      below(objective, results, products, below);
      if (alive <= FEW || value.selected() || below.stream().anyMatch(Box::chosen)) {
        tree.addAll(below);
      }
    }
    return tree;
  }

  private void below(
      Concept concept,
      Map<String, FacetValue> results,
      Map<String, FacetValue> products,
      List<Box> below) {
    for (Concept child : vocabularies.children(concept)) {
      boolean product = child.kind().equals("product");
      var dimension = product ? Dimension.PRODUCT : Dimension.RESULT;
      String look = child.kind().equals("result") ? SUB : SUB + " check--deep";
      Optional.ofNullable((product ? products : results).get(child.code()))
          .map(value -> boxes.of(dimension, value, look))
          .filter(box -> !box.dead())
          .ifPresent(below::add);
      below(child, results, products, below);
    }
  }

  /** The knots, the best first, each with the levels of evidence that tie it. */
  List<Box> evidence(SearchResult result) {
    var values = boxes.values(Dimension.EVIDENCE, result);
    var levels =
        vocabularies.list(Scheme.EVIDENCE).reversed().stream()
            .filter(level -> values.containsKey(level.code()))
            .toList();
    var tree = new ArrayList<Box>();
    for (Proof proof : List.of(Proof.REPLICATED, Proof.DEMONSTRATED, Proof.PROMISING)) {
      FacetValue value = values.get(proof.code());
      if (value == null) {
        continue;
      }
      var below =
          levels.stream()
              .filter(level -> value.count() > 0)
              .filter(level -> Proof.of(level.code()).filter(proof::equals).isPresent())
              .map(level -> values.get(level.code()))
              .map(level -> boxes.of(Dimension.EVIDENCE, level, SUB))
              .toList();
      tree.add(
          boxes
              .of(Dimension.EVIDENCE, value, "check")
              .over(below, words.of("find.facet.levels", below.size())));
    }
    return tree;
  }
}

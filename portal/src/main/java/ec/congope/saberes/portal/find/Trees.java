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

  /** Each competency with its themes behind it; those without results last. */
  List<Box> competencies(SearchResult result) {
    var values = boxes.values(Dimension.COMPETENCY, result);
    var groups = new ArrayList<List<Box>>();
    for (FacetValue value : values.values()) {
      boolean below =
          addresses
              .concept(Dimension.COMPETENCY, value.code())
              .map(Concept::broader)
              .filter(values::containsKey)
              .isPresent();
      if (!below) {
        var group = new ArrayList<Box>();
        competency(value, values, group, "check");
        groups.add(group);
      }
    }
    var alive = groups.stream().filter(group -> !group.getFirst().dead());
    var dead = groups.stream().filter(group -> group.getFirst().dead());
    return Stream.concat(alive, dead).flatMap(List::stream).toList();
  }

  private void competency(
      FacetValue value, Map<String, FacetValue> values, List<Box> group, String look) {
    Box box = boxes.of(Dimension.COMPETENCY, value, look);
    group.add(box);
    if (box.dead()) {
      return; // what is below has nothing either
    }
    var below =
        addresses.concept(Dimension.COMPETENCY, value.code()).stream()
            .flatMap(concept -> vocabularies.children(concept).stream())
            .map(Concept::code)
            .toList();
    values.values().stream()
        .filter(child -> below.contains(child.code()))
        .sorted(java.util.Comparator.comparing(child -> child.count() == 0))
        .forEach(child -> competency(child, values, group, SUB));
  }

  /** Each objective of the framework, with its results, topics and products folded under it. */
  List<Box> framework(SearchResult result) {
    var objectives = boxes.values(Dimension.OBJECTIVE, result);
    var results = boxes.values(Dimension.RESULT, result);
    var products = boxes.values(Dimension.PRODUCT, result);
    var tree = new ArrayList<Box>();
    for (Concept objective : vocabularies.list(Scheme.FRAMEWORK)) {
      FacetValue value = objectives.get(objective.code());
      if (!objective.kind().equals("objective") || value == null) {
        continue;
      }
      var below = new ArrayList<Box>();
      below(objective, results, products, below);
      tree.add(
          boxes
              .of(Dimension.OBJECTIVE, value, "check")
              .over(below, words.of("find.facet.below", below.size())));
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
      var value = Optional.ofNullable((product ? products : results).get(child.code()));
      String look = child.kind().equals("result") ? SUB : SUB + " check--deep";
      value.ifPresent(found -> below.add(boxes.of(dimension, found, look)));
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

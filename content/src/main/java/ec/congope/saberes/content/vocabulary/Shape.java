package ec.congope.saberes.content.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme may look like: which sorts of concepts stand under which. Schemes whose codes are
 * part of the rules of the portal are lists: their concepts are named, never added or taken away.
 */
enum Shape {
  /** Approach → objective → result → topic, and products below their objective. */
  FRAMEWORK(
      4,
      Map.of(
          "", List.of("approach"),
          "approach", List.of("objective"),
          "objective", List.of("result", "product"),
          "result", List.of("topic"))),

  /**
   * Competencies with their sub-themes, and cross-cutting themes. What is added at the top is a
   * theme: competencies are made by law, and come with a data file.
   */
  COMPETENCIES(
      3,
      Map.of(
          "", List.of("tema_transversal"),
          "agrupacion", List.of("subtema"),
          "competencia_exclusiva", List.of("subtema"),
          "subtema", List.of("subtema"),
          "tema_transversal", List.of("tema_transversal"))),

  /** Names alone. */
  LIST(1, Map.of());

  private final int depth;
  private final Map<String, List<String>> below;

  Shape(int depth, Map<String, List<String>> below) {
    this.depth = depth;
    this.below = below;
  }

  static Shape of(Scheme scheme) {
    return switch (scheme) {
      case FRAMEWORK -> FRAMEWORK;
      case COMPETENCIES -> COMPETENCIES;
      default -> LIST;
    };
  }

  /** The most levels, the top among them. */
  int depth() {
    return depth;
  }

  /** Whether concepts come and go. */
  boolean grows() {
    return !below.isEmpty();
  }

  /** Whether people know the codes and give them. */
  boolean hasCodes() {
    return this == FRAMEWORK;
  }

  /** What may be added under a concept, or at the top. */
  List<String> sorts(@Nullable Concept parent) {
    return below(parent == null ? "" : parent.kind());
  }

  /** What may stand under a concept of this sort; the empty one is the top. */
  List<String> below(String sort) {
    return below.getOrDefault(sort, List.of());
  }

  /** Whether one concept may take the place of another: items that say it must still make sense. */
  boolean replaces(Concept successor, Concept former) {
    return switch (this) {
      case FRAMEWORK ->
          successor.kind().equals(former.kind())
              || (former.kind().equals("topic") && successor.kind().equals("result"));
      case COMPETENCIES -> true;
      case LIST -> false;
    };
  }

  /** What a concept becomes under another one; empty where it cannot stand there. */
  Optional<String> sort(Concept concept, @Nullable Concept parent) {
    var sorts = sorts(parent);
    boolean lawful =
        concept.kind().equals("competencia_exclusiva") || concept.kind().equals("agrupacion");
    if (lawful) {
      return parent == null || parent.kind().equals("agrupacion")
          ? Optional.of(concept.kind())
          : Optional.empty();
    }
    if (sorts.contains(concept.kind())) {
      return Optional.of(concept.kind());
    }
    return this == COMPETENCIES ? sorts.stream().findFirst() : Optional.empty();
  }
}

package ec.congope.saberes.portal.write;

import ec.congope.saberes.content.practice.Column;
import ec.congope.saberes.content.practice.Field;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The concepts of a scheme to choose from: provinces on the tile map, trees as they branch. */
@Component
class ConceptChoices {

  private static final List<String> DEPTHS = List.of("", " check--sub", " check--deep");

  private final Vocabularies vocabularies;
  private final AccessChoices access;

  ConceptChoices(Vocabularies vocabularies, AccessChoices access) {
    this.vocabularies = vocabularies;
    this.access = access;
  }

  static String look(Field field) {
    if (field.scheme() == Scheme.ACCESS) {
      return "access";
    }
    return !field.several() ? "select" : field.scheme() == Scheme.PROVINCES ? "mosaic" : "tree";
  }

  List<FieldView.Choice> of(Field field, List<String> chosen, String id) {
    Scheme scheme = field.scheme();
    if (scheme == null) {
      return List.of();
    }
    if (scheme == Scheme.ACCESS) {
      return access.of(chosen.isEmpty() ? "" : chosen.getFirst(), id);
    }
    var current = vocabularies.current(scheme, chosen);
    var choices = new ArrayList<FieldView.Choice>();
    for (Concept concept : vocabularies.list(scheme)) {
      if (!offered(field, concept)) {
        continue;
      }
      choices.add(
          new FieldView.Choice(
              id + (choices.isEmpty() ? "" : "-" + choices.size()),
              concept.code(),
              label(concept),
              "check" + DEPTHS.get(Math.min(2, vocabularies.ancestors(concept).size())),
              concept.property("tile").orElse(""),
              current.contains(concept.code())));
    }
    return choices;
  }

  /** What a cell of a table may say. */
  List<FieldView.Choice> of(Column column, String chosen) {
    Scheme scheme = column.scheme();
    if (scheme == null) {
      return List.of();
    }
    var current = vocabularies.current(scheme, List.of(chosen));
    return vocabularies.list(scheme).stream()
        .map(concept ->
            new FieldView.Choice(
                "", concept.code(), label(concept), "", "", current.contains(concept.code())))
        .toList();
  }

  private static boolean offered(Field field, Concept concept) {
    return field.only() == null || field.only().equals(concept.kind());
  }

  private static String label(Concept concept) {
    return concept.scheme() == Scheme.FRAMEWORK && !concept.kind().equals("approach")
        ? concept.shownCode() + " " + concept.shortLabel()
        : concept.label();
  }

  /** A code as people read it. */
  String label(Scheme scheme, String code) {
    return scheme == Scheme.ACCESS
        ? access.label(code)
        : vocabularies.find(scheme, code).map(ConceptChoices::label).orElse(code);
  }
}

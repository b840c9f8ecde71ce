package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Suggestion;
import java.util.List;
import java.util.stream.Stream;

/** Concepts one of whose labels has the typed words; from memory, with the labels read once. */
final class ConceptSuggestions {

  private static final List<Scheme> SCHEMES =
      List.of(Scheme.COMPETENCIES, Scheme.PROVINCES, Scheme.FRAMEWORK, Scheme.TYPES);

  private final List<Named> concepts;

  /** A concept with the words of each of its labels. */
  private record Named(Concept concept, List<List<String>> labels) {

    static Named of(Concept concept) {
      return new Named(
          concept,
          Stream.of(
                  Stream.of(
                      concept.label(), concept.shortLabel(), concept.code(), concept.shownCode()),
                  Stream.ofNullable(concept.printedCode()),
                  concept.alternative().stream(),
                  concept.hidden().stream())
              .flatMap(labels -> labels)
              .map(Beginnings::words)
              .distinct()
              .toList());
    }

    boolean has(Typed typed) {
      return labels.stream().anyMatch(typed::in);
    }
  }

  ConceptSuggestions(Vocabularies vocabularies) {
    concepts =
        SCHEMES.stream()
            .flatMap(scheme -> vocabularies.list(scheme).stream())
            .map(Named::of)
            .toList();
  }

  List<Suggestion> find(Typed typed, int limit) {
    return concepts.stream()
        .filter(named -> named.has(typed))
        .limit(limit)
        .map(named -> suggestion(named.concept(), typed))
        .toList();
  }

  private static Suggestion suggestion(Concept concept, Typed typed) {
    return typed.suggestion(
        concept.scheme().code(), concept.code(), concept.kind(), concept.shortLabel());
  }
}

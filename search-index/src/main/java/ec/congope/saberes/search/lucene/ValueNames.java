package ec.congope.saberes.search.lucene;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Values;
import ec.congope.saberes.search.query.Filters;
import ec.congope.saberes.search.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * ValueNames that a query asks for by name: found in the vocabularies, then as terms of the index.
 */
final class ValueNames {

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2100;

  private final Vocabularies vocabularies;

  private final Values values;

  ValueNames(Vocabularies vocabularies, Values values) {
    this.vocabularies = vocabularies;
    this.values = values;
  }

  /** The terms of a filter whose values are codes. */
  static List<String> of(Query.Filter filter) {
    return Dimension.find(filter.name())
        .map(dimension ->
            codes(dimension, filter.value()).map(code -> LuceneSchema.facet(dimension, code)))
        .orElse(Stream.of())
        .toList();
  }

  private static Stream<String> codes(Dimension dimension, String value) {
    int span = value.indexOf("..");
    if (dimension != Dimension.YEAR || span < 0) {
      return Stream.of(value);
    }
    return IntStream.rangeClosed(
            year(value.substring(0, span), FIRST_YEAR), year(value.substring(span + 2), LAST_YEAR))
        .mapToObj(Integer::toString);
  }

  private static int year(String digits, int open) {
    return digits.isEmpty() ? open : Math.clamp(Integer.parseInt(digits), FIRST_YEAR, LAST_YEAR);
  }

  /** The filter by code, or one of several; empty when nothing is called so. */
  Optional<Query> resolve(Query.Filter filter) {
    String name = filter.name();
    String value = filter.value();
    if (name.equals(Filters.YEAR)) {
      return Optional.of(filter);
    }
    if (name.equals(Filters.FRAMEWORK)) {
      return either(framework(value));
    }
    var dimension = Dimension.find(name);
    var scheme = dimension.flatMap(ValueNames::scheme);
    var code = dimension.flatMap(known -> values.code(known, value));
    if (scheme.isEmpty() || code.isPresent()) {
      return code.map(known -> new Query.Filter(name, known));
    }
    return either(
        called(scheme.get(), value).stream()
            .map(concept -> new Query.Filter(name, concept.code()))
            .toList());
  }

  /** The words of a filter that is none. */
  static Query nothing(Query.Filter filter) {
    return new Query.Phrase(filter.value());
  }

  private static Optional<Query> either(List<Query.Filter> filters) {
    return filters.size() < 2
        ? filters.stream().findFirst().map(Query.class::cast)
        : Optional.of(new Query.Either(List.copyOf(filters)));
  }

  private List<Query.Filter> framework(String value) {
    var filters = new ArrayList<Query.Filter>();
    for (Concept concept : called(Scheme.FRAMEWORK, value)) {
      level(concept)
          .ifPresent(
              dimension -> filters.add(new Query.Filter(dimension.parameter(), concept.code())));
    }
    return filters;
  }

  /** Which dimension a concept of the framework is a value of. */
  static Optional<Dimension> level(Concept concept) {
    return switch (concept.kind()) {
      case "objective" -> Optional.of(Dimension.OBJECTIVE);
      case "result", "topic" -> Optional.of(Dimension.RESULT);
      case "product" -> Optional.of(Dimension.PRODUCT);
      default -> Optional.empty();
    };
  }

  /** By code, printed code or address name; else by any label. */
  private List<Concept> called(Scheme scheme, String value) {
    String folded = folded(value);
    var byCode =
        vocabularies.list(scheme).stream()
            .filter(concept ->
                concept.code().equalsIgnoreCase(value)
                    || concept.shownCode().equalsIgnoreCase(value)
                    || concept.slug().equals(folded.replace(' ', '-'))
                    || value.equalsIgnoreCase(concept.printedCode()))
            .toList();
    return byCode.isEmpty()
        ? vocabularies.list(scheme).stream()
            .filter(concept -> labels(concept).anyMatch(label -> folded(label).equals(folded)))
            .toList()
        : byCode;
  }

  static Stream<String> labels(Concept concept) {
    return Stream.of(
            Stream.of(concept.label(), concept.shortLabel()),
            concept.alternative().stream(),
            concept.hidden().stream())
        .flatMap(stream -> stream);
  }

  private static String folded(String text) {
    return String.join(" ", Analyzers.terms(Analyzers.EXACT, text));
  }

  static Optional<Scheme> scheme(Dimension dimension) {
    return switch (dimension) {
      case TYPE -> Optional.of(Scheme.TYPES);
      case COMPETENCY -> Optional.of(Scheme.COMPETENCIES);
      case OBJECTIVE, RESULT, PRODUCT -> Optional.of(Scheme.FRAMEWORK);
      case PROVINCE -> Optional.of(Scheme.PROVINCES);
      case LANGUAGE -> Optional.of(Scheme.LANGUAGES);
      case EVIDENCE -> Optional.of(Scheme.EVIDENCE);
      case ACCESS -> Optional.of(Scheme.ACCESS);
      default -> Optional.empty();
    };
  }
}

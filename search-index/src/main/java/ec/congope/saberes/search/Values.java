package ec.congope.saberes.search;

import ec.congope.saberes.content.item.Maturity;
import ec.congope.saberes.content.item.Proof;
import ec.congope.saberes.content.item.Validity;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The values of the dimensions: those that there may be, their codes and their slugs. */
@Component
public class Values {

  private static final Map<Dimension, Scheme> SCHEMES =
      Map.of(
          Dimension.TYPE, Scheme.TYPES,
          Dimension.COMPETENCY, Scheme.COMPETENCIES,
          Dimension.OBJECTIVE, Scheme.FRAMEWORK,
          Dimension.RESULT, Scheme.FRAMEWORK,
          Dimension.PRODUCT, Scheme.FRAMEWORK,
          Dimension.PROVINCE, Scheme.PROVINCES,
          Dimension.LANGUAGE, Scheme.LANGUAGES,
          Dimension.EVIDENCE, Scheme.EVIDENCE,
          Dimension.ACCESS, Scheme.ACCESS);

  private final Vocabularies vocabularies;

  Values(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** The concept behind a code or slug; nothing for years, formats, knots and stages. */
  public Optional<Concept> concept(Dimension dimension, String codeOrSlug) {
    return Optional.ofNullable(SCHEMES.get(dimension))
        .flatMap(scheme -> vocabularies.find(scheme, codeOrSlug));
  }

  /** The code behind a code or slug; nothing where the dimension cannot have such a value. */
  public Optional<String> code(Dimension dimension, String codeOrSlug) {
    String text = codeOrSlug.strip();
    return switch (dimension) {
      case YEAR -> Optional.of(text).filter(year -> year.matches("\\d{4}"));
      case FORMAT -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(Formats.all()::contains);
      case MATURITY -> Optional.of(text).filter(Maturity.codes()::contains);
      case VALIDITY -> Optional.of(text).filter(Validity.codes()::contains);
      case EVIDENCE ->
          Stream.of(Proof.values())
              .map(Proof::code)
              .filter(text::equals)
              .findFirst()
              .or(() -> concept(dimension, text).map(Concept::code));
      default -> concept(dimension, text).map(Concept::code);
    };
  }

  /** The slug of a code, for addresses. */
  public String slug(Dimension dimension, String code) {
    return concept(dimension, code).map(Concept::slug).orElse(code);
  }

  /**
   * All the codes that a dimension may have, in the order of their vocabulary; nothing for years.
   */
  public List<String> all(Dimension dimension) {
    return switch (dimension) {
      case YEAR -> List.of();
      case FORMAT -> Formats.all();
      case MATURITY -> Maturity.codes();
      case VALIDITY -> Validity.codes();
      case EVIDENCE ->
          Stream.concat(
                  Arrays.stream(Proof.values()).map(Proof::code),
                  vocabularies.list(Scheme.EVIDENCE).stream().map(Concept::code))
              .toList();
      default -> {
        var scheme = SCHEMES.get(dimension);
        yield scheme == null
            ? List.of()
            : vocabularies.list(scheme).stream().map(Concept::code).toList();
      }
    };
  }
}

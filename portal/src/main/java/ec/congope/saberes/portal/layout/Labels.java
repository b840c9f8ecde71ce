package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.search.Dimension;
import ec.congope.saberes.search.Formats;
import ec.congope.saberes.search.Values;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Values of dimensions as people read them. */
@Component
public class Labels {

  private static final Set<String> FORMATS_IN_WORDS =
      Set.of(Formats.TEXT, Formats.LINK, Formats.OTHER);

  private final Values values;
  private final Words words;

  Labels(Values values, Words words) {
    this.values = values;
    this.words = words;
  }

  /** The short name of a value: {@code Vialidad}, {@code R4.1 Modelos de gestión}, {@code PDF}. */
  public String of(Dimension dimension, String code) {
    return values
        .concept(dimension, code)
        .map(Labels::label)
        .orElseGet(() -> withoutConcept(dimension, code));
  }

  private static String label(Concept concept) {
    return concept.scheme() == Scheme.FRAMEWORK
        ? concept.shownCode() + " " + concept.shortLabel()
        : concept.shortLabel();
  }

  private String withoutConcept(Dimension dimension, String code) {
    return switch (dimension) {
      case EVIDENCE -> words.of("layout.proof." + code);
      case MATURITY -> words.of("layout.maturity." + code);
      case VALIDITY -> words.of("layout.validity." + code);
      case FORMAT ->
          FORMATS_IN_WORDS.contains(code)
              ? words.of("layout.format." + code)
              : code.toUpperCase(Locale.ROOT);
      default -> code;
    };
  }
}

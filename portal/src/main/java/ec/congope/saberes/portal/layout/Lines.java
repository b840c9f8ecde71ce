package ec.congope.saberes.portal.layout;

import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.search.Hit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Items as the lists of the pages show them: every text and address ready. */
@Component
public class Lines {

  private static final int PLACES = 2;
  private static final int FILES = 2;

  /**
   * An item in a list.
   *
   * @param language tag of its language where that is not Spanish, or null
   * @param date the year, or empty
   * @param files formats and sizes, or empty
   * @param badge what a reader must know before trusting it, or empty
   */
  public record Line(
      String title,
      String url,
      @Nullable String language,
      String seal,
      String type,
      String place,
      String date,
      String files,
      String badge) {}

  private final Vocabularies vocabularies;
  private final Seals seals;
  private final Format format;
  private final Words words;

  Lines(Vocabularies vocabularies, Seals seals, Format format, Words words) {
    this.vocabularies = vocabularies;
    this.seals = seals;
    this.format = format;
    this.words = words;
  }

  /** The lines of these hits, in their order. */
  public List<Line> of(List<Hit> hits) {
    return hits.stream().map(this::of).toList();
  }

  /** The line of a hit. */
  public Line of(Hit hit) {
    return new Line(
        hit.title().text(),
        "/fichas/" + hit.slug(),
        language(hit.language()),
        seals.of(hit.competencies()),
        vocabularies.label(Scheme.TYPES, hit.type()),
        place(hit.provinces()),
        year(hit.issued()),
        files(hit),
        badge(hit));
  }

  /** The first provinces by name, and how many more there are. */
  public String place(List<String> provinces) {
    var names =
        provinces.stream()
            .limit(PLACES)
            .map(code -> vocabularies.label(Scheme.PROVINCES, code))
            .collect(Collectors.joining(", "));
    int more = provinces.size() - PLACES;
    return more <= 0 ? names : words.of("layout.items.places", names, more);
  }

  /** {@code 2019}, or empty. */
  public static String year(@Nullable String issued) {
    return issued == null ? "" : issued.substring(0, 4);
  }

  /** {@code PDF 2,4 MB · DOCX 64 KB}, or empty. */
  public String files(Hit hit) {
    return hit.fileFormats().stream()
        .limit(FILES)
        .map(file -> words.of("layout.items.file", file.name(), format.size(file.size())))
        .collect(Collectors.joining(" · "));
  }

  /** The mark of a hit in a word, or empty. */
  public String badge(Hit hit) {
    return Stream.of("demostracion", "referencia")
        .filter(hit.marks()::contains)
        .findFirst()
        .map(mark -> words.of("layout.marks." + mark))
        .orElse("");
  }

  /** The tag of a language that is not that of the pages, or null. */
  public @Nullable String language(String code) {
    return code.equals("es")
        ? null
        : vocabularies
            .find(Scheme.LANGUAGES, code)
            .flatMap((Concept concept) -> concept.property("bcp47"))
            .orElse(code);
  }
}

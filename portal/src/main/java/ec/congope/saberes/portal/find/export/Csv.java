package ec.congope.saberes.portal.find.export;

import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Identifier;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.CsvRow;
import ec.congope.saberes.portal.layout.Words;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Items as a table in the form of {@link CsvRow}; several values of a cell are split by {@code " |
 * "}.
 */
@Component
class Csv {

  static final String MEDIA_TYPE = "text/csv;charset=utf-8";

  private static final List<String> COLUMNS =
      List.of(
          "title",
          "subtitle",
          "type",
          "marks",
          "authors",
          "publisher",
          "issued",
          "provinces",
          "competencies",
          "framework",
          "keywords",
          "language",
          "licence",
          "isbn",
          "doi",
          "summary",
          "files",
          "link",
          "url");

  private final Vocabularies vocabularies;
  private final Words words;
  private final String base;

  Csv(
      Vocabularies vocabularies,
      Words words,
      @Value("${saberes.base:http://localhost:8080}") String base) {
    this.vocabularies = vocabularies;
    this.words = words;
    this.base = base;
  }

  /** The mark of the encoding and the names of the columns. */
  String head() {
    return CsvRow.MARK + CsvRow.of(COLUMNS.stream().map(column -> words.of("find.csv." + column)));
  }

  /** The row of an item. */
  String of(Item item) {
    Draft draft = item.draft();
    return CsvRow.of(
        Stream.of(
            draft.title(),
            Objects.requireNonNullElse(draft.subtitle(), ""),
            vocabularies.label(Scheme.TYPES, draft.type()),
            joined(
                draft.marks().stream()
                    .map(mark -> words.of("layout.marks." + mark.code()))
                    .toList()),
            names(draft, Contribution.Role.AUTHOR),
            names(draft, Contribution.Role.PUBLISHER),
            draft.issued() == null ? "" : draft.issued().toString(),
            labels(Scheme.PROVINCES, draft.provinces()),
            labels(Scheme.COMPETENCIES, draft.competencies()),
            joined(draft.framework().stream().map(this::node).toList()),
            joined(draft.keywords()),
            vocabularies.label(Scheme.LANGUAGES, draft.language()),
            draft.licence() == null ? "" : vocabularies.label(Scheme.LICENCES, draft.licence()),
            identifiers(draft, Identifier.Scheme.ISBN),
            identifiers(draft, Identifier.Scheme.DOI),
            draft.summary(),
            Integer.toString(draft.attachments().size()),
            Objects.requireNonNullElse(draft.link(), ""),
            base + "/fichas/" + item.slug()));
  }

  private String node(String code) {
    return vocabularies.find(Scheme.FRAMEWORK, code).map(Concept::shownCode).orElse(code);
  }

  private String labels(Scheme scheme, List<String> codes) {
    return joined(codes.stream().map(code -> vocabularies.label(scheme, code)).toList());
  }

  private static String names(Draft draft, Contribution.Role role) {
    return joined(
        draft.contributions().stream()
            .filter(contribution -> contribution.role() == role)
            .map(Contribution::name)
            .toList());
  }

  private static String identifiers(Draft draft, Identifier.Scheme scheme) {
    return joined(
        draft.identifiers().stream()
            .filter(identifier -> identifier.scheme() == scheme)
            .map(Identifier::value)
            .toList());
  }

  private static String joined(Collection<String> values) {
    return String.join(" | ", values);
  }
}

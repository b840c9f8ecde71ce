package ec.congope.saberes.portal.find.export;

import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Identifier;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Plain;
import ec.congope.saberes.portal.layout.Words;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Items as a table that opens with a double click where people of Ecuador work: split by
 * semicolons, as Windows has it for es-EC (the comma is the decimal sign), in UTF-8 with a byte
 * order mark, without which Excel takes it for Windows-1252. Otherwise as RFC 4180; several values
 * of a cell are split by {@code " | "}.
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

  /** What a spreadsheet takes for a formula, in its usual and its wide form. */
  private static final String FORMULA = "=+-@＝＋－＠";

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
    return "\uFEFF" + row(COLUMNS.stream().map(column -> words.of("find.csv." + column)));
  }

  /** The row of an item. */
  String of(Item item) {
    Draft draft = item.draft();
    return row(
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
            joined(draft.framework()),
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

  private static String row(Stream<String> cells) {
    return cells.map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  /** One line in quotes; what begins like a formula gets an apostrophe, which makes it a text. */
  static String cell(String text) {
    String line = Plain.line(text);
    boolean formula = !line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0;
    return (formula ? "\"'" : "\"") + line.replace("\"", "\"\"") + "\"";
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

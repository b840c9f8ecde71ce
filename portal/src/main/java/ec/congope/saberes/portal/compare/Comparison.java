package ec.congope.saberes.portal.compare;

import ec.congope.saberes.content.item.Contribution;
import ec.congope.saberes.content.item.Draft;
import ec.congope.saberes.content.item.Item;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Format;
import ec.congope.saberes.portal.layout.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The rows of a comparison: what the record of an item says, and the sections of its body by their
 * headings. All items have all rows.
 */
@Component
class Comparison {

  /** Most sections: manuals have dozens, and whoever compares those reads them. */
  private static final int SECTIONS = 24;

  /**
   * A row.
   *
   * @param cells the lines of each item; none where it says nothing
   * @param same whether all say the same
   */
  record Row(String label, List<List<String>> cells, boolean same) {
    static Row of(String label, List<List<String>> cells) {
      return new Row(label, cells, cells.stream().distinct().count() == 1);
    }

    boolean empty() {
      return cells.stream().allMatch(List::isEmpty);
    }
  }

  private final Vocabularies vocabularies;
  private final Format format;
  private final Words words;

  Comparison(Vocabularies vocabularies, Format format, Words words) {
    this.vocabularies = vocabularies;
    this.format = format;
    this.words = words;
  }

  /** The rows, without those in which nobody says anything. */
  List<Row> rows(List<Item> items) {
    var rows = new ArrayList<Row>();
    rows.add(row("summary", items, draft -> texts(draft.summary())));
    rows.add(row("type", items, draft -> List.of(vocabularies.label(Scheme.TYPES, draft.type()))));
    rows.add(row("place", items, draft -> labels(Scheme.PROVINCES, draft.provinces())));
    rows.add(row("date", items, this::date));
    rows.add(row("evidence", items, this::evidence));
    rows.addAll(sections(items));
    rows.add(
        row("competencies", items, draft -> labels(Scheme.COMPETENCIES, draft.competencies())));
    rows.add(row("framework", items, draft -> framework(draft.framework())));
    rows.add(row("publisher", items, draft -> names(draft, Contribution.Role.PUBLISHER)));
    rows.add(row("authors", items, draft -> names(draft, Contribution.Role.AUTHOR)));
    rows.add(row("keywords", items, draft -> draft.keywords().stream().sorted().toList()));
    rows.add(
        row(
            "language",
            items,
            draft -> List.of(vocabularies.label(Scheme.LANGUAGES, draft.language()))));
    rows.add(row("licence", items, this::licence));
    rows.add(row("files", items, this::files));
    rows.removeIf(Row::empty);
    return rows;
  }

  private Row row(String name, List<Item> items, Function<Draft, List<String>> cell) {
    return Row.of(
        words.of("compare.row." + name), items.stream().map(Item::draft).map(cell).toList());
  }

  private static List<String> texts(String text) {
    return text.isBlank() ? List.of() : List.of(text);
  }

  private List<String> date(Draft draft) {
    return draft.issued() == null ? List.of() : List.of(format.date(draft.issued().toString()));
  }

  private List<String> evidence(Draft draft) {
    String code = draft.evidence();
    return code == null ? List.of() : List.of(vocabularies.label(Scheme.EVIDENCE, code));
  }

  private List<String> labels(Scheme scheme, List<String> codes) {
    return codes.stream()
        .map(code -> vocabularies.find(scheme, code).map(Concept::shortLabel).orElse(code))
        .toList();
  }

  private List<String> framework(List<String> codes) {
    return codes.stream()
        .map(code ->
            vocabularies
                .find(Scheme.FRAMEWORK, code)
                .map(concept -> concept.shownCode() + " " + concept.shortLabel())
                .orElse(code))
        .toList();
  }

  private static List<String> names(Draft draft, Contribution.Role role) {
    return draft.contributions().stream()
        .filter(contribution -> contribution.role() == role)
        .map(Contribution::name)
        .toList();
  }

  private List<String> licence(Draft draft) {
    String code = draft.licence();
    return code == null ? List.of() : List.of(vocabularies.label(Scheme.LICENCES, code));
  }

  private List<String> files(Draft draft) {
    return draft.attachments().stream()
        .map(file -> words.of("compare.file", file.title(), format.size(file.size())))
        .toList();
  }

  /** Sections with the same heading stand in one row, where the first item that has it has it. */
  private static List<Row> sections(List<Item> items) {
    var titles = new LinkedHashMap<String, String>();
    var bodies = new ArrayList<Map<String, List<String>>>();
    for (Item item : items) {
      var body = new LinkedHashMap<String, List<String>>();
      Sections.of(item.body())
          .forEach((title, lines) -> {
            titles.putIfAbsent(key(title), title);
            body.put(key(title), lines);
          });
      bodies.add(body);
    }
    return titles.entrySet().stream()
        .limit(SECTIONS)
        .map(title ->
            Row.of(
                title.getValue(),
                bodies.stream().map(body -> body.getOrDefault(title.getKey(), List.of())).toList()))
        .toList();
  }

  private static String key(String title) {
    return title.toLowerCase(Locale.ROOT);
  }
}

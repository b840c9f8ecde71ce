package ec.congope.saberes.portal.ingest;

import ec.congope.saberes.content.transfer.ImportColumn;
import ec.congope.saberes.content.vocabulary.Concept;
import ec.congope.saberes.content.vocabulary.Scheme;
import ec.congope.saberes.content.vocabulary.Vocabularies;
import ec.congope.saberes.portal.layout.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * A spreadsheet to fill in: the first sheet has the columns, the second says what goes into each,
 * the third has the vocabularies. Cells that hold one code offer the codes. Everything is written
 * as text, so that nothing is a formula.
 */
@Component
class TemplateSheet {

  /** Rows for which cells offer codes. */
  private static final int ROWS = 5_000;

  private static final int NARROW = 18;
  private static final int WIDE = 60;

  /** The vocabulary of each column that has one. */
  private static final Map<String, Scheme> SCHEMES =
      Map.of(
          "type", Scheme.TYPES,
          "language", Scheme.LANGUAGES,
          "licence", Scheme.LICENCES,
          "access", Scheme.ACCESS,
          "evidence", Scheme.EVIDENCE,
          "framework", Scheme.FRAMEWORK,
          "competencies", Scheme.COMPETENCIES,
          "provinces", Scheme.PROVINCES);

  private final Vocabularies vocabularies;
  private final Words words;

  TemplateSheet(Vocabularies vocabularies, Words words) {
    this.vocabularies = vocabularies;
    this.words = words;
  }

  void write(OutputStream out) throws IOException {
    var columns = ImportColumn.all();
    try (var workbook = new Workbook(out, "Saberes", "1.0")) {
      var items = workbook.newWorksheet(words.of("bulk.template.items"));
      var help = workbook.newWorksheet(words.of("bulk.template.help"));
      var codes = workbook.newWorksheet(words.of("bulk.template.codes"));
      help(help, columns);
      for (int i = 0; i < columns.size(); i++) {
        String key = columns.get(i).key();
        head(items, i, key);
        items.comment(0, i, words.of("bulk.column." + key));
      }
      items.freezePane(1, 1);
      codes(codes, items, columns);
    }
  }

  private void help(Worksheet help, List<ImportColumn> columns) {
    head(help, 0, words.of("bulk.template.column"));
    head(help, 1, words.of("bulk.template.what"));
    head(help, 2, words.of("bulk.template.needed"));
    help.width(1, WIDE);
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      help.value(i + 1, 0, column.key());
      help.value(i + 1, 1, words.of("bulk.column." + column.key()));
      help.value(
          i + 1,
          2,
          words.of(column.required() ? "bulk.template.required" : "bulk.template.optional"));
      if (column.many()) {
        help.value(i + 1, 3, words.of("bulk.template.many"));
      }
    }
  }

  private void codes(Worksheet codes, Worksheet items, List<ImportColumn> columns) {
    int at = 0;
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var scheme = SCHEMES.get(column.key());
      if (scheme == null) {
        continue;
      }
      var concepts = vocabularies.list(scheme);
      head(codes, at, column.key());
      head(codes, at + 1, words.of("bulk.template.label"));
      for (int row = 0; row < concepts.size(); row++) {
        Concept concept = concepts.get(row);
        codes.value(row + 1, at, concept.code());
        codes.value(row + 1, at + 1, concept.label());
      }
      if (!column.many() && !concepts.isEmpty()) {
        items
            .range(1, i, ROWS, i)
            .validateWithList(codes.range(1, at, concepts.size(), at))
            .showErrorMessage(false);
      }
      at += 2;
    }
  }

  private static void head(Worksheet sheet, int column, String text) {
    sheet.value(0, column, text);
    sheet.style(0, column).bold().set();
    sheet.width(column, NARROW);
  }
}
